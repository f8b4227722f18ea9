package org.microdosing.evidence.synthesis;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.measure.Interval;

/** The symmetric distribution that an estimate over its standard error is referred to. */
final class ReferenceDistribution {

  private static final ReferenceDistribution NORMAL =
      new ReferenceDistribution(NormalDistribution.of(0, 1));

  private final ContinuousDistribution distribution;

  private ReferenceDistribution(ContinuousDistribution distribution) {
    this.distribution = distribution;
  }

  /** Returns the standard normal distribution. */
  static ReferenceDistribution normal() {
    return NORMAL;
  }

  /** Returns Student's t. */
  static ReferenceDistribution t(double degreesOfFreedom) {
    return new ReferenceDistribution(TDistribution.of(degreesOfFreedom));
  }

  /** Returns the two-sided p value of a statistic. */
  double pValue(double statistic) {
    return 2 * distribution.survivalProbability(Math.abs(statistic));
  }

  /** Returns the interval of a level around an estimate. */
  Interval interval(double estimate, double error, double level) {
    double half = upperQuantile((1 - level) / 2) * error;
    return new Interval(estimate - half, estimate + half, level);
  }

  /** Returns the chance of a statistic as high or higher. */
  double upperTail(double statistic) {
    return distribution.survivalProbability(statistic);
  }

  /** Returns the value that is exceeded with a chance. */
  double upperQuantile(double chance) {
    return distribution.inverseSurvivalProbability(chance);
  }

  /** Returns the chance that chi-squared exceeds a value; 1 without degrees of freedom. */
  static double chiSquaredTail(double value, int degreesOfFreedom) {
    return degreesOfFreedom == 0
        ? 1
        : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value);
  }
}
