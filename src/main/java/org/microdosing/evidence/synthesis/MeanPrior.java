package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.Numbers;

/**
 * A normal distribution of the mean effect that is believed before the studies are seen.
 *
 * @param mean its mean, on the scale of the effects
 * @param sd its standard deviation, above 0
 * @since 0.2
 */
public record MeanPrior(double mean, double sd) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the mean is not finite or the standard deviation not finite
   *     and above 0
   */
  public MeanPrior {
    if (!Double.isFinite(mean) || !(sd > 0 && sd < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a normal prior needs a mean and a standard deviation above 0: " + mean + ", " + sd);
    }
  }

  /** Returns the prior in words, for example {@code normal(0, 1)}. */
  @Override
  public String toString() {
    return "normal(" + Numbers.plain(mean) + ", " + Numbers.plain(sd) + ")";
  }
}
