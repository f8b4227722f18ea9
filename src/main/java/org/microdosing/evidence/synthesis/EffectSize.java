package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

/**
 * One estimate with its sampling variance, on the scale on which its measure is pooled.
 *
 * <p>The factories say what they take: {@link #of} a variance, {@link #ofStandardError} a standard
 * error, {@link #ofInterval} a confidence interval; so the three cannot be confused. Effects are
 * also made of group means ({@link TwoGroupMeans}), counts ({@link TwoByTwo}), changes of the same
 * people ({@link PairedMeans}), proportions ({@link Proportion}) and correlations ({@link
 * Correlation}), and of what papers print in their place ({@link Conversions}, {@link
 * TestConversions}, {@link GroupMean}). Immutable and safe to share between threads.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param estimate the estimate, finite, on the scale of {@code measure.scale()}: a log odds ratio,
 *     not an odds ratio
 * @param variance the sampling variance of the estimate, finite and above 0
 * @param measure what the estimate is
 * @param notes what a reader must know of how the numbers came about: conversions, corrections and
 *     flags, in the order in which they arose
 * @since 0.1
 */
public record EffectSize(
    String label, double estimate, double variance, EffectMeasure measure, List<String> notes)
    implements Serializable, JsonResult {

  /** The size of a standardised difference above which metafor 5.1 warns. */
  private static final double IMPLAUSIBLE = 2;

  private static final String FLAG =
      "implausibly large standardised difference (beyond ±2):"
          + " were standard errors taken for standard deviations?";

  /**
   * Checks the numbers and copies the notes.
   *
   * @throws IllegalArgumentException if the label is blank, the estimate is not finite, or the
   *     variance is not finite and above 0: an effect without sampling error has infinite weight
   */
  public EffectSize {
    EffectChecks.label(label);
    EffectChecks.finite(label, "the estimate", estimate);
    EffectChecks.positive(label, "the sampling variance", variance);
    notes = List.copyOf(notes);
  }

  /**
   * Returns an effect from an estimate and its sampling variance.
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale to pool on
   * @param variance the sampling variance (the squared standard error), above 0
   * @return the effect, of measure {@link EffectMeasure#GENERIC}
   */
  public static EffectSize of(String label, double estimate, double variance) {
    return of(label, estimate, variance, EffectMeasure.GENERIC);
  }

  /**
   * Returns an effect of a measure from an estimate and its sampling variance.
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}
   * @param variance the sampling variance (the squared standard error), above 0
   * @param measure what the estimate is
   * @return the effect
   */
  public static EffectSize of(
      String label, double estimate, double variance, EffectMeasure measure) {
    return noted(label, estimate, variance, measure, List.of());
  }

  /**
   * Returns an effect from an estimate and its standard error.
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale to pool on
   * @param standardError the standard error of the estimate (not the standard deviation of people),
   *     above 0
   * @return the effect, of measure {@link EffectMeasure#GENERIC}
   */
  public static EffectSize ofStandardError(String label, double estimate, double standardError) {
    return ofStandardError(label, estimate, standardError, EffectMeasure.GENERIC);
  }

  /**
   * Returns an effect of a measure from an estimate and its standard error.
   *
   * @param label the name of the study
   * @param estimate the estimate, on the scale of {@code measure.scale()}
   * @param standardError the standard error of the estimate (not the standard deviation of people),
   *     above 0
   * @param measure what the estimate is
   * @return the effect
   */
  public static EffectSize ofStandardError(
      String label, double estimate, double standardError, EffectMeasure measure) {
    EffectChecks.positive(label, "the standard error", standardError);
    return of(label, estimate, standardError * standardError, measure);
  }

  /**
   * Returns an effect from a symmetric confidence interval.
   *
   * @param label the name of the study
   * @param interval the interval, on the scale to pool on, bounded on both sides
   * @return the effect, of measure {@link EffectMeasure#GENERIC}
   */
  public static EffectSize ofInterval(String label, Interval interval) {
    return ofInterval(label, interval, EffectMeasure.GENERIC);
  }

  /**
   * Returns an effect of a measure from a symmetric confidence interval: the estimate is the middle
   * and the standard error the half width over the normal quantile.
   *
   * @param label the name of the study
   * @param interval the interval, on the scale of {@code measure.scale()}, bounded on both sides
   * @param measure what the interval is of
   * @return the effect, with a note that it was converted
   * @throws IllegalArgumentException if the interval is open or has no width
   */
  public static EffectSize ofInterval(String label, Interval interval, EffectMeasure measure) {
    EffectChecks.bounded(label, interval);
    double half = interval.high() / 2 - interval.low() / 2;
    EffectChecks.that(half > 0, label, "the interval must have a width: %s", interval);
    double se = half / ReferenceDistribution.normal().upperQuantile((1 - interval.level()) / 2);
    return ofStandardError(label, interval.low() + half, se, measure)
        .withNote("converted from the confidence interval " + interval + ": middle and half width");
  }

  /**
   * Returns a mean difference, see {@link TwoGroupMeans#meanDifference()}.
   *
   * @param label the name of the study
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0
   * @param n2 the people in the second group, at least 2
   * @return the effect, in the unit of the outcome, positive where the first mean is higher
   */
  public static EffectSize meanDifference(
      String label, double m1, double sd1, int n1, double m2, double sd2, int n2) {
    return TwoGroupMeans.of(label, m1, sd1, n1, m2, sd2, n2).meanDifference();
  }

  /**
   * Returns Hedges' g with its large-sample variance, see {@link TwoGroupMeans#hedgesG()}.
   *
   * @param label the name of the study
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0
   * @param n2 the people in the second group, at least 2
   * @return the effect, in standard deviations, positive where the first mean is higher
   */
  public static EffectSize hedgesG(
      String label, double m1, double sd1, int n1, double m2, double sd2, int n2) {
    return TwoGroupMeans.of(label, m1, sd1, n1, m2, sd2, n2).hedgesG();
  }

  /**
   * Returns Hedges' g, see {@link TwoGroupMeans#hedgesG(SmdVariance)}.
   *
   * @param label the name of the study
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0
   * @param n2 the people in the second group, at least 2
   * @param variance the form of the sampling variance
   * @return the effect, in standard deviations, positive where the first mean is higher
   */
  public static EffectSize hedgesG(
      String label,
      double m1,
      double sd1,
      int n1,
      double m2,
      double sd2,
      int n2,
      SmdVariance variance) {
    return TwoGroupMeans.of(label, m1, sd1, n1, m2, sd2, n2).hedgesG(variance);
  }

  /**
   * Returns the standardised mean difference for unequal variances, see {@link
   * TwoGroupMeans#hedgesGHeteroscedastic()}.
   *
   * @param label the name of the study
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0
   * @param n2 the people in the second group, at least 2
   * @return the effect, in standard deviations, positive where the first mean is higher
   */
  public static EffectSize hedgesGHeteroscedastic(
      String label, double m1, double sd1, int n1, double m2, double sd2, int n2) {
    return TwoGroupMeans.of(label, m1, sd1, n1, m2, sd2, n2).hedgesGHeteroscedastic();
  }

  /**
   * Returns the log ratio of means with its bias correction, see {@link
   * TwoGroupMeans#logRatioOfMeans()}.
   *
   * @param label the name of the study
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0
   * @param n2 the people in the second group, at least 2
   * @return the effect, a natural logarithm, positive where the first mean is higher
   */
  public static EffectSize logRatioOfMeans(
      String label, double m1, double sd1, int n1, double m2, double sd2, int n2) {
    return TwoGroupMeans.of(label, m1, sd1, n1, m2, sd2, n2).logRatioOfMeans();
  }

  /**
   * Returns a log risk ratio, see {@link TwoByTwo#logRiskRatio()}.
   *
   * @param label the name of the study
   * @param events1 the people with the event in the first group
   * @param total1 the people in the first group
   * @param events2 the people with the event in the second group
   * @param total2 the people in the second group
   * @return the effect, a natural logarithm
   */
  public static EffectSize logRiskRatio(
      String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2).logRiskRatio();
  }

  /**
   * Returns a log odds ratio, see {@link TwoByTwo#logOddsRatio()}.
   *
   * @param label the name of the study
   * @param events1 the people with the event in the first group
   * @param total1 the people in the first group
   * @param events2 the people with the event in the second group
   * @param total2 the people in the second group
   * @return the effect, a natural logarithm
   */
  public static EffectSize logOddsRatio(
      String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2).logOddsRatio();
  }

  /**
   * Returns a risk difference, see {@link TwoByTwo#riskDifference()}.
   *
   * @param label the name of the study
   * @param events1 the people with the event in the first group
   * @param total1 the people in the first group
   * @param events2 the people with the event in the second group
   * @param total2 the people in the second group
   * @return the effect, from -1 to 1
   */
  public static EffectSize riskDifference(
      String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2).riskDifference();
  }

  /**
   * Returns an arcsine risk difference, see {@link TwoByTwo#arcsineRiskDifference()}.
   *
   * @param label the name of the study
   * @param events1 the people with the event in the first group
   * @param total1 the people in the first group
   * @param events2 the people with the event in the second group
   * @param total2 the people in the second group
   * @return the effect, in radians
   */
  public static EffectSize arcsineRiskDifference(
      String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2).arcsineRiskDifference();
  }

  /**
   * Returns Peto's log odds ratio, see {@link TwoByTwo#petoLogOddsRatio()}.
   *
   * @param label the name of the study
   * @param events1 the people with the event in the first group
   * @param total1 the people in the first group
   * @param events2 the people with the event in the second group
   * @param total2 the people in the second group
   * @return the effect, a natural logarithm
   */
  public static EffectSize petoLogOddsRatio(
      String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2).petoLogOddsRatio();
  }

  /**
   * Returns Fisher's z of a correlation, see {@link Correlation#fisherZ()}.
   *
   * @param label the name of the study
   * @param r the correlation, strictly between -1 and 1
   * @param n the people in the sample, at least 4
   * @return the effect
   */
  public static EffectSize fisherZ(String label, double r, int n) {
    return new Correlation(label, r, n).fisherZ();
  }

  /**
   * Returns the standard error of the estimate.
   *
   * @return the square root of the sampling variance
   */
  public double standardError() {
    return Math.sqrt(variance);
  }

  /**
   * Returns the normal-theory confidence interval of the estimate.
   *
   * @param level the coverage, strictly between 0 and 1, as 0.95
   * @return the estimate plus and minus the normal quantile times the standard error
   */
  public Interval interval(double level) {
    EffectChecks.level(label, level);
    return ReferenceDistribution.normal().interval(estimate, standardError(), level);
  }

  /**
   * Returns the estimate on the scale that people read.
   *
   * @return for example an odds ratio of a log odds ratio; of a double arcsine the proportion in a
   *     group of the size that its variance tells
   */
  public double backTransformedEstimate() {
    return backTransformed(estimate);
  }

  /**
   * Returns an interval of this effect on the scale that people read.
   *
   * @param interval an interval on the scale of the estimate, such as {@link #interval(double)}
   * @return the interval with both bounds transformed back
   */
  public Interval backTransformed(Interval interval) {
    return new Interval(
        backTransformed(interval.low()), backTransformed(interval.high()), interval.level());
  }

  private double backTransformed(double value) {
    return FreemanTukey.backTransformed(measure, value, variance);
  }

  /**
   * Returns the same effect under another measure.
   *
   * @param other what the estimate is
   * @return the copy
   */
  public EffectSize withMeasure(EffectMeasure other) {
    return new EffectSize(label, estimate, variance, other, notes);
  }

  /**
   * Returns the same effect under another label.
   *
   * @param other the label
   * @return the copy
   */
  public EffectSize withLabel(String other) {
    return new EffectSize(other, estimate, variance, measure, notes);
  }

  /**
   * Returns the same effect with one more note.
   *
   * @param note what a reader must know
   * @return the copy
   */
  public EffectSize withNote(String note) {
    List<String> longer = new ArrayList<>(notes);
    longer.add(note);
    return new EffectSize(label, estimate, variance, measure, longer);
  }

  /**
   * Returns the same effect seen from the other side: with groups or times swapped, or on a scale
   * that runs the other way.
   *
   * @return the copy, with the estimate's sign turned and a note that says so
   * @throws IllegalArgumentException if the measure is a proportion, whose sign means nothing
   */
  public EffectSize negated() {
    EffectChecks.that(measure.comparesTwo(), label, "a %s cannot change its sign", measure.label());
    return new EffectSize(label, 0 - estimate, variance, measure, notes)
        .withNote("sign turned, so that effects point the same way");
  }

  /**
   * Returns an effect with notes, to which a flag is added where a standardised difference is
   * beyond what metafor lets pass without a warning: most such are made of standard errors.
   */
  static EffectSize noted(
      String label, double estimate, double variance, EffectMeasure measure, List<String> notes) {
    EffectSize effect = new EffectSize(label, estimate, variance, measure, notes);
    boolean standardised =
        measure == EffectMeasure.HEDGES_G || measure == EffectMeasure.HEDGES_G_HETEROSCEDASTIC;
    return standardised && Math.abs(estimate) > IMPLAUSIBLE ? effect.withNote(FLAG) : effect;
  }
}
