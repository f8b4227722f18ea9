package org.microdosing.evidence.table;

/**
 * One whole number from 0 for each row, or none, kept as one set of rows for each binary digit, so
 * that a comparison is a few operations on words of 64 rows (O'Neil and Quass 1997, Improved query
 * performance with variant indexes, SIGMOD Record 26(2), 38-49).
 */
public final class NumberColumn {

  private final Bits known;
  private final Bits[] digits;

  private NumberColumn(Bits known, Bits[] digits) {
    this.known = known;
    this.digits = digits;
  }

  /**
   * Builds a column.
   *
   * @param values the number of each row; negative where none is known
   */
  public static NumberColumn of(int[] values) {
    int largest = 0;
    for (int value : values) {
      largest = Math.max(largest, value);
    }
    Bits.Builder known = new Bits.Builder(values.length);
    Bits.Builder[] digits = new Bits.Builder[Integer.SIZE - Integer.numberOfLeadingZeros(largest)];
    for (int digit = 0; digit < digits.length; digit++) {
      digits[digit] = new Bits.Builder(values.length);
    }
    for (int row = 0; row < values.length; row++) {
      int value = values[row];
      if (value >= 0) {
        known.set(row);
        for (int rest = value; rest != 0; rest &= rest - 1) {
          digits[Integer.numberOfTrailingZeros(rest)].set(row);
        }
      }
    }
    Bits[] built = new Bits[digits.length];
    for (int digit = 0; digit < digits.length; digit++) {
      built[digit] = digits[digit].build();
    }
    return new NumberColumn(known.build(), built);
  }

  /** Returns the rows whose number is known and at least some number. */
  public Bits atLeast(int least) {
    if (least <= 0) {
      return known;
    }
    if (Integer.SIZE - Integer.numberOfLeadingZeros(least) > digits.length) {
      return Bits.none(known.size());
    }
    return Bits.atLeast(known, digits, least);
  }

  /** Adds up the numbers of some rows, those not known as 0: digit by digit. */
  public int sum(Bits rows) {
    int sum = 0;
    for (int digit = 0; digit < digits.length; digit++) {
      sum += rows.countAnd(digits[digit]) << digit;
    }
    return sum;
  }

  /** Returns the rows whose number is known and lies between two numbers, both included. */
  public Bits between(int low, int high) {
    if (high == Integer.MAX_VALUE) {
      return atLeast(low);
    }
    return high < 0 ? Bits.none(known.size()) : atLeast(low).andNot(atLeast(high + 1));
  }
}
