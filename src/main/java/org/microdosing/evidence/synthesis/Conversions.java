package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.Scale;

/**
 * Conversions that papers force on reviewers: effects from estimates with an interval, a statistic
 * or a p value, between measures, and between standard errors and deviations.
 *
 * <p>Every effect made here says in its notes what it was converted from. Effects from nothing but
 * a test statistic are made in {@link TestConversions}, means and standard deviations from
 * intervals, medians and quartiles in {@link GroupMean}. Input that is not finite or out of its
 * range is an {@link IllegalArgumentException} that names the label.
 *
 * @since 0.1
 */
public final class Conversions {

  private static final double LOGISTIC = Math.PI / Math.sqrt(3);
  private static final Set<EffectMeasure> STANDARDISED =
      Set.of(EffectMeasure.HEDGES_G, EffectMeasure.HEDGES_G_HETEROSCEDASTIC);
  private static final Set<EffectMeasure> ODDS =
      Set.of(EffectMeasure.ODDS_RATIO, EffectMeasure.PETO_ODDS_RATIO);

  /** The distance of an estimate from the middle of its interval that is noted, in widths. */
  private static final double OFF_CENTRE = 0.1;

  private Conversions() {}

  /**
   * Returns an effect from an estimate and its test statistic: {@code SE = |estimate/t|} (Cochrane
   * Handbook, section 6.5.2.3; metafor's {@code conv.wald}).
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}, not 0
   * @param t the t or z statistic of the estimate, of the same sign
   * @param measure what the estimate is
   * @return the effect
   */
  public static EffectSize fromTest(
      String label, double estimate, double t, EffectMeasure measure) {
    EffectChecks.finite(label, "the test statistic", t);
    EffectChecks.that(
        estimate * Math.signum(t) > 0,
        label,
        "a standard error needs an estimate and a statistic of one sign, neither 0: %s, %s",
        estimate,
        t);
    return EffectSize.ofStandardError(label, estimate, estimate / t, measure)
        .withNote("standard error converted from the statistic " + Numbers.plain(t));
  }

  /**
   * Returns an effect from an estimate and the exact two-sided p value of its z test (metafor's
   * {@code conv.wald}).
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}, not 0
   * @param p the p value; exact, above 0 and below 1
   * @param measure what the estimate is
   * @return the effect
   */
  public static EffectSize fromP(String label, double estimate, PValue p, EffectMeasure measure) {
    double z = TestStatistics.zOfP(label, p);
    return fromSize(label, estimate, z, measure, "two-sided " + p + " of a z test");
  }

  /**
   * Returns an effect from an estimate and the exact two-sided p value of its t test (Cochrane
   * Handbook, section 6.5.2.3).
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}, not 0
   * @param p the p value; exact, above 0 and below 1
   * @param df the degrees of freedom of the test, at least 1
   * @param measure what the estimate is
   * @return the effect
   */
  public static EffectSize fromP(
      String label, double estimate, PValue p, double df, EffectMeasure measure) {
    double t = TestStatistics.tOfP(label, p, df, Sign.POSITIVE);
    String source = "two-sided " + p + " of a t test with df " + Numbers.plain(df);
    return fromSize(label, estimate, t, measure, source);
  }

  /**
   * Returns an effect from an estimate and its normal-theory confidence interval: {@code SE = (high
   * - low)/(2z)} (Cochrane Handbook, section 6.3.1; metafor's {@code conv.wald}).
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}
   * @param interval the interval on the same scale, bounded, with the estimate in it
   * @param measure what the estimate is
   * @return the effect, with a further note where the estimate is not about the middle
   */
  public static EffectSize fromInterval(
      String label, double estimate, Interval interval, EffectMeasure measure) {
    checkInside(label, estimate, interval);
    return fromBounds(label, estimate, interval, measure, interval);
  }

  /**
   * Returns an effect from a ratio and its confidence interval, both as people read them: the
   * logarithm of the ratio, with the standard error of the interval of logarithms (Cochrane
   * Handbook, section 6.3.2).
   *
   * @param label the name of the study
   * @param ratio the ratio, above 0
   * @param interval the interval of the ratio, above 0 and bounded, with the ratio in it
   * @param measure what the ratio is; a measure that is pooled as a logarithm
   * @return the effect, a natural logarithm, with a further note where it is not about the middle
   */
  public static EffectSize fromRatio(
      String label, double ratio, Interval interval, EffectMeasure measure) {
    EffectChecks.that(
        measure.scale() == Scale.LOG, label, "%s is not pooled as a logarithm", measure.label());
    EffectChecks.positive(label, "the ratio", ratio);
    checkInside(label, ratio, interval);
    EffectChecks.positive(label, "the lower bound of a ratio", interval.low());
    Interval logs =
        new Interval(Math.log(interval.low()), Math.log(interval.high()), interval.level());
    return fromBounds(label, Math.log(ratio), logs, measure, interval);
  }

