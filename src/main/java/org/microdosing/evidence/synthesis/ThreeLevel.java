package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/**
 * A three-level meta-analysis: several effects of one cluster (a sample, a study, a laboratory)
 * share a part of their true value, so that they do not count as if they were independent.
 *
 * <p>The true effect of an effect i in cluster j is {@code μ + b_j + w_ij} with variances σ²
 * between and within clusters, estimated by (restricted) maximum likelihood (Konstantopoulos 2011,
 * Research Synthesis Methods 2(1), 61-76; metafor's {@code rma.mv} with {@code random = ~ 1 |
 * cluster/effect}). Sampling errors are independent, or correlated within a cluster as with
 * outcomes of the same people: {@link ThreeLevelPlan#correlation(double)}. What does not depend on
 * that correlation is the error by {@link #robust(RobustMethod)}.
 *
 * @param plan the effects, their clusters and the options
 * @param coefficient the pooled estimate with its model-based error, test and interval
 * @param between the variance between clusters
 * @param within the variance between the effects of a cluster
 * @param q Cochran's Q, on one degree of freedom less than there are effects
 * @param qPValue the p value of Q
 * @param logLikelihood the full (restricted) log-likelihood at the maximum
 * @param predictionInterval where the true effect of a new cluster is expected
 * @param iterations the scoring steps from the best of the starting points
 * @param warnings what a reader must know, empty if nothing
 * @since 0.1
 */
public record ThreeLevel(
    ThreeLevelPlan plan,
    Coefficient coefficient,
    VarianceComponent between,
    VarianceComponent within,
    double q,
    double qPValue,
    double logLikelihood,
    Interval predictionInterval,
    int iterations,
    List<String> warnings)
    implements JsonResult {

  /** Copies the warnings. */
  public ThreeLevel {
    warnings = List.copyOf(warnings);
  }

  /**
   * Plans a model of effects with the cluster of each, estimated by REML and tested by T with one
   * degree of freedom less than there are clusters.
   *
   * @param effects the effects
   * @param clusters the cluster of each effect, in the same order: anything with a text form
   * @return the plan, to be fitted
   * @throws IllegalArgumentException if there are not as many clusters as effects, all effects
   *     share one cluster, or no two do
   */
  public static ThreeLevelPlan of(List<EffectSize> effects, List<?> clusters) {
    return new ThreeLevelPlan(
        effects,
        clusters.stream().map(String::valueOf).toList(),
        TauEstimator.REML,
        CoefficientTest.T,
        0,
        0.95);
  }

  /**
   * Plans a model of effects whose cluster follows from the effect.
   *
   * @param effects the effects
   * @param cluster tells the cluster of an effect
   * @return the plan, to be fitted
   * @throws IllegalArgumentException if all effects share one cluster, or no two do
   */
  public static ThreeLevelPlan of(
      List<EffectSize> effects, Function<? super EffectSize, ?> cluster) {
    return of(effects, effects.stream().map(e -> String.valueOf(cluster.apply(e))).toList());
  }

  /**
   * Returns the number of effects.
   *
   * @return k
   */
  public int k() {
    return plan.effects().size();
  }

  /**
   * Returns the number of clusters.
   *
   * @return n, at least 2
   */
  public int clusterCount() {
    return Clusters.of(plan.clusters(), k()).size();
  }

  /**
   * Returns the pooled estimate with a cluster-robust error by {@link RobustMethod#CR2}.
   *
   * @return the pooled estimate, which is that of the model, with another error
   */
  public RobustEstimate robust() {
    return robust(RobustMethod.CR2);
  }

  /**
   * Returns the pooled estimate with a cluster-robust error, which holds even if the effects of a
   * cluster are correlated in another way than the model has it.
   *
   * @param method how the error is corrected for few clusters
   * @return the pooled estimate, which is that of the model, with another error
   */
  public RobustEstimate robust(RobustMethod method) {
    return ThreeLevelSandwich.estimate(plan, between.variance(), within.variance(), method);
  }

  /**
   * Returns the pooled estimate.
   *
   * @return the estimate, on the scale of the effects
   */
  public double estimate() {
    return coefficient.estimate();
  }

  /**
   * Returns the model-based standard error of the pooled estimate.
   *
   * @return the standard error
   */
  public double standardError() {
    return coefficient.standardError();
  }

  /**
   * Returns the test statistic of the pooled estimate.
   *
   * @return the estimate over its standard error
   */
  public double statistic() {
    return coefficient.statistic();
  }

  /**
   * Returns the two-sided p value of the pooled estimate.
   *
   * @return the p value
   */
  public double pValue() {
    return coefficient.pValue();
  }

  /**
   * Returns the confidence interval of the pooled estimate.
   *
   * @return the interval, at the level of the plan
   */
  public Interval confidenceInterval() {
    return coefficient.confidenceInterval();
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(ThreeLevelForm.of(this));
  }

  /** Returns the model as a page of text: estimates, variances, heterogeneity and warnings. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    RobustEstimate robust = robust();
    text.append("Three-level model (")
        .append(plan.estimator())
        .append("): ")
        .append(Phrases.effects(k()))
        .append(" of ")
        .append(Phrases.count(clusterCount(), "cluster", "clusters"))
        .append('\n');
    text.append(
        plan.correlation() == 0
            ? "sampling errors independent\n\n"
            : "sampling errors correlated " + plan.correlation() + " within clusters\n\n");
    String level = ResultTable.level(plan.level(), "CI");
    text.append(
            ResultTable.of("", "estimate", "SE", "df", level, "p")
                .row(
                    "model-based",
                    ResultTable.number(estimate()),
                    ResultTable.number(standardError()),
                    plan.test().usesT() ? String.valueOf(clusterCount() - 1) : "z",
                    ResultTable.interval(confidenceInterval()),
                    Phrases.pInColumn(pValue()))
                .row(
                    "cluster-robust (" + robust.method() + ")",
                    ResultTable.number(robust.estimate()),
                    ResultTable.number(robust.standardError()),
                    Numbers.fixed(robust.degreesOfFreedom(), 2),
                    ResultTable.interval(robust.confidenceInterval()),
                    Phrases.pInColumn(robust.pValue())))
        .append("\n\n");
    ResultTable variances = ResultTable.of("variance", "σ²", level, "I²");
    for (VarianceComponent part : List.of(between, within)) {
      variances.row(
          part.name(),
          ResultTable.number(part.variance()),
          ResultTable.interval(part.interval()),
          ResultTable.percent(part.iSquared()));
    }
    text.append(variances).append("\n\n");
    text.append("Q(")
        .append(k() - 1)
        .append(") = ")
        .append(ResultTable.number(q))
        .append(", ")
        .append(Phrases.p(qPValue))
        .append("; prediction interval ")
        .append(ResultTable.interval(predictionInterval));
    warnings.forEach(w -> text.append("\nNote: ").append(w));
    robust.cautions().forEach(c -> text.append("\nNote: ").append(c));
    return text.toString();
  }
}
