package org.microdosing.evidence.drawing;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Scale;

/**
 * The range of values that a chart of intervals shows: all of them, unless a few are so extreme
 * that the others would shrink to dots; those are cut off and marked with arrows.
 */
public record ShownRange(double low, double high) {

  /** Beyond this many typical distances from the middle an interval is cut off. */
  private static final double EXTREME = 6;

  /** The value of no effect is shown unless it is this many widths away. */
  private static final double FAR = 2;

  private static final double MARGIN = 0.04;

  /** The largest value that ticks can be computed for. */
  private static final double LARGEST = 1e150;

  private static final double LARGEST_LOGARITHM = 600;

  /**
   * Returns the range for estimates with their intervals.
   *
   * @param estimates at least one
   * @param intervals one for each estimate
   * @param scale the scale that both are on
   * @param reference a value to show if it is near, such as that of no effect; NaN for none
   */
  public static ShownRange of(
      List<Double> estimates, List<Interval> intervals, Scale scale, double reference) {
    double[] middles = estimates.stream().mapToDouble(v -> limited(v, scale)).toArray();
    double middle = median(middles);
    double spread = median(Arrays.stream(middles).map(v -> Math.abs(v - middle)).toArray());
    double half =
        median(
            intervals.stream()
                .mapToDouble(i -> (limited(i.high(), scale) - limited(i.low(), scale)) / 2)
                .toArray());
    double reach = EXTREME * Math.max(spread, half);
    double low = intervals.stream().mapToDouble(Interval::low).min().orElseThrow();
    double high = intervals.stream().mapToDouble(Interval::high).max().orElseThrow();
    low = Math.max(limited(low, scale), middle - reach);
    high = Math.min(limited(high, scale), middle + reach);
    if (!Double.isNaN(reference) && distance(reference, low, high) <= FAR * (high - low)) {
      low = Math.min(low, reference);
      high = Math.max(high, reference);
    }
    return new ShownRange(low, high).padded(scale);
  }

  /** Returns the range with a margin on both sides, within what the scale can be read on. */
  public ShownRange padded(Scale scale) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    double width = Math.max(high - low, Math.max(1e-9, size * 1e-9));
    double from = low - MARGIN * width;
    double to = high + MARGIN * width;
    return scale == Scale.ARCSINE
        ? new ShownRange(Math.max(0, from), Math.min(Math.PI / 2, to))
        : new ShownRange(from, to);
  }

  private static double limited(double value, Scale scale) {
    double largest = scale == Scale.IDENTITY ? LARGEST : LARGEST_LOGARITHM;
    return Math.max(-largest, Math.min(largest, value));
  }

  private static double distance(double value, double low, double high) {
    return Math.max(0, Math.max(low - value, value - high));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
