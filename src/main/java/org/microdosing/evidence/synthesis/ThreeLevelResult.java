package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.synthesis.ThreeLevelLikelihood.Point;

/**
 * The step from a maximised likelihood to the figures people read: back to the unit of the effects,
 * with tests, intervals and shares.
 */
final class ThreeLevelResult {

  /** Below this number of clusters their variance and a robust error rest on little. */
  private static final int FEW_CLUSTERS = 10;

  private final ThreeLevelPlan plan;
  private final LinearModel.Standardised data;
  private final ThreeLevelLikelihood likelihood;
  private final ThreeLevelProfile profile;
  private final ThreeLevelOptimizer.Maximum maximum;
  private final int k;
  private final int clusters;

  private ThreeLevelResult(
      ThreeLevelPlan plan,
      LinearModel.Standardised data,
      ThreeLevelLikelihood likelihood,
      ThreeLevelProfile profile,
      ThreeLevelOptimizer.Maximum maximum) {
    this.plan = plan;
    this.data = data;
    this.likelihood = likelihood;
    this.profile = profile;
    this.maximum = maximum;
    this.k = plan.effects().size();
    this.clusters = Clusters.of(plan.clusters(), k).size();
  }

  /** Maximises the likelihood of a plan. */
  static ThreeLevel fit(ThreeLevelPlan plan) {
    LinearModel.Standardised data = plan.standardised();
    ThreeLevelLikelihood likelihood = plan.likelihood(data.model());
    double scale = scale(data.model());
    ThreeLevelOptimizer optimizer = new ThreeLevelOptimizer(likelihood, scale);
    ThreeLevelOptimizer.Maximum maximum = optimizer.maximum();
    if (!maximum.converged() || !Double.isFinite(maximum.point().logLikelihood())) {
      throw new IllegalStateException(
          "the likelihood was not maximised in "
              + maximum.steps()
              + " steps: log-likelihood "
              + maximum.point().logLikelihood()
              + " at variances "
              + maximum.point().between()
              + " and "
              + maximum.point().within());
    }
    ThreeLevelProfile profile = new ThreeLevelProfile(optimizer, maximum.point(), scale);
    return new ThreeLevelResult(plan, data, likelihood, profile, maximum).toModel();
  }

  /** Returns a size of the variances to search from: that of the effects or of their errors. */
  private static double scale(LinearModel data) {
    int k = data.k();
    WeightedFit fit = data.unweightedFit();
    double error = 0;
    for (int i = 0; i < k; i++) {
      error += data.variance(i) / k;
    }
    return Math.max(fit.residualSumOfSquares() / k, error);
  }

  private ThreeLevel toModel() {
    Point point = maximum.point();
    double level = plan.level();
    double estimate = length(point.estimate()) + data.origin();
    double error = length(1 / Math.sqrt(point.precision()));
    OptionalInt df = plan.test().usesT() ? OptionalInt.of(clusters - 1) : OptionalInt.empty();
    Coefficient coefficient = Coefficient.of(ThreeLevelSandwich.NAME, estimate, error, df, level);

    Point homogeneous = likelihood.at(0, 0);
    double q = homogeneous.residual();
    // The typical sampling variance of Higgins and Thompson (2002), by which metafor splits I².
    double typical = (k - 1) / homogeneous.traceP();
    double total = point.between() + point.within() + typical;
    return new ThreeLevel(
        plan,
        coefficient,
        new VarianceComponent(
            "between clusters",
            area(point.between()),
            area(profile.between(level)),
            100 * point.between() / total),
        new VarianceComponent(
            "within clusters",
            area(point.within()),
            area(profile.within(level)),
            100 * point.within() / total),
        q,
        ReferenceDistribution.chiSquaredTail(q, k - 1),
        logLikelihood(point),
        predictionInterval(estimate, error, area(point.between() + point.within())),
        maximum.steps(),
        warnings());
  }

  private Interval predictionInterval(double estimate, double error, double variance) {
    ReferenceDistribution reference =
        plan.test().usesT()
            ? ReferenceDistribution.t(clusters - 1)
            : ReferenceDistribution.normal();
    return reference.interval(estimate, Math.sqrt(error * error + variance), plan.level());
  }

  private double logLikelihood(Point point) {
    int dimensions = plan.estimator() == TauEstimator.REML ? k - 1 : k;
    return point.logLikelihood() - dimensions * data.exponent() * Math.log(2);
  }

  private List<String> warnings() {
    if (clusters >= FEW_CLUSTERS) {
      return List.of();
    }
    return List.of(
        "few clusters ("
            + clusters
            + "): the variance between them is poorly known, and a cluster-robust error by CR1 is"
            + " rather too small than too large");
  }

  private double length(double value) {
    return Math.scalb(value, data.exponent());
  }

  private double area(double value) {
    return Math.scalb(value, 2 * data.exponent());
  }

  private Interval area(Interval interval) {
    return new Interval(area(interval.low()), area(interval.high()), interval.level());
  }
}
