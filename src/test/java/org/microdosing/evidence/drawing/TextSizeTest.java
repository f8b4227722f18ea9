package org.microdosing.evidence.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The size of text")
class TextSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pooled: all studies",
        "0.49 [0.33, 0.73]",
        "Hutten, Mason and Dolder 2020",
        "WWW mmm 88888",
        "5-20 µg LSD, tau² ≥ 0"
      })
  @DisplayName("is estimated no smaller than this machine's font for sans-serif")
  void isConservative(String text) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    double plain =
        new Font(Font.SANS_SERIF, Font.PLAIN, 100).getStringBounds(text, context).getWidth();
    double bold =
        new Font(Font.SANS_SERIF, Font.BOLD, 100).getStringBounds(text, context).getWidth();

    assertThat(TextSize.width(text, 100)).isGreaterThanOrEqualTo(plain * 0.99);
    assertThat(TextSize.boldWidth(text, 100)).isGreaterThanOrEqualTo(bold * 0.99);
  }

  @Test
  @DisplayName("decides where lines break")
  void breaksLines() {
    assertThat(TextSize.wrap("one two three four", 10, 60, 9))
        .containsExactly("one two", "three four");
    assertThat(TextSize.wrap("", 10, 60, 9)).containsExactly("");
    assertThat(TextSize.wrap("incomprehensibilities", 10, 60, 9))
        .hasSizeGreaterThan(1)
        .allSatisfy(l -> assertThat(TextSize.width(l, 10)).isLessThanOrEqualTo(60));
    assertThat(String.join("", TextSize.wrap("incomprehensibilities", 10, 60, 9)))
        .isEqualTo("incomprehensibilities");
  }

  @Test
  @DisplayName("decides where what is left is cut, with an ellipsis")
  void cuts() {
    assertThat(TextSize.wrap("one two three four five six", 10, 60, 2))
        .containsExactly("one two", "three fou…");
    assertThat(TextSize.shortened("a name", 10, 200)).isEqualTo("a name");
    assertThat(TextSize.width(TextSize.shortened("a very long name", 10, 50), 10))
        .isLessThanOrEqualTo(50);
  }

  @Test
  @DisplayName("never ends up without progress in a column that is too narrow")
  void survivesNarrowColumns() {
    assertThat(String.join("", TextSize.wrap("😀😀 ab", 10, 1, 99))).isEqualTo("😀😀ab");
  }

  @Test
  @DisplayName("keeps the year at the end of a name that is cut")
  void keepsTheYear() {
    String name = "An Author Whose Name Is Longer Than Its Column et al. 2023";

    assertThat(TextSize.shortened(name, 13, 160)).startsWith("An Author").endsWith("… 2023");
    assertThat(TextSize.width(TextSize.shortened(name, 13, 160), 13)).isLessThanOrEqualTo(160);
    assertThat(TextSize.wrap(name, 13, 100, 2).get(1)).endsWith("… 2023");
    assertThat(TextSize.shortened("A measure of 100,000 people in 2 years", 13, 90)).endsWith("…");
  }
}
