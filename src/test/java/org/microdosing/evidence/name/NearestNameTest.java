package org.microdosing.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name that somebody probably meant")
class NearestNameTest {

  private static final NearestName SUBSTANCES =
      NearestName.among(
          List.of("2c-b", "dmt", "ketamine", "lsd", "mdma", "mescaline", "psilocybin"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "psylocibin, psilocybin",
    "Psilocibin, psilocybin",
    "ketamin, ketamine",
    "mescalin, mescaline",
    "lds, lsd",
    "2cb, 2c-b",
    "mdam, mdma",
    "psilo, psilocybin"
  })
  @DisplayName("forgives slips")
  void slips(String typed, String meant) {
    assertThat(SUBSTANCES.to(typed)).contains(meant);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MDA",
    "MDEA",
    "DPT",
    "DET",
    "2C-I",
    "2C-E",
    "2C-B-FLY",
    "LSA",
    "escaline",
    "esketamine",
    "mescaline-NBOMe",
    "5-MeO-DMT",
    "aspirin"
  })
  @DisplayName("is never another substance")
  void otherSubstances(String typed) {
    assertThat(SUBSTANCES.to(typed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"mcg", "ug", "ng", "kg", "µg/kgs", "mg/7 kg"})
  @DisplayName("is never a unit of another magnitude")
  void magnitudes(String typed) {
    assertThat(NearestName.among(List.of("mg", "g", "mg/kg", "mg/70 kg")).to(typed)).isEmpty();
  }

  @Test
  @DisplayName("is the one of the fewest slips, the first of several")
  void fewest() {
    assertThat(NearestName.among(List.of("journey", "journal")).to("jurnal")).contains("journal");
    assertThat(NearestName.among(List.of("placebo-b", "placebo-c")).to("placebo-a"))
        .contains("placebo-b");
    assertThat(NearestName.among(List.of("moods", "Mood")).to("mood")).contains("Mood");
  }

  @Test
  @DisplayName("may differ in digits only where all letters agree and the name is long")
  void digits() {
    assertThat(NearestName.among(List.of("bershad-2019")).to("bershad-2018"))
        .contains("bershad-2019");
    assertThat(NearestName.among(List.of("s3")).to("s33")).isEmpty();
    assertThat(NearestName.among(List.of("lsd-13")).to("lsd-26")).isEmpty();
  }

  @Test
  @DisplayName("is found without regard to case, accents, width and hyphens")
  void spellings() {
    assertThat(NameKey.of("ＬＳＤ‑２５")).isEqualTo(NameKey.of("lsd 25")).isEqualTo("lsd25");
    assertThat(NameKey.of("Kétamine")).isEqualTo("ketamine");
    assertThat(NameKey.of("µg")).isEqualTo(NameKey.of("μg"));
  }

  @Test
  @DisplayName(
      "is looked for by no more than bounded work, however long the name: this would take hours")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void bounded() {
    List<String> ids =
        IntStream.range(0, 20_000).mapToObj(i -> "study-number-" + i + "-f1").toList();
    NearestName many = NearestName.among(ids);
    String marks = "q" + "\u0301".repeat(200_000);
    assertThat(many.to("q".repeat(500_000))).isEmpty();
    assertThat(many.to(marks)).isEmpty();
    assertThat(NameKey.of(marks)).hasSizeLessThan(210);
    for (int i = 0; i < 50; i++) {
      assertThat(many.to("studie-nomber-" + i + "-f1")).isPresent();
    }
    assertThat(NearestName.among(Collections.nCopies(100_001, "mood")).to("mood")).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({"'', '', 0", "abc, '', 3", "kitten, sitting, 3", "ab, ba, 1", "ca, abc, 3"})
  void distanceCountsSlips(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b, 10)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a, 10)).isEqualTo(distance);
  }

  @Test
  @DisplayName("is quoted without what cannot be seen, and never at length")
  void quoted() {
    assertThat(QuotedText.of("a\u001bb\u202e")).isEqualTo("\"a\\u001bb\\u202e\"");
    assertThat(QuotedText.of("q".repeat(50_000))).hasSize(65).endsWith("...\"");
  }
}
