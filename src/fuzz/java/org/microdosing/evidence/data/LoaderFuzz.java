package org.microdosing.evidence.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Study;

/**
 * Reads whatever bytes as a data file of each kind: they are good data or problems, never another
 * exception and never half a record. The first byte of an input chooses the kind.
 */
class LoaderFuzz {

  /** One reader for all inputs, as a load has one for many files. */
  private static final FileReader READER = new FileReader();

  private static final Pattern ID = Pattern.compile("\\{\\s*\"id\"\\s*:\\s*\"([a-z0-9.-]+)\"");
  private static final int LONGEST_START = 100;

  static Stream<byte[]> seeds() throws IOException {
    return Seeds.all();
  }

  @MethodSource("seeds")
  @FuzzTest
  void endsInDataOrProblems(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String folder = Seeds.FOLDERS.get((input[0] & 0xff) % Seeds.FOLDERS.size());
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    String stem = folder.isEmpty() ? "version" : idIn(content);
    String path = folder.isEmpty() ? "version.json" : folder + "/" + stem + ".json";
    FileLog log = new FileLog(path);
    FileKind.Addition addition =
        DataLayout.kind(path)
            .orElseThrow()
            .read(READER, () -> new ByteArrayInputStream(content), stem, log);
    if (log.problems().isEmpty() == (addition == null)) {
      throw new AssertionError("neither data nor problems: " + log.problems());
    }
    LibraryIds ids = new LibraryIds();
    ids.define(List.of(log));
    ids.resolve(List.of(log), List.of());
    if (addition != null && log.problems().isEmpty()) {
      DataParts parts = new DataParts();
      addition.to(parts);
      parts.studies().forEach(LoaderFuzz::writesAndReadsBack);
    }
  }

  private static void writesAndReadsBack(Study study) {
    Study again = StudyLines.read(StudyLines.write(study));
    if (!again.equals(study)) {
      throw new AssertionError("written and read back: " + again);
    }
  }

  /** Returns the id that a file starts with, which stands in for its name. */
  private static String idIn(byte[] content) {
    int length = Math.min(content.length, LONGEST_START);
    Matcher start = ID.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    return start.lookingAt() ? start.group(1) : "a";
  }
}
