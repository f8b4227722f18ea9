package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * A mixed-effects meta-regression: how the effect changes with one or more properties of the
 * studies, such as dose or weeks.
 *
 * <p>Weighted least squares with weights {@code 1 / (v + τ²)}, τ² being the between-study variance
 * that the moderators leave (Thompson and Higgins 2002, Statistics in Medicine 21(11), 1559-1573;
 * Viechtbauer 2010, Journal of Statistical Software 36(3)). An association across studies is not
 * one within people.
 *
 * @param plan the effects, moderators and options
 * @param model whether there is a residual between-study variance
 * @param test the test that was made
 * @param coefficients the intercept, then one for each moderator in the order of the plan
 * @param covariance the covariance matrix of the coefficients, row by row, scaled as the test asks
 *     for
 * @param tauSquared the residual between-study variance
 * @param tauSquaredStandardError its standard error, where the model has one
 * @param tauSquaredInterval its Q-profile interval, where the model has one
 * @param convergence how the search for the variance ended
 * @param iSquared the share of the residual variance that is not sampling error, in percent
 * @param hSquared the ratio of residual variance to sampling variance
 * @param rSquared the share of the between-study variance that the moderators account for, in
 *     percent, from 0; without a between-study variance, the adjusted R² of the weighted regression
 * @param moderatorTest the test that all coefficients but the intercept are 0
 * @param q Cochran's Q of the residuals, QE
 * @param qPValue the p value of QE
 * @param warnings what a reader must know, empty if nothing
 * @since 0.1
 */
public record MetaRegression(
    MetaRegressionPlan plan,
    PoolingModel model,
    CoefficientTest test,
    List<Coefficient> coefficients,
    List<List<Double>> covariance,
    double tauSquared,
    OptionalDouble tauSquaredStandardError,
    Optional<Interval> tauSquaredInterval,
    Convergence convergence,
    double iSquared,
    double hSquared,
    double rSquared,
    OmnibusTest moderatorTest,
    double q,
    double qPValue,
    List<String> warnings)
    implements JsonResult {

  /** Copies. */
  public MetaRegression {
    coefficients = List.copyOf(coefficients);
    covariance = covariance.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
  }

  /**
   * The expected effect at given values of the moderators.
   *
   * @param coefficient the expected effect with its error and confidence interval
   * @param predictionInterval where the true effect of a new study is expected; empty for a model
   *     without between-study variance
   */
  public record Prediction(Coefficient coefficient, Optional<Interval> predictionInterval) {

    /**
     * Returns the expected effect.
     *
     * @return the estimate
     */
    public double estimate() {
      return coefficient.estimate();
    }

    /**
     * Returns the standard error of the expected effect.
     *
     * @return the standard error
     */
    public double standardError() {
      return coefficient.standardError();
    }

    /**
     * Returns the confidence interval of the expected effect.
     *
     * @return the interval
     */
    public Interval confidenceInterval() {
      return coefficient.confidenceInterval();
    }
  }

  /**
   * Plans a regression of effects, with REML and the test of Knapp and Hartung at 95%.
   *
   * @param effects the effects
   * @return the plan, to be given moderators and fitted
   */
  public static MetaRegressionPlan of(List<EffectSize> effects) {
    return new MetaRegressionPlan(effects, List.of(), TauEstimator.REML, Optional.empty(), 0.95);
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
   * Returns the coefficient of a name.
   *
   * @param name {@code intercept}, or the name of a moderator
   * @return the coefficient
   * @throws IllegalArgumentException if there is none of that name; the message lists them
   */
  public Coefficient coefficient(String name) {
    return coefficients.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no coefficient '%s'; there are %s"
                        .formatted(name, coefficients.stream().map(Coefficient::name).toList())));
  }

  /**
   * Returns the coefficients with cluster-robust errors, which hold even if effects of a cluster
   * are correlated, as those of the same people are.
   *
   * @param clusters the cluster of each effect, in the order of the effects: anything with a text
   *     form
   * @param method how the errors are corrected for few clusters
   * @return the intercept, then one for each moderator in the order of the plan
   * @throws IllegalArgumentException if there are not as many clusters as effects, or no more
   *     clusters than coefficients
   */
  public List<RobustEstimate> robust(List<?> clusters, RobustMethod method) {
    return RobustEstimate.of(
        plan.model(),
        tauSquared,
        coefficients.stream().map(Coefficient::name).toList(),
        clusters,
        method,
        plan.level());
  }

  /**
   * Returns the statistic of the test of all moderators, QM.
   *
   * @return a chi-squared statistic for the z test, else an F statistic
   */
  public double qModerators() {
    return moderatorTest.statistic();
  }

  /**
   * Returns the p value of the test of all moderators.
   *
   * @return the p value
   */
  public double qModeratorsPValue() {
    return moderatorTest.pValue();
  }

  /**
   * Predicts the effect at values of the moderators.
   *
   * @param values one finite value for each moderator, in the order of the plan
   * @return the expected effect with its intervals
   * @throws IllegalArgumentException if there are not as many values as moderators or one is not
   *     finite
   */
  public Prediction predict(double... values) {
    if (values.length != plan.moderators().size()) {
      throw new IllegalArgumentException(
          "a prediction needs one value for each of %s, found %s"
              .formatted(plan.moderators().stream().map(Moderator::name).toList(), values.length));
    }
    double[] x = new double[values.length + 1];
    x[0] = 1;
    double estimate = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      if (i > 0) {
        x[i] = values[i - 1];
      }
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException("a prediction needs finite values: " + x[i]);
      }
      estimate += x[i] * coefficients.get(i).estimate();
      for (int j = 0; j <= i; j++) {
        variance += (i == j ? 1 : 2) * x[i] * x[j] * covariance.get(i).get(j);
      }
    }
    OptionalInt df = coefficients.get(0).degreesOfFreedom();
    double error = Math.sqrt(Math.max(0, variance));
    Coefficient expected = Coefficient.of("predicted effect", estimate, error, df, plan.level());
    if (!model.hasHeterogeneity()) {
      return new Prediction(expected, Optional.empty());
    }
    Coefficient wider =
        Coefficient.of(
            "true effect", estimate, Math.hypot(error, Math.sqrt(tauSquared)), df, plan.level());
    return new Prediction(expected, Optional.of(wider.confidenceInterval()));
  }

  /** Returns the model as a page of text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Meta-regression (%s, %s test), %s effects\n\n"
            .formatted(
                model.hasHeterogeneity() ? plan.estimator().label() : model.label(),
                test.label(),
                k()));
    ResultTable table =
        ResultTable.of(
            "", "estimate", "SE", "statistic", "p", ResultTable.level(plan.level(), "CI"));
    for (Coefficient c : coefficients) {
      table.row(
          c.name(),
          ResultTable.number(c.estimate()),
          ResultTable.number(c.standardError()),
          ResultTable.number(c.statistic()),
          Phrases.pInColumn(c.pValue()),
          ResultTable.interval(c.confidenceInterval()));
    }
    text.append(table).append("\n\nmoderators: ").append(moderatorTest);
    text.append(
        "\nresidual: QE(%s) = %s, %s; tau² = %s, I² = %s, R² = %s"
            .formatted(
                k() - coefficients.size(),
                ResultTable.number(q),
                Phrases.p(qPValue),
                ResultTable.number(tauSquared),
                ResultTable.percent(iSquared),
                ResultTable.percent(rSquared)));
    warnings.forEach(w -> text.append("\nNote: ").append(w));
    return text.toString();
  }
}
