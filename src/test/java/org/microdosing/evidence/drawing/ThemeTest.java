package org.microdosing.evidence.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Colours, light and dark,")
class ThemeTest {

  static Stream<Function<Paint, String>> surroundings() {
    return Stream.of(Paint::light, Paint::dark);
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  @DisplayName("give text a contrast of at least 4.5 to 1 on all that it stands on")
  void giveTextContrast(Function<Paint, String> colour) {
    for (Paint text : new Paint[] {Paint.INK, Paint.MUTED}) {
      assertThat(contrast(colour, text, Paint.PAPER)).isGreaterThanOrEqualTo(4.5);
      for (int step = 0; step < 4; step++) {
        assertThat(contrast(colour, text, Paint.band(step))).isGreaterThanOrEqualTo(4.5);
      }
    }
    for (int step = 0; step < 4; step++) {
      assertThat(contrast(colour, Paint.onShade(step), Paint.shade(step)))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  @DisplayName("give marks a contrast of at least 3 to 1 on all that they stand on")
  void giveMarksContrast(Function<Paint, String> colour) {
    for (Paint mark : new Paint[] {Paint.MARK, Paint.INK}) {
      assertThat(contrast(colour, mark, Paint.PAPER)).isGreaterThanOrEqualTo(3);
      for (int step = 0; step < 4; step++) {
        assertThat(contrast(colour, mark, Paint.band(step))).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  @DisplayName("step from faint to clear in luminance, so that they stay apart without hue")
  void stepInLuminance(Function<Paint, String> colour) {
    for (int step = 0; step < 3; step++) {
      assertThat(contrast(colour, Paint.shade(step), Paint.shade(step + 1))).isGreaterThan(1.3);
      assertThat(contrast(colour, Paint.band(step), Paint.band(step + 1))).isGreaterThan(1.08);
    }
  }

  /** The contrast of WCAG 2.2. */
  private static double contrast(Function<Paint, String> colour, Paint a, Paint b) {
    double one = luminance(colour.apply(a));
    double other = luminance(colour.apply(b));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
