package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.Interval;

/**
 * One of the variances of true effects in a multilevel model.
 *
 * @param name the level, for example {@code between clusters}
 * @param variance the estimated variance σ², 0 or above, in squared units of the effect
 * @param interval the profile-likelihood interval of the variance; its upper bound is infinite
 *     where the data do not bound it
 * @param iSquared the share of the total variance of an effect that this level accounts for, in
 *     percent
 * @since 0.1
 */
public record VarianceComponent(String name, double variance, Interval interval, double iSquared) {

  /**
   * Returns the standard deviation of the true effects at this level.
   *
   * @return σ, in units of the effect
   */
  public double standardDeviation() {
    return Math.sqrt(variance);
  }
}
