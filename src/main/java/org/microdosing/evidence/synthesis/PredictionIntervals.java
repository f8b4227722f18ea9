package org.microdosing.evidence.synthesis;

import java.util.Optional;
import org.microdosing.evidence.measure.Interval;

/** Where the true effect of a further study lies, by the formulas that are in use. */
final class PredictionIntervals {

  private PredictionIntervals() {}

  /** By the distribution of the test of the estimate. */
  static Optional<Interval> ofTest(MetaAnalysis pooled, ReferenceDistribution reference) {
    return exists(pooled) ? Optional.of(interval(pooled, reference)) : Optional.empty();
  }

  /** By t with k - 2 degrees of freedom. */
  static Optional<Interval> riley(MetaAnalysis pooled) {
    return isWorthShowing(pooled)
        ? Optional.of(interval(pooled, ReferenceDistribution.t(pooled.k() - 2)))
        : Optional.empty();
  }

  /** Two studies cannot tell differences of the truth from those of chance. */
  static boolean isWorthShowing(MetaAnalysis pooled) {
    return exists(pooled) && pooled.k() > 2;
  }

  private static boolean exists(MetaAnalysis pooled) {
    return pooled.model().hasHeterogeneity() && pooled.k() > 1;
  }

  private static Interval interval(MetaAnalysis pooled, ReferenceDistribution reference) {
    double error = Math.hypot(pooled.standardError(), Math.sqrt(pooled.tauSquared()));
    return reference.interval(pooled.estimate(), error, pooled.level());
  }
}
