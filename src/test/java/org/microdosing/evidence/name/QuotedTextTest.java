package org.microdosing.evidence.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A text of others in a message")
class QuotedTextTest {

  @ParameterizedTest(name = "{2}: {0} to {1}")
  @CsvSource({
    "0000, 001f, controls",
    "007f, 009f, more controls",
    "2028, 202e, separators and overrides of direction",
    "2066, 2069, isolates of direction",
    "fdd0, fdef, no characters",
    "feff, feff, the byte order mark",
    "fffe, ffff, no characters either",
  })
  @DisplayName("escapes what no text may have, from the first to the last and nothing beside it")
  void invisible(String first, String last, String what) {
    int begin = Integer.parseInt(first, 16);
    int end = Integer.parseInt(last, 16);
    for (int c = begin; c <= end; c++) {
      assertThat(QuotedText.isInvisible((char) c)).as("%s: %x", what, c).isTrue();
      assertThat(QuotedText.visible("a" + (char) c + "b"))
          .isEqualTo("a\\u" + String.format(Locale.ROOT, "%04x", c) + "b");
    }
    assertThat(QuotedText.isInvisible((char) (begin - 1))).isEqualTo(begin == 0);
    assertThat(QuotedText.isInvisible((char) (end + 1))).isEqualTo(end == 0xffff);
  }

  @Test
  @DisplayName("escapes marks of direction and halves of characters, which texts may have")
  void marks() {
    assertThat(QuotedText.visible("\u200e\u200f\u061c\ud800"))
        .isEqualTo("\\u200e\\u200f\\u061c\\ud800");
    assertThat(QuotedText.isInvisible('\u200e')).isFalse();
    assertThat(QuotedText.visible("µg – Größe 𝄞".substring(0, 11))).isEqualTo("µg – Größe ");
  }

  @Test
  @DisplayName("is cut after 60 characters and no sooner")
  void cut() {
    assertThat(QuotedText.of("q".repeat(60))).isEqualTo("\"" + "q".repeat(60) + "\"");
    assertThat(QuotedText.of("q".repeat(61))).isEqualTo("\"" + "q".repeat(60) + "...\"");
  }
}
