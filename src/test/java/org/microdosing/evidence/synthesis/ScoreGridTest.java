package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A grid over the score of a likelihood")
class ScoreGridTest {

  /** Lies between two points of the grid, at 3 and at 4.66, and between two of the finer one. */
  private static final double BETWEEN = 3.7;

  private static ScoreGrid counted(DoubleUnaryOperator score, double smallest, double limit) {
    int[] calls = {0};
    ScoreGrid grid =
        ScoreGrid.of(
            x -> {
              calls[0]++;
              return score.applyAsDouble(x);
            },
            smallest,
            limit);
    assertThat(grid.evaluations()).isEqualTo(calls[0]);
    return grid;
  }

  @Test
  @DisplayName("brackets the one maximum of a score that falls, between roots of 2")
  void one() {
    ScoreGrid grid = counted(x -> 5 - x, 1, 10);
    assertThat(grid.atZero()).isFalse();
    assertThat(grid.uneven()).isFalse();
    assertThat(grid.brackets()).singleElement().satisfies(b -> holds(b, 5, Math.sqrt(2)));
    ScoreGrid larger = counted(x -> 5000 - x, 1000, 10_000);
    assertThat(larger.brackets()).singleElement().satisfies(b -> holds(b, 5000, Math.sqrt(2)));
  }

  /** Checks that a bracket holds a root, and that its ends, counted from -1, have a ratio. */
  private static void holds(ScoreGrid.Bracket bracket, double root, double ratio) {
    assertThat(root).isBetween(bracket.low(), bracket.high());
    double unit = bracket.high() > 1000 ? 1000 : 1;
    assertThat((bracket.high() + unit) / (bracket.low() + unit)).isLessThan(ratio + 1e-9);
  }

  @ParameterizedTest(name = "up to {0}: {1} points")
  @CsvSource({"0, 3", "0.4, 3", "1, 4", "1.01, 5", "10, 9"})
  @DisplayName("reaches as far as it is told, by at least three points")
  void reach(double limit, int points) {
    assertThat(counted(x -> -1 - x, 1, limit).evaluations()).isEqualTo(points);
  }

  @Test
  @DisplayName("takes a score that is nowhere above 0 for a maximum at 0")
  void atZero() {
    ScoreGrid grid = counted(x -> -x, 1, 10);
    assertThat(grid.atZero()).isTrue();
    assertThat(grid.brackets()).isEmpty();
  }

  @Test
  @DisplayName("takes a point where the score is 0 for the end of one bracket")
  void onAPoint() {
    ScoreGrid grid = counted(x -> 1 - x, 1, 10);
    assertThat(grid.brackets()).singleElement().satisfies(b -> assertThat(b.high()).isEqualTo(1));
    assertThat(grid.atZero()).isFalse();
  }

  @Test
  @DisplayName("finds two maxima with a minimum between them")
  void two() {
    ScoreGrid grid = counted(x -> (0.3 - x) * (x - 4) * (x - 30), 1, 100);
    assertThat(grid.brackets()).hasSize(2);
    assertThat(0.3).isBetween(grid.brackets().get(0).low(), grid.brackets().get(0).high());
    assertThat(30.0).isBetween(grid.brackets().get(1).low(), grid.brackets().get(1).high());
  }

  @Test
  @DisplayName("looks closer where the score turns before it gets to 0, from below and from above")
  void closer() {
    double width = 0.06;
    double sixteenth = Math.pow(2, 1 / 32.0);
    ScoreGrid below = counted(x -> width * width - Math.pow(x - BETWEEN, 2), 1, 10);
    assertThat(below.uneven()).isTrue();
    assertThat(below.atZero()).isTrue();
    assertThat(below.brackets())
        .singleElement()
        .satisfies(b -> holds(b, BETWEEN + width, sixteenth));
    ScoreGrid above = counted(x -> Math.pow(x - BETWEEN, 2) - width * width, 1, 10);
    assertThat(above.uneven()).isTrue();
    assertThat(above.atZero()).isFalse();
    assertThat(above.brackets())
        .singleElement()
        .satisfies(b -> holds(b, BETWEEN - width, sixteenth));
    // Both intervals beside the point that turns are divided by 16.
    assertThat(below.evaluations()).isEqualTo(9 + 2 * 15);
  }

  @Test
  @DisplayName("judges turns by the score over the logarithm of the variance")
  void overTheLogarithm() {
    // Over the logarithm u of 1 + x this is a parabola below 0; the score itself only rises.
    DoubleUnaryOperator score = x -> -(1 + Math.pow(Math.log1p(x) - 1.2, 2)) / (1 + x);
    assertThat(counted(score, 1, 10).uneven()).isTrue();
    assertThat(counted(x -> -1 / (1 + x), 1, 10).uneven()).isFalse();
    assertThat(counted(x -> 1 / (1 + x), 1, 10).uneven()).isFalse();
  }

  @Test
  @DisplayName("does not look below 0, however the score turns there")
  void notBelowZero() {
    ScoreGrid grid = counted(x -> -1 - 10 * Math.abs(x), 1, 10);
    assertThat(grid.uneven()).isTrue();
    assertThat(grid.evaluations()).isEqualTo(9 + 15);
    assertThat(grid.atZero()).isTrue();
  }
}
