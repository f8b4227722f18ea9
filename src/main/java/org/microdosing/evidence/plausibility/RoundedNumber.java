package org.microdosing.evidence.plausibility;

import java.math.BigDecimal;

/**
 * A printed number and all that it may have been before it was rounded.
 *
 * @param value the printed number
 * @param decimals the decimals that it was printed with, as far as that is known
 */
record RoundedNumber(double value, int decimals) {

  RoundedNumber(double value) {
    this(value, decimalsOf(value));
  }

  /** A number that was printed beside others, with as many decimals as those have. */
  static RoundedNumber beside(double value, double... others) {
    int most = decimalsOf(value);
    for (double other : others) {
      most = Math.max(most, decimalsOf(other));
    }
    return new RoundedNumber(value, most);
  }

  /** The decimals that are known to have been printed; zeros at the end are lost in records. */
  private static int decimalsOf(double value) {
    return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
  }

  /** Half a unit of the last decimal. */
  double half() {
    return 0.5 * Math.pow(10, -decimals());
  }

  double low() {
    return value - half();
  }

  double high() {
    return value + half();
  }
}
