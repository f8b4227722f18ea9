package org.microdosing.evidence.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.Study;

/**
 * Reads whatever bytes as a data file of each kind: they are good data or problems, never another
 * exception and never half a record. The first byte of an input chooses the kind.
 */
class LoaderFuzz {

  /** The folder of each kind; that of the version is the top. */
  private static final List<String> FOLDERS = List.of("studies", "substances", "context", "");

  /** The real files, from which the fuzzing starts. */
  static Stream<byte[]> realFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data"))) {
      List<byte[]> seeds =
          files
              .filter(f -> DataLayout.isData(Path.of("data").relativize(f).toString()))
              .sorted()
              .map(LoaderFuzz::seed)
              .toList();
      return seeds.stream();
    }
  }

  private static byte[] seed(Path file) {
    String folder = Path.of("data").relativize(file).toString().replaceFirst("/?[^/]*$", "");
    try {
      byte[] content = Files.readAllBytes(file);
      byte[] seed = new byte[content.length + 1];
      seed[0] = (byte) FOLDERS.indexOf(folder);
      System.arraycopy(content, 0, seed, 1, content.length);
      return seed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("realFiles")
  @FuzzTest
  void endsInDataOrProblems(byte @NotNull [] input) {
    if (input.length == 0) {
      return;
    }
    String folder = FOLDERS.get((input[0] & 0xff) % FOLDERS.size());
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    String stem = folder.isEmpty() ? "version" : idIn(content);
    String path = folder.isEmpty() ? "version.json" : folder + "/" + stem + ".json";
    FileLog log = new FileLog(path);
    FileKind.Addition addition =
        DataLayout.kind(path)
            .orElseThrow()
            .read(new FileReader(), () -> new ByteArrayInputStream(content), stem, log);
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
    String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
    String[] parts = start.split("\"", 6);
    return parts.length > 3 && parts[1].equals("id") ? parts[3] : "a";
  }
}