  /**
   * Converts a standardised difference to a log odds ratio: both the estimate and its standard
   * error times {@code π/√3} (Chinn 2000, Statistics in Medicine 19(22); Borenstein et al. 2009,
   * Introduction to Meta-Analysis, chapter 7). It assumes a logistic outcome.
   *
   * @param effect a standardised difference of two groups
   * @return the log odds ratio
   */
  public static EffectSize toLogOddsRatio(EffectSize effect) {
    return rescaled(effect, STANDARDISED, LOGISTIC, EffectMeasure.ODDS_RATIO, "times π/√3");
  }

  /**
   * Converts a log odds ratio to a standardised difference: both the estimate and its standard
   * error times {@code √3/π} (Chinn 2000; metafor's OR2DL). It assumes a logistic outcome.
   *
   * @param effect a log odds ratio
   * @return the standardised difference
   */
  public static EffectSize toStandardisedDifference(EffectSize effect) {
    return rescaled(effect, ODDS, 1 / LOGISTIC, EffectMeasure.HEDGES_G, "times √3/π");
  }

  /**
   * Returns the standard deviation of people from the standard error of their mean: {@code SE √n}.
   *
   * @param label the name of the group, for messages
   * @param standardError the standard error of the mean, from 0
   * @param n the people, at least 2
   * @return the standard deviation
   */
  public static double standardDeviation(String label, double standardError, int n) {
    EffectChecks.notNegative(label, "the standard error", standardError);
    return standardError * Math.sqrt(EffectChecks.n(label, "the sample size", n, 2));
  }

  /**
   * Returns the standard error of a mean from the standard deviation of people: {@code SD/√n}.
   *
   * @param label the name of the group, for messages
   * @param standardDeviation the standard deviation, from 0
   * @param n the people, at least 2
   * @return the standard error
   */
  public static double standardError(String label, double standardDeviation, int n) {
    EffectChecks.notNegative(label, "the standard deviation", standardDeviation);
    return standardDeviation / Math.sqrt(EffectChecks.n(label, "the sample size", n, 2));
  }

  /**
   * Returns the correlation between two times from the standard deviation of the change: {@code r =
   * (sd1² + sd2² - sdd²)/(2 sd1 sd2)} (Cochrane Handbook, section 6.5.2.8).
   *
   * @param label the name of the study, for messages
   * @param sd1 the standard deviation at the first time, above 0
   * @param sd2 the standard deviation at the second time, above 0
   * @param changeSd the standard deviation of the change, from 0
   * @return the correlation
   * @throws IllegalArgumentException if no correlation from -1 to 1 gives this standard deviation
   */
  public static double correlationOfChange(String label, double sd1, double sd2, double changeSd) {
    EffectChecks.positive(label, "the first standard deviation", sd1);
    EffectChecks.positive(label, "the second standard deviation", sd2);
    EffectChecks.notNegative(label, "the standard deviation of the change", changeSd);
    double apart = sd1 - sd2;
    double r = 1 - (changeSd - apart) / sd1 * ((changeSd + apart) / sd2) / 2;
    EffectChecks.correlation(
        label, "the correlation that the three standard deviations give together", r);
    return r;
  }

  private static EffectSize fromSize(
      String label, double estimate, double size, EffectMeasure measure, String source) {
    EffectChecks.that(
        estimate != 0 && size > 0,
        label,
        "a standard error cannot be found where the estimate is 0 or p is 1: estimate %s",
        estimate);
    return EffectSize.ofStandardError(label, estimate, Math.abs(estimate) / size, measure)
        .withNote("standard error converted from " + source);
  }

  private static EffectSize fromBounds(
      String label, double estimate, Interval interval, EffectMeasure measure, Interval printed) {
    double width = interval.width();
    double z = ReferenceDistribution.normal().upperQuantile((1 - interval.level()) / 2);
    List<String> notes = new ArrayList<>();
    notes.add("standard error converted from the confidence interval " + printed);
    double middle = interval.low() / 2 + interval.high() / 2;
    if (Math.abs(middle - estimate) / width > OFF_CENTRE) {
      notes.add("the estimate is not about the middle of its interval");
    }
    double se = EffectChecks.positive(label, "the width of the interval", width) / (2 * z);
    return EffectSize.noted(label, estimate, se * se, measure, notes);
  }

  private static EffectSize rescaled(
      EffectSize effect, Set<EffectMeasure> from, double factor, EffectMeasure to, String how) {
    EffectChecks.that(
        from.contains(effect.measure()),
        effect.label(),
        "%s cannot be converted to %s",
        effect.measure().label(),
        to.label());
    List<String> notes = new ArrayList<>(effect.notes());
    notes.add(
        "converted from "
            + effect.measure().scale().prefix()
            + effect.measure().label()
            + ": "
            + how);
    return EffectSize.noted(
        effect.label(), effect.estimate() * factor, effect.variance() * factor * factor, to, notes);
  }

  private static void checkInside(String label, double estimate, Interval interval) {
    EffectChecks.finite(label, "the estimate", estimate);
    EffectChecks.bounded(label, interval);
    EffectChecks.that(
        interval.contains(estimate),
        label,
        "the estimate %s must lie in its interval %s",
        estimate,
        interval);
  }
}
