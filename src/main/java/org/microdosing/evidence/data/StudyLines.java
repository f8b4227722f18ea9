package org.microdosing.evidence.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
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
    Study study = read(new FileReader(), bytes(line), "line", problems);
    if (study == null) {
      throw new EvidenceDataException(problems);
    }
    return study;
  }

  private static byte[] bytes(String line) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new EvidenceDataException(
          List.of(new Problem("line", "", "expected text, found half of a character")));
    }
  }

  /**
   * Reads the studies of a file; blank lines are passed over. A line may have 16 MiB; everything
   * else is limited as in the files of a load.
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
    try (ByteLines lines = new ByteLines(Files.newInputStream(file), Limits.FILE)) {
      int number = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        number++;
        String place = "line " + number;
        if (line.length > Limits.FILE) {
          String limit = "expected at most " + (Limits.FILE >> 20) + " MiB in a line";
          problems.add(new Problem(place, "", limit + "; the rest of the file was not read"));
          break;
        }
        Study study = isBlank(line) ? null : read(reader, line, place, problems);
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

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Study read(
      FileReader reader, byte[] line, String place, List<Problem> problems) {
    FileLog log = new FileLog(place);
    Study study =
        reader.read(() -> new ByteArrayInputStream(line), id(line), StudyReader.READER, log);
    problems.addAll(log.problems());
    return log.isClean() ? Objects.requireNonNull(study) : null;
  }

  /** Returns the id in a line, which stands in for the name of a file; empty if there is none. */
  private static String id(byte[] line) {
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
