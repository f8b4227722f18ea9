package org.microdosing.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Texts that look alike")
class LookAlikeTest {

  @ParameterizedTest(name = "{0} and {1}")
  @DisplayName("are told apart by their code points")
  @CsvSource({
    "\u03bcg, µg, U+03BC, U+00B5",
    "mdm\u0430, mdma, U+0430, U+0061",
    "ls\u200bd, lsd, U+200B, nothing",
    "lsd\u201325, lsd-25, U+2013, U+002D"
  })
  void toldApart(String text, String meant, String own, String other) {
    assertThat(LookAlike.difference(text, meant))
        .contains("they look alike, but it has " + own + " where the other has " + other);
    assertThat(NearestName.among(List.of("dmt", meant)).to(text)).contains(meant);
  }

  @Test
  @DisplayName("are not those that differ to the eye, or not at all")
  void differentTexts() {
    assertThat(LookAlike.difference("ug", "µg")).isEqualTo(Optional.empty());
    assertThat(LookAlike.difference("mg", "µg")).isEmpty();
    assertThat(LookAlike.difference("mg", "mg")).isEmpty();
    assertThat(LookAlike.difference("MG", "mg")).isEmpty();
  }

  @Test
  @DisplayName("are named by the characters that no keyboard has")
  void codePoints() {
    assertThat(LookAlike.codePoints("ug ~\u007f")).isEmpty();
    assertThat(LookAlike.codePoints("\u0080 µg µ\ud83c\udf44"))
        .isEqualTo("U+0080, U+00B5, U+1F344");
  }
}
