package org.microdosing.evidence.data;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Study;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Studies as JSON Lines: one study a line, each the object of a study's data file, for engines that
 * split files by lines.
 *
 * <p>A line stands alone. Everything within it is checked as a load checks it; the substances,
 * studies and findings beyond it that it refers to are not looked up.
 *
 * @since 0.1
 */
public final class StudyLines {

  private StudyLines() {}

  /**
   * Returns a study as one line of JSON.
   *
   * @param study the study
   * @return the line without its line feed; {@link #read} gives an equal study
   */
  public static String write(Study study) {
    return EvidenceWriter.line(study);
  }

  /**
   * Reads a study from one line of JSON.
   *
   * @param line the line
   * @return the study
   * @throws EvidenceDataException with every problem of the line
   */
  public static Study read(String line) {
    List<Problem> problems = new ArrayList<>();
    Study study = read(new FileReader(), line, "line", problems);
    if (study == null) {
      throw new EvidenceDataException(problems);
    }
    return study;
  }

  /**
   * Reads the studies of a file; blank lines are passed over.
   *
   * @param file a file in UTF-8
   * @return the studies in the order of the lines
   * @throws EvidenceDataException with every problem of every line, each with the number of its
   *     line, counted from 1
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Study> readAll(Path file) {
    List<Study> studies = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    FileReader reader = new FileReader();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Study study = line.isBlank() ? null : read(reader, line, "line " + number, problems);
        if (study != null) {
          studies.add(study);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (!problems.isEmpty()) {
      throw new EvidenceDataException(problems);
    }
    return List.copyOf(studies);
  }

  private static @Nullable Study read(
      FileReader reader, String line, String place, List<Problem> problems) {
    FileLog log = new FileLog(place);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Study study =
        reader.read(() -> new ByteArrayInputStream(bytes), id(line), StudyReader::read, log);
    problems.addAll(log.problems());
    return log.isClean() ? Objects.requireNonNull(study) : null;
  }

  /** Returns the id in a line, which stands in for the name of a file; empty if there is none. */
  private static String id(String line) {
    try (JsonParser parser = Limits.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean isId = parser.currentName().equals("id");
          JsonToken value = parser.nextToken();
          if (isId) {
            return value == JsonToken.VALUE_STRING ? parser.getString() : "";
          }
          parser.skipChildren();
        }
      }
      return "";
    } catch (JacksonException e) {
      return ""; // the reading that follows reports what is no JSON, with its place
    }
  }
}
