package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a three-level model is to be fitted to and how; every step returns a new plan.
 *
 * @param effects the effects, at least 3
 * @param clusters the cluster of each effect, in the order of the effects
 * @param estimator how the variances are estimated: {@link TauEstimator#REML} or {@link
 *     TauEstimator#ML}
 * @param test how the pooled estimate is tested: {@link CoefficientTest#T} with one degree of
 *     freedom less than there are clusters, or {@link CoefficientTest#Z}, which finds something in
 *     15 of 100 cases without an effect if there are 3 or 4 clusters
 * @param correlation the correlation of the sampling errors within a cluster, from 0 to below 1; 0
 *     where the effects of a cluster are of different people
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.1
 */
public record ThreeLevelPlan(
    List<EffectSize> effects,
    List<String> clusters,
    TauEstimator estimator,
    CoefficientTest test,
    double correlation,
    double level) {

  private static final double[] USUAL_CORRELATIONS = {0, 0.2, 0.4, 0.6, 0.8};

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are not as many clusters as effects, a cluster holds
   *     all effects, no cluster holds two, or an option is not one that the model knows
   */
  public ThreeLevelPlan {
    effects = List.copyOf(effects);
    clusters = List.copyOf(clusters);
    int different = Clusters.of(clusters, effects.size()).size();
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
    Requirements.correlation(correlation);
    Requirements.level(level);
  }

  /**
   * Returns the plan with another estimator.
   *
   * @param other {@link TauEstimator#REML} or {@link TauEstimator#ML}
   * @return the copy
   */
  public ThreeLevelPlan estimator(TauEstimator other) {
    return new ThreeLevelPlan(effects, clusters, other, test, correlation, level);
  }

  /**
   * Returns the plan with another test.
   *
   * @param other {@link CoefficientTest#Z} or {@link CoefficientTest#T}
   * @return the copy
   */
  public ThreeLevelPlan test(CoefficientTest other) {
    return new ThreeLevelPlan(effects, clusters, estimator, other, correlation, level);
  }

  /**
   * Returns the plan for effects of the same people: every two sampling errors of a cluster have
   * the same correlation (the correlated and hierarchical effects model of Pustejovsky and Tipton
   * 2022, Prevention Science 23(3):425-438). The true correlation is seldom reported: look at
   * {@link #sensitivity(double...)}, and take {@link ThreeLevel#robust(RobustMethod)}, which holds
   * if it is another.
   *
   * @param assumed the correlation, from 0 to below 1; 0.6 is a usual assumption
   * @return the copy
   */
  public ThreeLevelPlan correlation(double assumed) {
    return new ThreeLevelPlan(effects, clusters, estimator, test, assumed, level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public ThreeLevelPlan level(double other) {
    return new ThreeLevelPlan(effects, clusters, estimator, test, correlation, other);
  }

  /**
   * Fits the model at several correlations within clusters.
   *
   * @param correlations the correlations, each from 0 to below 1; if there are none: 0, 0.2, 0.4,
   *     0.6 and 0.8
   * @return a fitted model for each, in this order
   * @throws ArithmeticException as {@link #fit()} does
   */
  public CorrelationSensitivity sensitivity(double... correlations) {
    return new CorrelationSensitivity(
        Arrays.stream(correlations.length == 0 ? USUAL_CORRELATIONS : correlations)
            .mapToObj(c -> correlation(c).fit())
            .toList());
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
    return ThreeLevelResult.fit(this);
  }

  /** Returns the effects in a convenient unit. */
  LinearModel.Standardised standardised() {
    return DesignMatrix.withIntercept(effects).standardised();
  }

  /** Returns the likelihood of effects in a convenient unit. */
  ThreeLevelLikelihood likelihood(LinearModel data) {
    List<double[]> estimates = new ArrayList<>();
    List<double[]> variances = new ArrayList<>();
    for (List<Integer> group : Clusters.of(clusters, effects.size()).groups()) {
      estimates.add(group.stream().mapToDouble(data::estimate).toArray());
      variances.add(group.stream().mapToDouble(data::variance).toArray());
    }
    return new ThreeLevelLikelihood(
        estimates, variances, correlation, estimator == TauEstimator.REML);
  }
}
