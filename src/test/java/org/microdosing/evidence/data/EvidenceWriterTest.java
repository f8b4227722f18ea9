package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

@DisplayName("Written evidence")
class EvidenceWriterTest {

  @TempDir private static Path written;
  @TempDir private Path scratch;

  @BeforeAll
  static void writeBundled() {
    EvidenceLibrary.bundled().write(written);
  }

  @Test
  @DisplayName("loads as data that is equal, record by record")
  void roundTrip() {
    EvidenceData bundled = EvidenceLoader.bundled();
    EvidenceData again = EvidenceLoader.load(written);
    assertThat(again.substances()).isEqualTo(bundled.substances());
    assertThat(again.studies()).isEqualTo(bundled.studies());
    assertThat(again.context()).isEqualTo(bundled.context());
    assertThat(again.version()).isEqualTo(bundled.version()).isPresent();
    EvidenceLibrary library = EvidenceLibrary.load(written);
    assertThat(library)
        .isEqualTo(EvidenceLibrary.bundled())
        .hasSameHashCodeAs(EvidenceLibrary.bundled());
    EvidenceLibrary studies = EvidenceLibrary.load(Path.of("src", "test", "resources", "valid"));
    assertThat(library.equals(studies)).isFalse();
  }

  @Test
  @DisplayName("is the same wherever it is written, with every file")
  void allFiles() throws IOException {
    Path again = scratch.resolve("again");
    EvidenceWriter.write(EvidenceLoader.bundled(), again);
    assertThat(texts(again))
        .isEqualTo(texts(written))
        .containsKeys("version.json", "context/reviews.json", "substances/lsd.json");
    assertThat(Files.readString(again.resolve("version.json")))
        .startsWith("{\n  \"")
        .endsWith("}\n");
    assertThat(Files.readString(again.resolve("substances/lsd.json")))
        .startsWith("{\n  \"id\": \"lsd\",\n")
        .contains("\": [\n    ");
    assertThat(EvidenceLoader.load(again).context()).isEqualTo(EvidenceLoader.bundled().context());
  }

  private static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  static Stream<String> records() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data"))) {
      List<String> names =
          files
              .map(file -> Path.of("data").relativize(file).toString())
              .filter(name -> name.matches("(studies|substances)/.*[.]json|version[.]json"))
              .sorted()
              .toList();
      return names.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  @DisplayName("is the bundled file to the letter, but for whole numbers written as 2.0")
  void sameText(String file) throws IOException {
    String original = Files.readString(Path.of("data", file));
    assertThat(Files.readString(written.resolve(file)))
        .isEqualTo(original.replaceAll("(-?\\d+)\\.0(?=,?\n)", "$1"));
  }

  @Test
  @DisplayName("leaves no unfinished file behind")
  void noPartialFiles() throws IOException {
    try (Stream<Path> files = Files.walk(written)) {
      assertThat(files.filter(Files::isRegularFile).map(Path::toString))
          .isNotEmpty()
          .allMatch(name -> name.endsWith(".json"));
    }
  }

  @Test
  @DisplayName("is there as a whole or not at all")
  void allOrNothing() throws IOException {
    Path blocked = Files.createFile(scratch.resolve("studies"));
    EvidenceData bundled = EvidenceLoader.bundled();
    assertThatThrownBy(() -> EvidenceWriter.write(bundled, scratch))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(scratch).isDirectoryNotContaining(path -> !path.equals(blocked));
    Files.delete(blocked);
    EvidenceWriter.write(bundled, scratch);
    assertThat(EvidenceLoader.load(scratch).studies()).isEqualTo(bundled.studies());
  }

  @Test
  @DisplayName("goes to an empty or missing directory and to no other")
  void refusesOtherData() {
    EvidenceData none =
        new EvidenceData(
            "nothing", List.of(), List.of(), EvidenceContext.empty(), Optional.empty());
    EvidenceWriter.write(none, scratch.resolve("new").resolve("deep"));
    assertThat(scratch.resolve("new").resolve("deep")).isEmptyDirectory();
    EvidenceData bundled = EvidenceLoader.bundled();
    EvidenceWriter.write(bundled, scratch.resolve("new"));
    assertThatThrownBy(() -> EvidenceWriter.write(bundled, scratch.resolve("new")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("cannot write evidence");
  }

  @Test
  @DisplayName("keeps apart sources of the same id that differ, and the order of records")
  void clashingSources() {
    MicrodoseDefinition a = definition("a", "first paper");
    MicrodoseDefinition b = definition("b", "second paper");
    MicrodoseDefinition c = definition("c", "second paper");
    EvidenceContext context =
        Changed.with(
            Changed.with(EvidenceContext.empty(), "definitions", List.of(a, b, c)),
            "definitionNotes",
            List.of("a note"));
    EvidenceWriter.write(
        new EvidenceData("test", List.of(), List.of(), context, Optional.empty()), scratch);
    assertThat(scratch.resolve("context").toFile().list())
        .containsExactlyInAnyOrder("definitions.json", "definitions-002.json");
    assertThat(EvidenceLoader.load(scratch).context()).isEqualTo(context);
  }

  private static MicrodoseDefinition definition(String id, String paper) {
    Source source =
        new Source(
            "s1",
            paper,
            Optional.empty(),
            Verification.ABSTRACT,
            false,
            Optional.empty(),
            Optional.empty());
    return new MicrodoseDefinition(
        id,
        "the authors",
        "a small dose",
        List.of(DefinitionWording.SUB_PERCEPTUAL),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        source,
        "abstract",
        Optional.empty());
  }

  @Test
  @DisplayName("keeps the level of an interval to the last bit, for every level of four decimals")
  void levels() {
    for (int i = 10_000; i <= 999_999; i++) {
      double level = (i / 1e4) / 100;
      Interval interval = new Interval(0, 1, level);
      assertThat(RecordWriter.percent(interval) / 100).isEqualTo(level);
    }
  }
}
