package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A random-effects model without one of its effects.
 *
 * @param estimate the pooled estimate
 * @param variance the variance of the estimate, scaled as the test asks for
 * @param tauSquared the between-study variance
 * @param q Cochran's Q
 * @param factor what the test scaled the variance by
 */
record Deletion(double estimate, double variance, double tauSquared, double q, double factor) {

  /** Fits the model without the effect at an index. */
  static Deletion of(
      List<EffectSize> effects, int index, Optional<TauEstimator> estimator, CoefficientTest test) {
    MixedModelFit fit =
        DesignMatrix.fit(DesignMatrix.withIntercept(without(effects, index)), estimator, test);
    return new Deletion(
        fit.coefficient(0),
        fit.covariance(0, 0),
        fit.tauSquared().value(),
        fit.q(),
        fit.varianceFactor());
  }

  /** Returns the effects without the one at an index. */
  static List<EffectSize> without(List<EffectSize> effects, int index) {
    List<EffectSize> others = new ArrayList<>(effects);
    others.remove(index);
    return others;
  }
}
