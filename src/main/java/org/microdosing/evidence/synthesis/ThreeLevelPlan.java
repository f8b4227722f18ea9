package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a three-level model is to be fitted to and how; every step returns a new plan.
 *
 * @param effects the effects, at least 3
 * @param clusters the cluster of each effect, in the order of the effects
 * @param estimator how the variances are estimated: {@link TauEstimator#REML} or {@link
 *     TauEstimator#ML}
 * @param test how the pooled estimate is tested: {@link CoefficientTest#Z}, or {@link
 *     CoefficientTest#T} with one degree of freedom less than there are effects
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.1
 */
public record ThreeLevelPlan(
    List<EffectSize> effects,
    List<String> clusters,
    TauEstimator estimator,
    CoefficientTest test,
    double level) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are not as many clusters as effects, a cluster holds
   *     all effects, no cluster holds two, or an option is not one that the model knows
   */
  public ThreeLevelPlan {
    effects = List.copyOf(effects);
    clusters = List.copyOf(clusters);
    if (effects.size() != clusters.size()) {
      throw new IllegalArgumentException(
          "each effect needs its cluster: %s effects, %s clusters"
              .formatted(effects.size(), clusters.size()));
    }
    long different = clusters.stream().distinct().count();
    if (different < 2) {
      throw new IllegalArgumentException(
          "a three-level model needs effects of at least 2 clusters, found " + different);
    }
    if (different == effects.size()) {
      throw new IllegalArgumentException(
          "every cluster holds one effect, so the two variances cannot be told apart:"
              + " use MetaAnalysis, which has one");
    }
    if (estimator != TauEstimator.REML && estimator != TauEstimator.ML) {
      throw new IllegalArgumentException(
          "a three-level model is estimated by REML or ML, not " + estimator);
    }
    if (test != CoefficientTest.Z && test != CoefficientTest.T) {
      throw new IllegalArgumentException(
          "a three-level model is tested by Z or T (or cluster-robust), not " + test);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, as 0.95 does: " + level);
    }
  }

  /**
   * Returns the plan with another estimator.
   *
   * @param other {@link TauEstimator#REML} or {@link TauEstimator#ML}
   * @return the copy
   */
  public ThreeLevelPlan estimator(TauEstimator other) {
    return new ThreeLevelPlan(effects, clusters, other, test, level);
  }

  /**
   * Returns the plan with another test.
   *
   * @param other {@link CoefficientTest#Z} or {@link CoefficientTest#T}
   * @return the copy
   */
  public ThreeLevelPlan test(CoefficientTest other) {
    return new ThreeLevelPlan(effects, clusters, estimator, other, level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public ThreeLevelPlan level(double other) {
    return new ThreeLevelPlan(effects, clusters, estimator, test, other);
  }

  /**
   * Fits the model.
   *
   * @return the fitted model
   * @throws ArithmeticException if the effects lie too far apart, measured in their standard
   *     errors, to be computed with
   * @throws IllegalStateException if the likelihood cannot be maximised
   */
  public ThreeLevel fit() {
    LinearModel.Standardised data =
        LinearModel.intercept(
                effects.stream().mapToDouble(EffectSize::estimate).toArray(),
                effects.stream().mapToDouble(EffectSize::variance).toArray())
            .standardised();
    ThreeLevelLikelihood likelihood = likelihood(data.model());
    double scale = scale(data.model());
    ThreeLevelOptimizer optimizer = new ThreeLevelOptimizer(likelihood, scale);
    ThreeLevelOptimizer.Maximum maximum = optimizer.maximum();
    if (!maximum.converged() || !Double.isFinite(maximum.point().logLikelihood())) {
      throw new IllegalStateException(
          "the likelihood was not maximised in %s steps: log-likelihood %s at variances %s and %s"
              .formatted(
                  maximum.steps(),
                  maximum.point().logLikelihood(),
                  maximum.point().between(),
                  maximum.point().within()));
    }
    ThreeLevelProfile profile = new ThreeLevelProfile(optimizer, maximum.point(), scale);
    return new ThreeLevelResult(this, data, likelihood, profile, maximum).toModel();
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

  private ThreeLevelLikelihood likelihood(LinearModel data) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < effects.size(); i++) {
      members.computeIfAbsent(clusters.get(i), c -> new ArrayList<>()).add(i);
    }
    List<double[]> estimates = new ArrayList<>();
    List<double[]> variances = new ArrayList<>();
    for (List<Integer> group : members.values()) {
      estimates.add(group.stream().mapToDouble(data::estimate).toArray());
      variances.add(group.stream().mapToDouble(data::variance).toArray());
    }
    return new ThreeLevelLikelihood(estimates, variances, estimator == TauEstimator.REML);
  }
}
