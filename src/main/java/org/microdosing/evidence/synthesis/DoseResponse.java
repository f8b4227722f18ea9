package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/**
 * A dose-response curve over the arms of one or more trials, each trial having an intercept of its
 * own, so that only people of the same trial are compared.
 *
 * <p>The one-stage model for aggregated data (Crippa, Discacciati, Bottai, Spiegelman and Orsini
 * 2019, Statistical Methods in Medical Research 28(5):1579-1596), on arms rather than on contrasts,
 * so that no covariance of contrasts has to be constructed (Greenland and Longnecker 1992, American
 * Journal of Epidemiology 135(11):1301-1309). Means are normal with their sampling variances;
 * counts are binomial with log odds on the curve. With several trials the linear term has a
 * distribution between trials, unless they share one curve. Fitted by maximum likelihood.
 *
 * @param plan the arms and the options
 * @param linear the change per unit of dose at dose 0, of log odds or of means
 * @param quadratic the coefficient of the squared dose; empty for a straight line
 * @param covariance the covariance of the coefficients, row by row
 * @param tauSquared the variance of the linear term between trials, 0 if they share one curve
 * @param logLikelihood the log-likelihood at the maximum, without the binomial coefficients
 * @param misfit twice the log-likelihood by which a value of its own for each arm fits better than
 *     one common curve
 * @param misfitDegreesOfFreedom the arms less the intercepts and the coefficients
 * @param misfitPValue its p value by chi-squared; 1 without degrees of freedom
 * @param points each arm that the curve was drawn through, with what the curve says of it
 * @param warnings what a reader must know, empty if nothing
 * @since 0.2
 */
public record DoseResponse(
    DoseResponsePlan plan,
    Coefficient linear,
    Optional<Coefficient> quadratic,
    List<List<Double>> covariance,
    double tauSquared,
    double logLikelihood,
    double misfit,
    int misfitDegreesOfFreedom,
    double misfitPValue,
    List<DosePoint> points,
    List<String> warnings)
    implements JsonResult {

  /** Copies. */
  public DoseResponse {
    covariance = covariance.stream().map(List::copyOf).toList();
    points = List.copyOf(points);
    warnings = List.copyOf(warnings);
  }

  /**
   * Plans a straight line through arms of counts or of means, at 95 %.
   *
   * @param arms the arms, all of counts or all of means
   * @param unit the unit of the doses, for example {@code µg}
   * @return the plan, to be fitted
   * @throws IllegalArgumentException if there are no arms, counts and means are mixed, or a trial
   *     has arms of one dose alone
   */
  public static DoseResponsePlan of(List<? extends DoseArm> arms, String unit) {
    return new DoseResponsePlan(List.copyOf(arms), unit, DoseShape.LINEAR, false, 0.95);
  }

  /**
   * Returns what a dose does.
   *
   * @param dose the dose, 0 or above, in the unit of the plan
   * @return the difference from dose 0, of log odds or of means
   * @throws IllegalArgumentException if the dose is not finite or below 0
   */
  public DoseDifference at(double dose) {
    EffectChecks.notNegative("curve", "the dose", dose);
    double square = dose * dose;
    double estimate = linear.estimate() * dose;
    double variance = covariance.get(0).get(0) * square;
    if (quadratic.isPresent()) {
      estimate += quadratic.get().estimate() * square;
      variance +=
          2 * covariance.get(0).get(1) * dose * square + covariance.get(1).get(1) * square * square;
    }
    double error = Math.sqrt(Math.max(0, variance));
    String name = "at " + Numbers.plain(dose) + " " + plan.unit();
    Coefficient expected = Coefficient.of(name, estimate, error, OptionalInt.empty(), plan.level());
    Optional<Interval> prediction =
        isCommon()
            ? Optional.empty()
            : Optional.of(
                Coefficient.of(
                        name,
                        estimate,
                        Math.hypot(error, dose * Math.sqrt(tauSquared)),
                        OptionalInt.empty(),
                        plan.level())
                    .confidenceInterval());
    return new DoseDifference(dose, expected, prediction, isExtrapolated(dose));
  }

  private boolean isCommon() {
    return plan.commonCurve() || points.stream().map(DosePoint::trial).distinct().count() < 2;
  }

  private boolean isExtrapolated(double dose) {
    return points.stream().allMatch(p -> p.dose() > dose)
        || points.stream().allMatch(p -> p.dose() < dose);
  }

  /** Returns the curve as a page of text: coefficients, fit, arms and warnings. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Dose-response curve (");
    text.append(quadratic.isPresent() ? "quadratic" : "linear")
        .append(isCommon() ? "" : ", linear terms differ between trials")
        .append(") through ")
        .append(Phrases.count(points.size(), "arm", "arms"))
        .append("\n\n");
    ResultTable table =
        ResultTable.of("", "estimate", "SE", ResultTable.level(plan.level(), "CI"), "p");
    row(table, linear);
    quadratic.ifPresent(q -> row(table, q));
    text.append(table).append("\n\n");
    if (!isCommon()) {
      text.append("variance between trials ").append(ResultTable.number(tauSquared)).append("; ");
    }
    text.append("arms off one curve: chi²(")
        .append(misfitDegreesOfFreedom)
        .append(") = ")
        .append(ResultTable.number(misfit))
        .append(", ")
        .append(Phrases.p(misfitPValue))
        .append("\n\n");
    ResultTable arms = ResultTable.of("arm", plan.unit(), "people", "observed", "curve");
    for (DosePoint point : points) {
      arms.row(
          point.trial() + ", " + point.label(),
          Numbers.plain(point.dose()),
          String.valueOf(point.people()),
          ResultTable.number(point.observed()),
          ResultTable.number(point.fitted()));
    }
    text.append(arms);
    warnings.forEach(w -> text.append("\nNote: ").append(w));
    return text.toString();
  }

  private static void row(ResultTable table, Coefficient c) {
    table.row(
        c.name(),
        ResultTable.number(c.estimate()),
        ResultTable.number(c.standardError()),
        ResultTable.interval(c.confidenceInterval()),
        Phrases.pInColumn(c.pValue()));
  }
}
