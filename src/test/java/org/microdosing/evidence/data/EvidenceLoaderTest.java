package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

@DisplayName("Evidence is loaded as a whole")
class EvidenceLoaderTest {

  private static final Path DATA = Path.of("data");
  private static final Path VALID = Path.of("src/test/resources/valid");
  private static final String ID = "carhart-harris-2021";

  @TempDir private Path directory;

  @Test
  @DisplayName("the bundled evidence is that of the data directory")
  void bundledIsTheData() throws IOException {
    EvidenceData bundled = EvidenceLoader.bundled();
    EvidenceData loaded = EvidenceLoader.load(DATA);
    assertThat(bundled.substances()).isNotEmpty().isEqualTo(loaded.substances());
    assertThat(bundled.studies()).hasSize(files("studies")).isEqualTo(loaded.studies());
    assertThat(bundled.context()).isEqualTo(loaded.context());
    assertThat(bundled.version()).isPresent().isEqualTo(loaded.version());
    assertThat(bundled.origin()).isEqualTo("the bundled evidence");
    assertThat(loaded.origin()).isEqualTo("data");
  }

  private static int files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return (int) files.count();
    }
  }

  @Test
  @DisplayName("records are in the order of their ids")
  void order() {
    assertThat(EvidenceLoader.bundled().studies()).extracting(Study::id).isSorted();
    assertThat(EvidenceLoader.bundled().substances()).extracting(Substance::id).isSorted();
  }

  @Test
  @DisplayName("sixty-four threads that ask for the bundled evidence at once get one object")
  void readOnce() throws InterruptedException {
    Set<EvidenceData> seen =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CyclicBarrier start = new CyclicBarrier(64);
    List<Thread> threads =
        Stream.generate(() -> new Thread(() -> seen.add(bundledAfter(start)))).limit(64).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(seen).hasSize(1);
  }

  private static EvidenceData bundledAfter(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return EvidenceLoader.bundled();
  }

  @Test
  @DisplayName("no context class loader is needed")
  void withoutContextClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      assertThat(EvidenceLoader.load(VALID).studies()).hasSize(1);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  @DisplayName("a directory without substances may refer to bundled substances and studies")
  void addition() throws IOException {
    write(
        "studies/" + ID + ".json",
        valid().replace("\"design\"", "\"sampleOf\": \"davis-2021\", \"design\""));
    EvidenceData own = EvidenceLoader.load(directory);
    assertThat(own.studies())
        .singleElement()
        .extracting(s -> s.sampleOf().orElseThrow())
        .isEqualTo("davis-2021");
    assertThat(own.substances()).isEmpty();
    assertThat(own.context()).isEqualTo(EvidenceContext.empty());
    assertThat(own.version()).isEmpty();
  }

  @Test
  @DisplayName("a directory with substances of its own must hold all it refers to")
  void standsOnItsOwn() throws IOException {
    write("studies/" + ID + ".json", valid());
    Files.createDirectory(directory.resolve("substances"));
    assertThat(problems(directory))
        .extracting(Problem::toString)
        .containsExactly(
            "studies/carhart-harris-2021.json /arms/0/exposures/0/substance: expected the id of a"
                + " known substance, found \"psilocybin\"; none is known");
    Files.copy(
        DATA.resolve("substances/psilocybin.json"),
        directory.resolve("substances/psilocybin.json"));
    EvidenceData own = EvidenceLoader.load(directory);
    assertThat(own.substances()).extracting(Substance::id).containsExactly("psilocybin");
    assertThat(own.studies()).hasSize(1);
  }

  @Test
  @DisplayName("an empty data folder is an empty library")
  void empty() throws IOException {
    Files.createDirectory(directory.resolve("studies"));
    EvidenceData own = EvidenceLoader.load(directory);
    assertThat(own.studies()).isEmpty();
    assertThat(own.substances()).isEmpty();
  }

  @Test
  @DisplayName("properties come in any order: findings may stand before arms and sources")
  void anyOrder() throws IOException {
    String text = valid();
    int findings = text.indexOf("  \"findings\"");
    String moved = text.substring(findings, text.lastIndexOf("]") + 1);
    String rest = text.substring(1, findings).stripTrailing();
    write(
        "studies/" + ID + ".json",
        "{" + moved + ",\n" + rest.substring(0, rest.length() - 1) + "}");
    assertThat(EvidenceLoader.load(directory).studies())
        .isEqualTo(EvidenceLoader.load(VALID).studies());
  }

  @Test
  @DisplayName("names of properties may be written with escapes")
  void escapedNames() throws IOException {
    write("studies/" + ID + ".json", valid().replace("\"design\"", "\"\\u0064esign\""));
    assertThat(EvidenceLoader.load(directory).studies())
        .isEqualTo(EvidenceLoader.load(VALID).studies());
  }

  @Test
  @DisplayName("pointers escape what RFC 6901 escapes")
  void pointers() throws IOException {
    write("studies/" + ID + ".json", valid().replace("\"design\"", "\"a/b~c\": 1, \"design\""));
    assertThat(problems(directory)).extracting(Problem::pointer).containsExactly("/a~1b~0c");
  }

  @Test
  @DisplayName("all problems of a file are told, in its order, whenever they were found")
  void manyProblemsOfOneFile() throws IOException {
    write(
        "studies/" + ID + ".json",
        valid()
            .replace("\"double\"", "\"triple\"")
            .replace("\"enrolled\": 59", "\"enrolled\": \"59\"")
            .replace("\"substance\": \"psilocybin\"", "\"substance\": \"psylocibin\"")
            .replace(
                "\"arm\": \"escitalopram\",\n          \"events\"",
                "\"arm\": \"placebo\",\n          \"events\"")
            .replace("\"locator\": \"news report; counts from s4\"", "\"locator\": 4"));
    assertThat(problems(directory))
        .extracting(Problem::pointer)
        .containsExactly(
            "/blinding",
            "/participants/enrolled",
            "/arms/0/exposures/0/substance",
            "/findings/1/groups/1/arm",
            "/findings/1/locator");
  }

  @Test
  @DisplayName("merging keeps both, by id, and the context and version of the first")
  void merge() throws IOException {
    String own2030 =
        valid().replace(ID, "a-2030").replace("10.1056/NEJMoa2032994", "10.5555/a-2030");
    write("studies/a-2030.json", own2030);
    EvidenceData own = EvidenceLoader.load(directory);
    EvidenceData bundled = EvidenceLoader.bundled();
    EvidenceData both = bundled.merge(own);
    assertThat(both.studies())
        .hasSize(bundled.studies().size() + 1)
        .extracting(Study::id)
        .isSorted()
        .startsWith("a-2030");
    assertThat(both.substances()).isEqualTo(bundled.substances());
    assertThat(both.context()).isEqualTo(bundled.context());
    assertThat(both.version().orElseThrow())
        .isEqualTo(
            bundled.version().orElseThrow().withCounts(both.version().orElseThrow().counts()));
    assertThat(both.version().orElseThrow().counts().studies()).isEqualTo(both.studies().size());
    assertThat(own.merge(bundled).studies()).isEqualTo(both.studies());
  }

  @Test
  @DisplayName("merging two uses of one id names both places, for every id")
  void clash() {
    EvidenceData own = EvidenceLoader.load(VALID);
    EvidenceDataException refusal =
        catchThrowableOfType(
            EvidenceDataException.class, () -> EvidenceLoader.bundled().merge(own));
    assertThat(refusal.problems())
        .extracting(Problem::toString)
        .hasSize(3)
        .startsWith(
            "studies/carhart-harris-2021.json: expected another id for the study, found"
                + " \"carhart-harris-2021\" both in studies/carhart-harris-2021.json of the bundled"
                + " evidence and in studies/carhart-harris-2021.json of "
                + VALID)
        .last()
        .asString()
        .contains("for the finding, found \"carhart-harris-2021-f2\"");
  }

  private static List<Problem> problems(Path directory) {
    EvidenceDataException refusal =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }

  private static String valid() throws IOException {
    return Files.readString(VALID.resolve("studies/" + ID + ".json"));
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
