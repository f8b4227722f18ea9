package org.microdosing.evidence.measure;

/**
 * Intervals of shares, for counts that are too small for the normal approximation.
 *
 * @since 0.2
 */
public final class Shares {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private Shares() {}

  /**
   * Returns Wilson's score interval of a share at 95 percent (Wilson 1927, J Am Stat Assoc 22,
   * 209-212).
   *
   * @param events how many have it, from 0 to {@code total}
   * @param total of how many, above 0
   * @return the interval, within 0 and 1
   */
  public static Interval wilson(double events, double total) {
    if (!(total > 0) || !(events >= 0) || events > total) {
      throw new IllegalArgumentException("no share: " + events + " of " + total);
    }
    double share = events / total;
    double scale = 1 + Z * Z / total;
    double centre = (share + Z * Z / (2 * total)) / scale;
    double half = Z * Math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total)) / scale;
    double low = events == 0 ? 0 : Math.max(0, centre - half);
    double high = events == total ? 1 : Math.min(1, centre + half);
    return Interval.of95(low, high);
  }

  /**
   * Returns Newcombe's interval of the difference of two shares at 95 percent, from Wilson's of
   * each (Newcombe 1998, Stat Med 17, 873-890, method 10).
   *
   * @param events1 how many of the first have it
   * @param total1 of how many
   * @param events2 how many of the second have it
   * @param total2 of how many
   * @return the interval of first less second, within -1 and 1
   */
  public static Interval difference(double events1, double total1, double events2, double total2) {
    double first = events1 / total1;
    double second = events2 / total2;
    Interval one = wilson(events1, total1);
    Interval two = wilson(events2, total2);
    double below = Math.hypot(first - one.low(), two.high() - second);
    double above = Math.hypot(one.high() - first, second - two.low());
    return Interval.of95(first - second - below, first - second + above);
  }
}
