package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.report.EvidenceBrief;

@DisplayName("Extreme numbers")
class ExtremeNumbersTest {

  private static final EvidenceLibrary BUNDLED = EvidenceLibrary.bundled();
  private static final Path PLAIN =
      Path.of("src/test/resources/cases/plain/studies/plain-2024.json");
  private static final DoseUnit MICROGRAM = DoseUnit.parse("µg");

  private static Study crowd(String id, int people) {
    Study plain =
        EvidenceLibrary.load(Path.of("src/test/resources/cases/plain")).study("plain-2024");
    Participants many =
        new Participants(
            plain.participants().enrolled(),
            OptionalInt.of(people),
            OptionalInt.of(people),
            plain.participants().planned(),
            plain.participants().notes());
    return plain.toBuilder().id(id).participants(many).findings(List.of()).build();
  }

  private static EvidenceLibrary library(Study... studies) {
    return EvidenceLibrary.of(List.of(), List.of(studies), EvidenceContext.empty());
  }

  @Test
  @DisplayName("of people that no sum could hold are refused by loads, additions and merges")
  void people() {
    Study first = crowd("first-2024", 1_500_000_000);
    Study second = crowd("second-2024", 1_500_000_000);
    assertThat(library(first).studies().participants()).isEqualTo(1_500_000_000);
    assertThatThrownBy(() -> library(first, second))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/second-2024.json")
        .hasMessageContaining("at most 2147483647");
    assertThatThrownBy(() -> library(first).with(second)).isInstanceOf(EvidenceDataException.class);
    assertThatThrownBy(() -> library(first).merge(library(second)))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/second-2024.json");
  }

  @Test
  @DisplayName("of people that fit are added up exactly, in maps and briefs too")
  void large() {
    EvidenceLibrary large =
        BUNDLED.merge(library(crowd("first-2024", 900_000_000), crowd("second-2024", 900_000_000)));
    assertThat(large.studies().participants())
        .isEqualTo(BUNDLED.studies().participants() + 1_800_000_000);
    assertThat(large.map().toString()).doesNotContainPattern("(^|\\s)-[0-9]");
    assertThat(EvidenceBrief.of(large, "lsd").toMarkdown()).isNotBlank();
  }

  @Test
  @DisplayName("of people in groups and findings are refused where they cannot be added up")
  void groups(@TempDir Path directory) throws IOException {
    write(directory, "\"n\": 19,\n          \"mean\"", "\"n\": 2000000000,\n          \"mean\"");
    assertThatThrownBy(() -> EvidenceLibrary.load(directory))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("studies/plain-2024.json")
        .hasMessageContaining("at most 2147483647");
  }

  @ParameterizedTest(name = "{0} µg")
  @ValueSource(strings = {"1.7e308", "1e10", "5e-324", "1e-12"})
  @DisplayName("of doses are refused by loads and by assessments")
  void doses(String amount, @TempDir Path directory) throws IOException {
    write(directory, "\"amount\": 10,", "\"amount\": " + amount + ",");
    assertThatThrownBy(() -> EvidenceLibrary.load(directory))
        .isInstanceOf(EvidenceDataException.class)
        .hasMessageContaining("/arms/0/dose")
        .hasMessageContaining("a billion");
    assertThatThrownBy(() -> Dose.of("lsd", Double.parseDouble(amount), MICROGRAM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a billion");
  }

  @ParameterizedTest(name = "{0} µg")
  @ValueSource(doubles = {0, 1e-9, 1e9})
  @DisplayName("of doses that are just possible are assessed with finite shares")
  void assessed(double amount) {
    assertThat(BUNDLED.assess(Dose.of("lsd", amount, MICROGRAM)).toString())
        .doesNotContain("Infinity", "NaN");
  }

  private static void write(Path directory, String text, String other) throws IOException {
    String plain = Files.readString(PLAIN);
    assertThat(plain).contains(text);
    Files.createDirectories(directory.resolve("studies"));
    Files.writeString(
        directory.resolve("studies").resolve("plain-2024.json"), plain.replace(text, other));
  }
}
