package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

/**
 * One estimate with its sampling variance, on the scale on which its measure is pooled.
 *
 * <p>The factories say what they take: {@link #of} a variance, {@link #ofStandardError} a standard
 * error, {@link #ofInterval} a confidence interval; so the three cannot be confused. Immutable and
 * safe to share between threads.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param estimate the estimate, finite, on the scale of {@code measure.scale()}: a log odds ratio,
 *     not an odds ratio
 * @param variance the sampling variance of the estimate, finite and above 0
 * @param measure what the estimate is
 * @param notes what a reader must know of how the numbers came about: conversions, corrections and
 *     flags, in the order in which they arose
 */
public record EffectSize(
    String label, double estimate, double variance, EffectMeasure measure, List<String> notes)
    implements Serializable {

  /**
   * Checks the numbers and copies the notes.
   *
   * @throws IllegalArgumentException if the label is blank, the estimate is not finite, or the
   *     variance is not finite and above 0: an effect without sampling error has infinite weight
   */
  public EffectSize {
    Checks.label(label);
    Checks.finite(label, "the estimate", estimate);
    Checks.positive(label, "the sampling variance", variance);
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
    return new EffectSize(label, estimate, variance, measure, List.of());
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
    Checks.positive(label, "the standard error", standardError);
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
    Checks.label(label);
    Checks.that(
        interval.isBounded(), label, "the interval must be bounded on both sides: %s", interval);
    double half = interval.high() / 2 - interval.low() / 2;
    Checks.that(half > 0, label, "the interval must have a width: %s", interval);
    double se = half / normalQuantile(label, interval.level());
    return ofStandardError(label, interval.low() + half, se, measure)
        .withNote("converted from the confidence interval " + interval + ": middle and half width");
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
    double half = normalQuantile(label, level) * standardError();
    return new Interval(estimate - half, estimate + half, level);
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

  private static double normalQuantile(String label, double level) {
    Checks.level(label, level);
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}
