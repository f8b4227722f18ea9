package org.microdosing.evidence.data;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Executions;
import org.microdosing.evidence.model.EvidenceContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Reads whatever bytes as a data file of each kind: they are good data or problems, never another
 * exception and never half a record; good data is written and read back the same. The first byte of
 * an input chooses the kind.
 */
class LoaderFuzz {

  /** The folder of each kind; that of the version is the top. */
  private static final List<String> FOLDERS = List.of("studies", "substances", "context", "");

  @RegisterExtension static final Executions EXECUTIONS = new Executions();

  /** One for all inputs, as a load has one for many files. */
  private static final FileReader READER = new FileReader();

  static Stream<byte[]> seeds() {
    return FuzzSeed.all().map(LoaderFuzz::input);
  }

  private static byte[] input(FuzzSeed seed) {
    char kind = (char) FOLDERS.indexOf(seed.folder());
    return (kind + seed.content()).getBytes(StandardCharsets.UTF_8);
  }

  // Plain bytes, without @NotNull: so the native mutator works on them, with the dictionary.
  @MethodSource("seeds")
  @DictionaryEntries({
    "{\"id\":\"",
    "\":",
    ",\"",
    "\":[{\"",
    "},{\"",
    "}]",
    "[]",
    "{}",
    "null",
    "true",
    "false",
    "NaN",
    "-0.0",
    "1e999",
    "4.9e-324",
    "1.7976931348623157e308",
    "2147483648",
    "9007199254740993",
    "\\u0000",
    "\\ud800",
    "\\u202e",
    "\ufeff",
    "\u202e",
    "\u00b5g"
  })
  @FuzzTest
  void endsInDataOrProblems(byte[] input) {
    if (input.length == 0) {
      return;
    }
    EXECUTIONS.count();
    String folder = FOLDERS.get((input[0] & 0xff) % FOLDERS.size());
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    String stem = folder.isEmpty() ? "version" : idIn(content);
    FileLog log = new FileLog(path(folder, stem));
    FileKind.Addition addition = read(log, stem, content);
    if (log.problems().isEmpty() == (addition == null)) {
      throw new AssertionError("neither data nor problems: " + log.problems());
    }
    LibraryIds ids = new LibraryIds();
    ids.define(List.of(log));
    ids.resolve(List.of(log), one -> List.of());
    if (addition != null) {
      EvidenceData data = dataOf(addition);
      data.studies().forEach(s -> writesAndReadsBack(s, folder, stem));
      data.substances().forEach(s -> writesAndReadsBack(s, folder, stem));
      data.version().ifPresent(v -> writesAndReadsBack(v, folder, stem));
      writesAndReadsBack(data.context());
    }
  }

  private static FileKind.Addition read(FileLog log, String stem, byte[] content) {
    return DataLayout.kind(log.file())
        .orElseThrow()
        .read(READER, () -> new ByteArrayInputStream(content), stem, log);
  }

  private static void writesAndReadsBack(Record record, String folder, String stem) {
    EvidenceData again = readBack(path(folder, stem), out -> out.object(record));
    boolean equal =
        again.studies().contains(record)
            || again.substances().contains(record)
            || again.version().filter(record::equals).isPresent();
    if (!equal) {
      throw new AssertionError("not the same written and read back: " + record);
    }
  }

  private static void writesAndReadsBack(EvidenceContext context) {
    EvidenceContext again = EvidenceContext.empty();
    for (ContextFile file : ContextFile.of(context)) {
      again =
          again.plus(readBack("context/" + file.name() + ".json", o -> o.context(file)).context());
    }
    if (!again.equals(context)) {
      throw new AssertionError("not the same written and read back: " + context);
    }
  }

  private static EvidenceData readBack(String path, Consumer<RecordWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Limits.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      content.accept(new RecordWriter(json));
    }
    FileLog log = new FileLog(path);
    FileKind.Addition addition = read(log, DataLayout.stem(path), bytes.toByteArray());
    if (addition == null) {
      throw new AssertionError("written, but not to be read: " + log.problems());
    }
    return dataOf(addition);
  }

  private static EvidenceData dataOf(FileKind.Addition addition) {
    DataParts parts = new DataParts();
    addition.to(parts);
    return parts.toData("a file");
  }

  private static String path(String folder, String stem) {
    return folder.isEmpty() ? stem + ".json" : folder + "/" + stem + ".json";
  }

  /** Returns the id that a file starts with, which stands in for its name. */
  private static String idIn(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
    String[] parts = start.split("\"", 6);
    return parts.length > 3 && parts[1].equals("id") ? parts[3] : "a";
  }
}
