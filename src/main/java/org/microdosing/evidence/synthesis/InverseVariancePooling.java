package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.microdosing.evidence.measure.Interval;

/**
 * Pools effects by an intercept-only {@link LinearModel}, and says what is odd about the result.
 */
final class InverseVariancePooling {

  private InverseVariancePooling() {}

  static PooledEstimate randomEffects(
      List<EffectSize> effects, TauEstimator estimator, CoefficientTest test, double level) {
    MixedModelFit fit =
        MixedModelFit.randomEffects(DesignMatrix.withIntercept(effects), estimator, test);
    Optional<Interval> interval = fit.tauSquaredInterval(level);
    List<String> warnings = warnings(fit, test, true);
    heterogeneityWarnings(fit, interval, warnings);
    return pooled(fit, interval, warnings);
  }

  static PooledEstimate equalEffects(List<EffectSize> effects, CoefficientTest test) {
    MixedModelFit fit = MixedModelFit.equalEffects(DesignMatrix.withIntercept(effects), test);
    return pooled(fit, Optional.empty(), warnings(fit, test, false));
  }

  private static PooledEstimate pooled(
      MixedModelFit fit, Optional<Interval> interval, List<String> warnings) {
    List<Double> weights = new ArrayList<>(fit.k());
    for (int i = 0; i < fit.k(); i++) {
      weights.add(100 * fit.hat(i));
    }
    return new PooledEstimate(
        fit.coefficient(0),
        fit.standardError(0),
        fit.test(),
        fit.residualDegreesOfFreedom(),
        fit.tauSquared(),
        interval,
        fit.iSquared(),
        fit.hSquared(),
        fit.q(),
        fit.residualDegreesOfFreedom(),
        weights,
        warnings);
  }

  private static List<String> warnings(
      MixedModelFit fit, CoefficientTest asked, boolean trueEffectsDiffer) {
    List<String> warnings = new ArrayList<>();
    if (fit.k() == 1) {
      warnings.add(
          "One study: the result is its own estimate, differences between studies cannot be"
              + " estimated, and the test is z.");
      return warnings;
    }
    if (fit.k() == 2 && (trueEffectsDiffer || asked.scalesStandardErrors())) {
      warnings.add(
          "Two studies tell whether they point the same way, and next to nothing of how much true"
              + " effects differ"
              + (asked.scalesStandardErrors()
                  ? "; with Knapp-Hartung's one degree of freedom the interval is very wide, or far"
                      + " too narrow if the two agree by chance: compare with Z."
                  : "."));
    }
    if (asked.scalesStandardErrors()) {
      if (fit.standardError(0) == 0) {
        warnings.add(
            "The studies agree exactly, so that Knapp-Hartung gives a standard error of 0, which is"
                + " not a precision; use Z or KNAPP_HARTUNG_AD_HOC.");
      } else if (fit.narrows()) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "The studies scatter less than expected, so that Knapp-Hartung multiplies the"
                    + " standard error by %.3g; KNAPP_HARTUNG_AD_HOC does not.",
                Math.sqrt(fit.varianceFactor())));
      }
    }
    return warnings;
  }

  private static void heterogeneityWarnings(
      MixedModelFit fit, Optional<Interval> interval, List<String> warnings) {
    TauSquared tau = fit.tauSquared();
    tau.note().ifPresent(warnings::add);
    if (interval.isPresent() && interval.get().high() == 0) {
      warnings.add(
          "Both bounds of the interval of tau² fall below 0 and are set to it: the studies scatter"
              + " less than sampling error makes likely.");
    } else if (interval.isPresent() && !interval.get().contains(tau.value())) {
      warnings.add(
          "The interval of tau² does not hold its estimate, which solves another equation than the"
              + " bounds do.");
    }
  }
}
