package org.microdosing.evidence.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.thread.OwnThreads;
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
    byte[] bytes = bytes(line);
    FileLog log = new FileLog("line");
    Study study = read(new FileReader(), new Line(bytes, 0, bytes.length), log);
    if (study == null) {
      throw new EvidenceDataException(log.problems());
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
   * Reads the studies of a file, on all processors if it is long; blank lines are passed over. A
   * line may have 16 MiB; everything else is limited as in the files of a load.
   *
   * @param file a file in UTF-8
   * @return the studies in the order of the lines
   * @throws EvidenceDataException with every problem of every line, each with the number of its
   *     line, counted from 1
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Study> readAll(Path file) {
    List<Part> parts = Collections.synchronizedList(new ArrayList<>());
    try (LineBlocks blocks = new LineBlocks(Files.newInputStream(file), Limits.FILE)) {
      long most = 1 + Files.size(file) / LineBlocks.SIZE;
      int threads = (int) Math.min(Runtime.getRuntime().availableProcessors(), most);
      OwnThreads.run(threads, () -> read(blocks, parts));
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException("cannot read " + file, e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    List<Study> studies = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    parts.sort(Comparator.comparingInt(Part::number));
    int lines = 0;
    for (Part part : parts) {
      studies.addAll(part.studies());
      for (Found found : part.problems()) {
        Problem problem = found.problem();
        String place = "line " + (lines + found.line());
        problems.add(new Problem(place, problem.pointer(), problem.message()));
      }
      lines += part.lines();
    }
    if (!problems.isEmpty()) {
      throw new EvidenceDataException(problems);
    }
    return List.copyOf(studies);
  }

  /** What the lines of a block hold. */
  private record Part(int number, int lines, List<Study> studies, List<Found> problems) {}

  /** A problem of a line, counted from 1 in its block. */
  private record Found(int line, Problem problem) {}

  /** Reads blocks until there are no more. */
  private static void read(LineBlocks blocks, List<Part> parts) {
    FileReader reader = new FileReader();
    try {
      for (LineBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        parts.add(read(reader, block));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Part read(FileReader reader, LineBlocks.Block block) {
    List<Study> studies = new ArrayList<>();
    List<Found> problems = new ArrayList<>();
    int start = block.start();
    for (int end = block.next(); end >= 0; end = block.next()) {
      int number = block.line();
      if (end - start > Limits.FILE) {
        String limit = "expected at most " + (Limits.FILE >> 20) + " MiB in a line";
        String message = limit + "; the rest of the file was not read";
        problems.add(new Found(number, new Problem("line", "", message)));
        break;
      }
      Line line = new Line(block.bytes(), start, end - start);
      if (!line.isBlank()) {
        FileLog log = new FileLog("line");
        Study study = read(reader, line, log);
        if (study != null) {
          studies.add(study);
        }
        log.problems().forEach(problem -> problems.add(new Found(number, problem)));
      }
      start = block.start();
    }
    return new Part(block.number(), block.line(), studies, problems);
  }

  private static @Nullable Study read(FileReader reader, Line line, FileLog log) {
    Study study = reader.read(line::stream, line.id(), StudyReader.READER, log);
    return log.isClean() ? Objects.requireNonNull(study) : null;
  }

  /** A line within the bytes of a file. */
  private static final class Line {

    private final byte[] bytes;
    private final int start;
    private final int length;

    Line(byte[] bytes, int start, int length) {
      this.bytes = bytes;
      this.start = start;
      this.length = length;
    }

    InputStream stream() {
      return new ByteArrayInputStream(bytes, start, length);
    }

    boolean isBlank() {
      for (int i = start; i < start + length; i++) {
        if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
          return false;
        }
      }
      return true;
    }

    /** Returns the id in a line, which stands in for the name of a file; empty if there is none. */
    String id() {
      try (JsonParser parser =
          Limits.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, length)) {
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
}
