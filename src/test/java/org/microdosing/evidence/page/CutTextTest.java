package org.microdosing.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A text that is cut")
class CutTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Lea et al. 2020b | Lea et al. 2020b",
        "van der Berg-Smit et al. 2020b | van der Berg-… 2020b",
        "van der Berg-Smit and Schmidt-Rottluff 1999 | van der Berg-S… 1999",
        "unattributed-2025-lsd-reward | unattributed-2025-l…",
        "a-study-of-rather-long-name-2024 | a-study-of-rat…-2024",
        "a measure of 2,020 things or more | a measure of 2,020 …"
      })
  @DisplayName("fits, and keeps the year at its end")
  void keepsYear(String text, String cut) {
    assertThat(CutText.of(text, t -> t.length() <= 20)).isEqualTo(cut);
  }

  @Test
  @DisplayName("is known by the year at its end, with a letter or without")
  void years() {
    assertThat(CutText.endsInYear("Lea et al. 2020b")).isTrue();
    assertThat(CutText.endsInYear("lea-1999")).isTrue();
    assertThat(CutText.endsInYear("Lea et al. 1720")).isFalse();
    assertThat(CutText.endsInYear("2020 people")).isFalse();
  }

  @Test
  @DisplayName("loses no half of a character, and is an ellipsis where nothing fits")
  void edges() {
    String mushrooms = "\uD83C\uDF44".repeat(5);
    assertThat(CutText.of(mushrooms, t -> t.length() <= 6))
        .isEqualTo(mushrooms.substring(0, 4) + "…");
    assertThat(CutText.of("Lea et al. 2020", t -> t.length() <= 1)).isEqualTo("…");
    assertThat(CutText.of("Lea et al. 2020", t -> t.length() <= 9)).isEqualTo("Lea… 2020");
    assertThat(CutText.of("Lea et al. 2020", t -> t.length() <= 8)).isEqualTo("Lea et …");
  }

  @Test
  @DisplayName("costs little even if it is very long")
  void longText() {
    String text = "x".repeat(200_000) + " 2020";
    assertThat(CutText.of(text, t -> t.length() <= 50)).hasSize(50).endsWith("… 2020");
  }
}
