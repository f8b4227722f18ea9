package org.microdosing.evidence.measure;

import java.io.Serializable;

/**
 * A confidence, credible or prediction interval: two bounds and the level they were stated for.
 *
 * <p>A side that a source leaves open, or that a model cannot bound, is infinite; both sides cannot
 * be. Immutable and safe to share between threads.
 *
 * @param low the lower bound, on the scale of the statistic; {@link Double#NEGATIVE_INFINITY} when
 *     that side is open
 * @param high the upper bound, not below {@code low}; {@link Double#POSITIVE_INFINITY} when that
 *     side is open
 * @param level the coverage as a fraction, strictly between 0 and 1; 0.95 for a 95% interval
 * @since 0.1
 */
public record Interval(double low, double high, double level) implements Serializable {

  /**
   * Checks the bounds and the level.
   *
   * @throws IllegalArgumentException if a bound is NaN, both sides are open, the lower bound lies
   *     above the upper, or the level is not strictly between 0 and 1
   */
  public Interval {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      throw new IllegalArgumentException("interval bounds must be numbers: " + low + ", " + high);
    }
    if (low > high) {
      throw new IllegalArgumentException(
          "lower bound " + low + " lies above the upper bound " + high);
    }
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      throw new IllegalArgumentException("an interval needs at least one finite bound");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1, as 0.95 does: " + level);
    }
  }

  /**
   * Returns a 95% interval.
   *
   * @param low the lower bound
   * @param high the upper bound
   * @return the interval at level 0.95
   */
  public static Interval of95(double low, double high) {
    return new Interval(low, high, 0.95);
  }

  /**
   * Tells whether a value lies in the interval, bounds included.
   *
   * @param value the value to look for
   * @return true if {@code low <= value <= high}
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /**
   * Tells whether both sides are bounded.
   *
   * @return false if a side is open
   */
  public boolean isBounded() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  /**
   * Returns the distance between the bounds.
   *
   * @return {@code high - low}, infinite if a side is open
   */
  public double width() {
    return high - low;
  }

  /**
   * Returns the interval of the same effect seen from the other side.
   *
   * @return the interval from minus its upper to minus its lower end
   * @since 0.2
   */
  public Interval negated() {
    return new Interval(-high, -low, level);
  }

  /**
   * Returns the interval in brackets with its level, for example {@code [-1.2, 3.4] 95%}; an open
   * side is written as an infinity sign.
   */
  @Override
  public String toString() {
    return "[" + bound(low) + ", " + bound(high) + "] " + Numbers.level(level);
  }

  private static String bound(double value) {
    if (Double.isInfinite(value)) {
      return value < 0 ? "-∞" : "∞";
    }
    return Numbers.plain(value);
  }
}
