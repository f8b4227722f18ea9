package org.microdosing.evidence.plausibility;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The two-sided p values that an estimate with its interval or standard error may have had: by a
 * normal distribution, and by t for as few people as there were.
 */
final class ExpectedP {

  private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

  private ExpectedP() {}

  /**
   * Returns the p values of an estimate with an interval.
   *
   * @param size the estimate without its sign
   * @param rounding what rounding may have changed of it
   * @param half half the width of the interval
   * @param level the level of the interval, between 0 and 1
   * @param df degrees of freedom, at least
   */
  static PRange of(double size, double rounding, double half, double level, int df) {
    double upper = (1 + level) / 2;
    ContinuousDistribution t = TDistribution.of(df);
    return join(
        range(size, rounding, half / NORMAL.inverseCumulativeProbability(upper), NORMAL),
        range(size, rounding, half / t.inverseCumulativeProbability(upper), t));
  }

  /** Returns the p values of an estimate with a standard error. */
  static PRange of(double size, double rounding, double error, int df) {
    return join(
        range(size, rounding, error, NORMAL), range(size, rounding, error, TDistribution.of(df)));
  }

  private static PRange range(
      double size, double rounding, double error, ContinuousDistribution by) {
    double most = (size + rounding) / Math.max(error - rounding / 2, error / 2);
    double least = Math.max(size - rounding, 0) / (error + rounding / 2);
    return new PRange(2 * by.survivalProbability(most), 2 * by.survivalProbability(least));
  }

  private static PRange join(PRange one, PRange other) {
    return new PRange(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
  }
}
