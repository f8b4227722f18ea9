package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * A random-effects meta-analysis of counts by their own likelihood, without a correction of empty
 * cells and without taking log odds ratios to be normal: for rare events.
 *
 * <p>The log odds ratio of study i is drawn from a normal distribution around the pooled one with
 * variance τ², estimated by maximum likelihood; the counts are binomial, or hypergeometric given
 * the events of both groups. Tables without events, or with nothing else, are allowed and tell
 * nothing of an odds ratio, which a note says. The estimators are compared by Jackson, Law,
 * Stijnen, Viechtbauer and White (2018, Statistics in Medicine 37(7):1059-1085).
 *
 * @param plan the tables and the options
 * @param coefficient the pooled log odds ratio, positive where the first group has more events
 * @param tauSquared the between-study variance of log odds ratios
 * @param logLikelihood the log-likelihood at the maximum
 * @param heterogeneity twice the log-likelihood by which odds ratios of their own fit better than a
 *     common one, on one degree of freedom less than there are studies with information
 * @param heterogeneityPValue its p value by chi-squared
 * @param informative the number of tables that tell something of an odds ratio
 * @param warnings what a reader must know, empty if nothing
 * @since 0.2
 */
public record LogisticMixedModel(
    LogisticMixedModelPlan plan,
    Coefficient coefficient,
    double tauSquared,
    double logLikelihood,
    double heterogeneity,
    double heterogeneityPValue,
    int informative,
    List<String> warnings) {

  /** Points that leave an error below the eighth digit for tables of any size. */
  private static final int USUAL_POINTS = 31;

  /** Copies the warnings. */
  public LogisticMixedModel {
    warnings = List.copyOf(warnings);
  }

  /**
   * Plans a model of counts: conditional, tested by Z at 95 %.
   *
   * @param tables the tables, one per study
   * @return the plan, to be fitted
   * @throws IllegalArgumentException if there are no tables
   */
  public static LogisticMixedModelPlan of(List<TwoByTwo> tables) {
    return new LogisticMixedModelPlan(
        tables, EventsLikelihood.CONDITIONAL, USUAL_POINTS, CoefficientTest.Z, 0.95);
  }

  /**
   * Returns the pooled log odds ratio.
   *
   * @return the estimate; its exponential is the odds ratio
   */
  public double estimate() {
    return coefficient.estimate();
  }

  /**
   * Returns the standard error of the pooled log odds ratio.
   *
   * @return the standard error, by the curvature of the likelihood
   */
  public double standardError() {
    return coefficient.standardError();
  }

  /**
   * Returns the two-sided p value of the pooled log odds ratio.
   *
   * @return the p value
   */
  public double pValue() {
    return coefficient.pValue();
  }

  /**
   * Returns the confidence interval of the pooled log odds ratio.
   *
   * @return the interval, at the level of the plan
   */
  public Interval confidenceInterval() {
    return coefficient.confidenceInterval();
  }

  /**
   * Returns the pooled odds ratio.
   *
   * @return the odds ratio, above 0
   */
  public double oddsRatio() {
    return Math.exp(estimate());
  }

  /**
   * Returns the confidence interval of the pooled odds ratio.
   *
   * @return the interval, at the level of the plan
   */
  public Interval oddsRatioInterval() {
    Interval log = confidenceInterval();
    return new Interval(Math.exp(log.low()), Math.exp(log.high()), log.level());
  }

  /** Returns the model as a page of text: odds ratio, test, heterogeneity and warnings. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Logistic mixed model (");
    text.append(plan.likelihood().label())
        .append(") of ")
        .append(Phrases.count(plan.tables().size(), "table", "tables"));
    text.append("\n\n")
        .append(
            ResultTable.of("", "estimate", "SE", ResultTable.level(plan.level(), "CI"), "p")
                .row(
                    "log odds ratio",
                    ResultTable.number(estimate()),
                    ResultTable.number(standardError()),
                    ResultTable.interval(confidenceInterval()),
                    Phrases.pInColumn(pValue()))
                .row(
                    "odds ratio",
                    ResultTable.number(oddsRatio()),
                    "",
                    ResultTable.interval(oddsRatioInterval()),
                    ""));
    text.append("\n\ntau² = ")
        .append(ResultTable.number(tauSquared))
        .append("; likelihood ratio against a common odds ratio: chi²(")
        .append(informative - 1)
        .append(") = ")
        .append(ResultTable.number(heterogeneity))
        .append(", ")
        .append(Phrases.p(heterogeneityPValue));
    warnings.forEach(w -> text.append("\nNote: ").append(w));
    return text.toString();
  }
}
