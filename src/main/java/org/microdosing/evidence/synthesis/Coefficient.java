package org.microdosing.evidence.synthesis;

import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * One estimated number of a model with its error, its Wald-type test against 0 and its interval.
 *
 * @param name what the number belongs to, for example {@code intercept} or the name of a moderator
 * @param estimate the estimate
 * @param standardError its standard error, 0 or above
 * @param statistic the estimate over its standard error; infinite where the error is 0
 * @param degreesOfFreedom those of the t distribution the test uses, or empty for the normal
 * @param pValue the two-sided p value
 * @param confidenceInterval the estimate plus and minus the quantile times the standard error
 * @since 0.1
 */
public record Coefficient(
    String name,
    double estimate,
    double standardError,
    double statistic,
    OptionalInt degreesOfFreedom,
    double pValue,
    Interval confidenceInterval) {

  /** Returns a coefficient of a fitted model, tested as the model is. */
  static Coefficient of(String name, MixedModelFit fit, int index, double level) {
    return of(
        name, fit.coefficient(index), fit.standardError(index), fit.testDegreesOfFreedom(), level);
  }

  /**
   * Returns a coefficient tested against t with degrees of freedom, or against the normal
   * distribution if there are none. Without an error (a perfect fit) the statistic is infinite, or
   * 0 for an estimate of 0.
   */
  static Coefficient of(
      String name, double estimate, double standardError, OptionalInt df, double level) {
    ReferenceDistribution reference =
        df.isPresent() ? ReferenceDistribution.t(df.getAsInt()) : ReferenceDistribution.normal();
    double statistic = estimate == 0 ? 0 : estimate / standardError;
    return new Coefficient(
        name,
        estimate,
        standardError,
        statistic,
        df,
        reference.pValue(statistic),
        reference.interval(estimate, standardError, level));
  }

  /** Returns the coefficient on one line: estimate, interval and p value. */
  @Override
  public String toString() {
    return name
        + " "
        + ResultTable.number(estimate)
        + " (SE "
        + ResultTable.number(standardError)
        + ") "
        + ResultTable.interval(confidenceInterval)
        + ", "
        + Phrases.p(pValue);
  }
}
