package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/** The step from a planned meta-regression to its figures. */
final class MetaRegressionFit {

  /** Fewer effects than this for each moderator make chance findings likely. */
  private static final int ENOUGH = 10;

  private MetaRegressionFit() {}

  /** Fits a plan, with the usual test unless the plan has one. */
  static MetaRegression fit(
      MetaRegressionPlan plan, Optional<TauEstimator> estimator, CoefficientTest usualTest) {
    CoefficientTest test = plan.chosenTest().orElse(usualTest);
    MixedModelFit fit = DesignMatrix.fit(plan.model(), estimator, test);
    List<Coefficient> coefficients = new ArrayList<>();
    coefficients.add(Coefficient.of("intercept", fit, 0, plan.level()));
    for (int j = 1; j < fit.p(); j++) {
      coefficients.add(Coefficient.of(plan.moderators().get(j - 1).name(), fit, j, plan.level()));
    }
    return new MetaRegression(
        plan,
        estimator.isPresent() ? PoolingModel.RANDOM_EFFECTS : PoolingModel.EQUAL_EFFECTS,
        test,
        coefficients,
        IntStream.range(0, fit.p())
            .mapToObj(i -> IntStream.range(0, fit.p()).mapToObj(j -> fit.covariance(i, j)).toList())
            .toList(),
        fit.tauSquared().value(),
        fit.tauSquared().standardError(),
        fit.tauSquaredInterval(plan.level()),
        fit.tauSquared().convergence(),
        fit.iSquared(),
        fit.hSquared(),
        rSquared(plan, estimator, fit),
        OmnibusTest.ofModerators(fit),
        fit.q(),
        fit.qPValue(),
        warnings(plan, fit));
  }

  /** Raudenbush (1994), The Handbook of Research Synthesis, chapter 20, as in metafor. */
  private static double rSquared(
      MetaRegressionPlan plan, Optional<TauEstimator> estimator, MixedModelFit fit) {
    MixedModelFit empty =
        DesignMatrix.fit(DesignMatrix.withIntercept(plan.effects()), estimator, CoefficientTest.Z);
    double before = empty.tauSquared().value();
    double after = fit.tauSquared().value();
    if (estimator.isEmpty()) {
      before = empty.q() / empty.residualDegreesOfFreedom();
      after = fit.q() / fit.residualDegreesOfFreedom();
    }
    return before == 0 ? 0 : Math.max(0, 100 * (before - after) / before);
  }

  private static List<String> warnings(MetaRegressionPlan plan, MixedModelFit fit) {
    List<String> warnings = new ArrayList<>();
    if (fit.k() < ENOUGH * plan.moderators().size()) {
      warnings.add(
          Phrases.effects(fit.k())
              + " for "
              + Phrases.count(plan.moderators().size(), "moderator", "moderators")
              + ": with fewer than 10 for each, findings are easily due to chance");
    }
    if (fit.narrows()) {
      warnings.add(
          "the effects scatter less around the regression than expected, so that Knapp-Hartung"
              + " narrows standard errors by a factor of "
              + Numbers.significant(Math.sqrt(fit.varianceFactor()), 3)
              + "; KNAPP_HARTUNG_AD_HOC does not");
    }
    fit.tauSquared().note().ifPresent(warnings::add);
    return warnings;
  }
}
