package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The standard error of the number of missing studies")
class TrimAndFillEstimatorTest {

  @Test
  @DisplayName("is what metafor prints for passive smoking and lung cancer: 7 missing, SE 4.0399")
  void agreesWithMetafor() {
    var hackshaw = MetaforFile.read("hackshaw1998").get("results").get("GEN");
    TrimAndFill result = MetaAnalysis.of(MetaforFile.effects("GEN", hackshaw)).fit().trimAndFill();
    assertThat(result.missing()).isEqualTo(7);
    assertThat(result.side()).isEqualTo(FunnelSide.LEFT);
    assertThat(result.missingStandardError().orElseThrow()).isCloseTo(4.0399, within(5e-5));
  }

  @ParameterizedTest(name = "{0} found, {1} missing")
  @CsvSource({"14, 0", "14, 1", "14, 2", "13, 3", "17, 1"})
  @DisplayName(
      "of L0 is the spread of L0 over all signs, where the most extreme of one are missing")
  void spreadOfL0(int found, int missing) {
    double spread = spreadOverAllSigns(found, missing, TrimAndFillEstimator.L0);
    assertThat(TrimAndFillEstimator.L0.standardError(found, missing))
        .isCloseTo(spread, within(0.01 * spread));
  }

  @Test
  @DisplayName("of R0 is that of a run of signs: the square root of twice the number and one more")
  void spreadOfR0() {
    for (int missing = 0; missing < 3; missing++) {
      double spread = spreadOverAllSigns(17, missing, TrimAndFillEstimator.R0);
      assertThat(TrimAndFillEstimator.R0.standardError(17, missing))
          .as("R0 is a negative binomial count, less 1")
          .isCloseTo(spread, within(0.05 * spread));
    }
  }

  @ParameterizedTest(name = "{0} found, {1} missing")
  @CsvSource({"14, 0", "14, 3", "30, 5", "60, 12"})
  @DisplayName("of Q0 is that of its sum of ranks times its slope")
  void spreadOfQ0(int found, int missing) {
    // At n missing, L0 = (4T - k(k + 1))/(2k - 1) and Q0 = k - 1/2 - sqrt(2k² - 4T + 1/4).
    double spreadOfSum =
        TrimAndFillEstimator.L0.standardError(found, missing) * (2 * found - 1) / 4;
    double root = found - 0.5 - missing;
    double sum = (2.0 * found * found + 0.25 - root * root) / 4;
    double h = 1e-3;
    double slope = (q0(found, sum + h) - q0(found, sum - h)) / (2 * h);
    assertThat(q0(found, sum)).isCloseTo(missing, within(1e-9));
    assertThat(TrimAndFillEstimator.Q0.standardError(found, missing))
        .isCloseTo(slope * spreadOfSum, within(1e-6));
  }

  private static double q0(double k, double sum) {
    return k - 0.5 - Math.sqrt(2 * k * k - 4 * sum + 0.25);
  }

  /**
   * Returns the standard deviation of an estimate over all ways in which effects can lie above or
   * below their centre, when the most extreme below it are missing.
   */
  private static double spreadOverAllSigns(int found, int missing, TrimAndFillEstimator estimator) {
    int all = found + missing;
    double sum = 0;
    double squares = 0;
    int cases = 0;
    for (int signs = 0; signs < 1 << all; signs++) {
      if (all - Integer.bitCount(signs) >= missing) {
        double value = estimator.missing(without(signs, all, missing));
        sum += value;
        squares += value * value;
        cases++;
      }
    }
    double mean = sum / cases;
    return Math.sqrt(squares / cases - mean * mean);
  }

  /** Returns the signed ranks of what is left without the largest distances below the centre. */
  private static int[] without(int signs, int all, int missing) {
    int[] ranks = new int[all - missing];
    int left = missing;
    for (int i = all - 1, rank = ranks.length; i >= 0; i--) {
      boolean above = (signs >> i & 1) == 1;
      if (!above && left > 0) {
        left--;
      } else {
        ranks[rank - 1] = above ? rank : -rank;
        rank--;
      }
    }
    return ranks;
  }
}
