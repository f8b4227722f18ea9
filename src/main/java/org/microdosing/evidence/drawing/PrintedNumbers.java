package org.microdosing.evidence.drawing;

import org.microdosing.evidence.measure.Numbers;

/** Numbers as charts print them: short, all from the one result that is drawn. */
public final class PrintedNumbers {

  private PrintedNumbers() {}

  /** Writes a number with two decimals, fewer if it is large. */
  public static String estimate(double value) {
    double size = Math.abs(value);
    if (Double.isInfinite(value)) {
      return value < 0 ? "-∞" : "∞";
    }
    if (size >= 1e6) {
      return Numbers.significant(value, 3);
    }
    return Numbers.fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
  }

  /** Writes a number that two decimals may hide, as they hide a ratio of one to a thousand. */
  public static String fine(double value) {
    double size = Math.abs(value);
    return size > 0 && size < 0.095 ? Numbers.significant(value, 2) : estimate(value);
  }

  /** Writes a test statistic with two decimals. */
  public static String statistic(double value) {
    return Double.isInfinite(value) ? estimate(value) : Numbers.fixed(value, 2);
  }

  /** Writes a variance with three significant digits. */
  public static String variance(double value) {
    return value == 0 ? "0" : Numbers.significant(value, 3);
  }
}
