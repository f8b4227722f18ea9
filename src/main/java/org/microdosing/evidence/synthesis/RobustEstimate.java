package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/**
 * A coefficient of a model with a cluster-robust standard error, which holds whatever the
 * correlation of the effects within a cluster is.
 *
 * <p>Computed by {@link ThreeLevel#robust(RobustMethod)}, {@link MetaRegression#robust(List,
 * RobustMethod)} and, for ordinary models, {@link MetaAnalysis#robust(List, RobustMethod)}. The
 * estimate is that of the model; only error, test and interval change.
 *
 * @param name what the number belongs to, for example {@code pooled estimate} or the name of a
 *     moderator
 * @param estimate the estimate, on the scale of the effects
 * @param standardError its cluster-robust standard error, 0 or above
 * @param degreesOfFreedom those of the t distribution, above 0; with Satterthwaite's, see {@link
 *     #hasReliableTest()}
 * @param statistic the estimate over its standard error; infinite where the error is 0
 * @param pValue the two-sided p value
 * @param confidenceInterval the interval, at the level of the model
 * @param method how the error is corrected for few clusters
 * @param clusters the number of clusters n
 * @since 0.1
 */
public record RobustEstimate(
    String name,
    double estimate,
    double standardError,
    double degreesOfFreedom,
    double statistic,
    double pValue,
    Interval confidenceInterval,
    RobustMethod method,
    int clusters)
    implements JsonResult {

  /** What is said of tests with too few degrees of freedom. */
  private static final String UNRELIABLE =
      "with less than 4 degrees of freedom the cluster-robust test is not reliable";

  /** What is said of an error that is nothing but rounding. */
  private static final String AGREE =
      "the clusters agree exactly, so that the cluster-robust error is 0, which is not a precision";

  private static final double LEAST_DEGREES = 4;
  private static final double ROUNDING = 1e-12;

  /** Returns the pooled estimate of inverse-variance weights. */
  static RobustEstimate ofPool(
      List<EffectSize> effects,
      double tauSquared,
      List<?> clusters,
      RobustMethod method,
      double level) {
    LinearModel model = DesignMatrix.withIntercept(effects);
    return of(model, tauSquared, List.of("pooled estimate"), clusters, method, level).get(0);
  }

  /**
   * Returns the coefficients of a model whose effects vary independently by their sampling
   * variances and a variance between them.
   */
  static List<RobustEstimate> of(
      LinearModel model,
      double tauSquared,
      List<String> names,
      List<?> clusters,
      RobustMethod method,
      double level) {
    LinearModel.Standardised data = model.standardised();
    WeightedFit fit = data.model().fit(Math.scalb(tauSquared, -2 * data.exponent()));
    Clusters groups = Clusters.of(clusters, fit.k());
    List<ClusterSandwich.Block> blocks = new ArrayList<>();
    for (List<Integer> group : groups.groups()) {
      int n = group.size();
      double[][] design = new double[n][fit.p()];
      double[] residuals = new double[n];
      double[][] covariance = new double[n][n];
      for (int i = 0; i < n; i++) {
        int row = group.get(i);
        for (int j = 0; j < fit.p(); j++) {
          design[i][j] = data.model().design(row, j);
        }
        residuals[i] = fit.residual(row);
        covariance[i][i] = 1 / fit.weight(row);
      }
      blocks.add(new ClusterSandwich.Block(design, residuals, covariance));
    }
    ClusterSandwich sandwich = new ClusterSandwich(fit.covariance(), blocks, method);
    List<RobustEstimate> estimates = new ArrayList<>();
    for (int j = 0; j < fit.p(); j++) {
      double value = Math.scalb(fit.coefficients()[j], data.exponent());
      estimates.add(
          of(
              names.get(j),
              j == 0 ? value + data.origin() : value,
              Math.scalb(sandwich.standardError(j), data.exponent()),
              sandwich.degreesOfFreedom(j),
              level,
              method,
              groups.size()));
    }
    return List.copyOf(estimates);
  }

  /** Returns an estimate tested by t with degrees of freedom. */
  static RobustEstimate of(
      String name,
      double estimate,
      double standardError,
      double degreesOfFreedom,
      double level,
      RobustMethod method,
      int clusters) {
    ReferenceDistribution reference = ReferenceDistribution.t(degreesOfFreedom);
    double statistic = estimate == 0 ? 0 : estimate / standardError;
    return new RobustEstimate(
        name,
        estimate,
        standardError,
        degreesOfFreedom,
        statistic,
        reference.pValue(statistic),
        reference.interval(estimate, standardError, level),
        method,
        clusters);
  }

  /**
   * Tells whether the t distribution describes the statistic well enough: with less than 4 degrees
   * of freedom it does not (Tipton 2015, Psychological Methods 20(3):375-393).
   *
   * @return false below 4 degrees of freedom
   */
  public boolean hasReliableTest() {
    return degreesOfFreedom >= LEAST_DEGREES;
  }

  /**
   * Returns what to mind of the error and the test.
   *
   * @return sentences without a full stop, none if there is nothing
   * @since 0.2
   */
  public List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    if (standardError <= ROUNDING * Math.abs(estimate)) {
      cautions.add(AGREE);
    }
    if (!hasReliableTest()) {
      cautions.add(UNRELIABLE);
    }
    return cautions;
  }

  /** Returns the estimate on one line: method, clusters, degrees of freedom, interval, p value. */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "Cluster-robust (%s, %d clusters, t with %s df): %s %s (SE %s) %s, %s",
            method,
            clusters,
            Numbers.significant(degreesOfFreedom, 3),
            name,
            ResultTable.number(estimate),
            ResultTable.number(standardError),
            ResultTable.interval(confidenceInterval),
            Phrases.p(pValue))
        + cautions().stream().map(c -> "; " + c).collect(Collectors.joining());
  }
}
