package org.microdosing.evidence.synthesis;

import java.util.Optional;
import org.microdosing.evidence.measure.Interval;

/**
 * What a dose does, as the difference from dose 0.
 *
 * @param dose the dose
 * @param coefficient the expected difference, of log odds or of means, with its error and interval
 * @param predictionInterval where the difference in another trial is expected; empty if the model
 *     has the same curve in all trials
 * @param extrapolated whether no trial gave a dose as low or as high
 * @since 0.2
 */
public record DoseDifference(
    double dose,
    Coefficient coefficient,
    Optional<Interval> predictionInterval,
    boolean extrapolated) {

  /**
   * Returns the expected difference from dose 0.
   *
   * @return a difference of log odds, or of means in the unit of the outcome
   */
  public double estimate() {
    return coefficient.estimate();
  }

  /**
   * Returns the confidence interval of the expected difference.
   *
   * @return the interval, at the level of the plan
   */
  public Interval confidenceInterval() {
    return coefficient.confidenceInterval();
  }
}
