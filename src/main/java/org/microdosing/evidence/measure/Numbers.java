package org.microdosing.evidence.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as people read them: without exponents, trailing zeros or false precision.
 *
 * @since 0.1
 */
public final class Numbers {

  private Numbers() {}

  /**
   * Writes a number in full, without an exponent where it has at most 12 digits on either side.
   *
   * @param value the number
   * @return for example {@code 13}, {@code 0.25}, {@code -1.5}; very large or small numbers keep
   *     their exponent
   */
  public static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e12 || size < 1e-9) {
      return Double.toString(value);
    }
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /**
   * Rounds a number to a count of significant digits, for display only.
   *
   * @param value the number
   * @param digits the significant digits to keep, at least 1
   * @return the rounded number as {@link #plain} writes it
   */
  public static String significant(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
      return plain(value);
    }
    return plain(
        BigDecimal.valueOf(value)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .doubleValue());
  }

  /**
   * Rounds a number to a count of decimals, which are all written, for display only.
   *
   * @param value the number
   * @param decimals the decimals to write, from 0
   * @return for example {@code 0.50} for 0.5 and two decimals
   */
  public static String fixed(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /**
   * Writes a share as a percentage, for display only.
   *
   * @param share the share, 1 for all
   * @param decimals the decimals to write, from 0
   * @return for example {@code 83%}
   * @since 0.2
   */
  public static String percent(double share, int decimals) {
    return fixed(100 * share, decimals) + "%";
  }

  /**
   * Writes a share as a percentage of so many significant digits, for display only.
   *
   * @param share the share, 1 for all
   * @param digits the significant digits to keep, at least 1
   * @return for example {@code 2.5%}
   * @since 0.2
   */
  public static String significantPercent(double share, int digits) {
    return significant(100 * share, digits) + "%";
  }

  /**
   * Writes the level of an interval as a percentage.
   *
   * @param level the level, such as 0.95
   * @return for example {@code 95%}
   * @since 0.2
   */
  public static String level(double level) {
    return significantPercent(level, 4);
  }
}
