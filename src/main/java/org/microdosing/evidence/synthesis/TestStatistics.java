package org.microdosing.evidence.synthesis;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.measure.PValue;

/** Statistics of t from what a paper prints of a test. */
final class TestStatistics {

  /** From here on every t with at least 1 degree of freedom is a finite number. */
  private static final double SMALLEST_P = Double.MIN_NORMAL;

  private TestStatistics() {}

  /** Returns the t of an F with one numerator degree of freedom: {@code ±√F}. */
  static double tOfF(String label, double f, Sign sign) {
    EffectChecks.finite(label, "the F statistic", f);
    EffectChecks.that(f >= 0, label, "the F statistic must not be negative: %s", f);
    return sign.of(Math.sqrt(f));
  }

  /** Returns the t whose two-sided p value with these degrees of freedom is the one given. */
  static double tOfP(String label, PValue p, double df, Sign sign) {
    EffectChecks.finite(label, "the degrees of freedom", df);
    EffectChecks.that(df >= 1, label, "the degrees of freedom must be at least 1: %s", df);
    return sign.of(quantile(label, p, TDistribution.of(df)));
  }

  /** Returns the size of z whose two-sided p value is the one given. */
  static double zOfP(String label, PValue p) {
    return quantile(label, p, NormalDistribution.of(0, 1));
  }

  private static double quantile(String label, PValue p, ContinuousDistribution distribution) {
    EffectChecks.that(
        p.isExact(), label, "an exact p value is needed to compute with, not a bound: %s", p);
    EffectChecks.that(
        p.value() >= SMALLEST_P, label, "a p value of %s has no finite statistic", p.value());
    return distribution.inverseSurvivalProbability(p.value() / 2);
  }
}
