package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of a substance")
class SubstanceReaderTest {

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"id\": \"lsd\"' | '\"id\": \"lsc\"' | /id | the name of the file",
        "'\"name\": \"LSD\",' | '' | '' | missing property \"name\"",
        "'\"drugClass\"' | '\"drugclass\"' | /drugclass | unknown property",
        "'\"value\": \"50-37-3\"' | '\"value\": \"50-37-4\"' | /identifiers/0 | not a CAS number",
        "'\"scheme\": \"cas\"' | '\"scheme\": \"case\"' | /identifiers/0/scheme | expected one of cas",
        "'\"gramsPerMole\": 473.5188' | '\"gramsPerMole\": 0' | /forms/1/gramsPerMole | expected a number above 0, found 0",
        "'\"low\": 100,' | '\"low\": 151,' | /doseFacts/0 | lies above",
        "'\"unit\": \"µg\"' | '\"unit\": \"ug\"' | /doseFacts/0/unit | expected",
        "'\"unit\": \"µg\"' | '\"unit\": \"mg/g\"' | /doseFacts/0 | a potency",
        "'\"unit\": \"min\"' | '\"unit\": \"%\"' | /timeCourse/0 | units of time",
        "'\"source\": \"reg-table\"' | '\"source\": \"reg-tabel\"' | /identifiers/1/source | reg-table",
        "'\"ratio\": 1.464' | '\"ratio\": -1' | /saltConversion/ratio | expected a number above 0, found -1",
        "'\"low\": 100,' | '\"low\": null,' | /doseFacts/0/low | leave out what is unknown",
        "'\"verification\": \"secondary\"' | '\"verification\": \"seen\"' | /sources/0/verification | expected one of",
        "'\"id\": \"chemid-lsd\"' | '\"id\": \"ncats-lsd\"' | /sources/2/id | an id of its own",
      })
  @DisplayName("with a mistake is refused with pointer and expectation")
  void mistake(String good, String bad, String pointer, String message) throws IOException {
    String text = lsd();
    assertThat(text).contains(good);
    write(replaceFirst(text, good, bad));

    EvidenceDataException refused =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));

    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("substances/lsd.json");
              assertThat(problem.pointer()).isEqualTo(pointer);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  @DisplayName("may list its sources before or behind its facts")
  void orderOfProperties() throws IOException {
    String text = lsd();
    int sources = text.indexOf("  \"sources\": [");
    int notes = text.indexOf("  \"notes\"");
    write(
        "{\n"
            + text.substring(sources, notes)
            + text.substring(2, sources)
            + text.substring(notes));

    assertThat(EvidenceLoader.load(directory).substances())
        .containsExactly(
            EvidenceLoader.bundled().substances().stream()
                .filter(s -> s.id().equals("lsd"))
                .findFirst()
                .orElseThrow());
  }

  @Test
  @DisplayName("tells all its mistakes at once")
  void allMistakes() throws IOException {
    String text = replaceFirst(lsd(), "\"low\": 100,", "\"low\": 151,");
    text = replaceFirst(text, "\"value\": \"50-37-3\"", "\"value\": \"50-37-4\"");
    write(replaceFirst(text, "\"unit\": \"min\"", "\"unit\": \"%\""));

    EvidenceDataException refused =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(directory));

    assertThat(refused.problems())
        .extracting(Problem::pointer)
        .containsExactly("/identifiers/0", "/timeCourse/0", "/doseFacts/0");
  }

  private void write(String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("substances"));
    Files.writeString(folder.resolve("lsd.json"), text);
  }

  private static String replaceFirst(String text, String good, String bad) {
    int at = text.indexOf(good);
    return text.substring(0, at) + bad + text.substring(at + good.length());
  }

  private static String lsd() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SubstanceReaderTest.class.getResourceAsStream("bundled/substances/lsd.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
