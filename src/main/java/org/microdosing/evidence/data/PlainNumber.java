package org.microdosing.evidence.data;

import java.nio.charset.StandardCharsets;

/** The number that a file of plain tokens stands on. */
final class PlainNumber {

  /** Powers of ten that a double holds exactly. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final int EXACT_DIGITS = 15;

  private final byte[] bytes;
  private final int end;
  private int at;
  private double value;
  private boolean isWhole;

  /** Numbers of bytes before an end. */
  PlainNumber(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** Reads a number; tells whether there is one that is plain. */
  boolean read(int from) {
    at = from;
    boolean isNegative = at < end && bytes[at] == '-';
    at += isNegative ? 1 : 0;
    int first = at;
    long digits = digits(0);
    int count = at - first;
    if (count == 0 || (count > 1 && bytes[first] == '0')) {
      return false;
    }
    int fraction = 0;
    isWhole = true;
    if (at < end && bytes[at] == '.') {
      int point = ++at;
      digits = digits(digits);
      fraction = at - point;
      isWhole = false;
      if (fraction == 0) {
        return false;
      }
    }
    boolean isPower = at < end && (bytes[at] == 'e' || bytes[at] == 'E');
    if (isPower && !exponent()) {
      return false;
    }
    if (at - from > Limits.NUMBER) {
      return false;
    }
    // A whole number below 2^53 by an exact power of ten is rounded once, as it should be.
    boolean isExact = !isPower && count + fraction <= EXACT_DIGITS;
    double size =
        isExact
            ? digits / POWERS[fraction]
            : Double.parseDouble(new String(bytes, first, at - first, StandardCharsets.ISO_8859_1));
    value = isNegative ? -size : size;
    return size != 0 || !isNegative;
  }

  private boolean exponent() {
    isWhole = false;
    at++;
    if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
      at++;
    }
    int first = at;
    digits(0);
    return at > first;
  }

  private long digits(long before) {
    long number = before;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      number = 10 * number + (bytes[at++] - '0');
    }
    return number;
  }

  /** Where the number ends. */
  int end() {
    return at;
  }

  /** Its value. */
  double value() {
    return value;
  }

  /** Tells whether it has neither a fraction nor an exponent. */
  boolean isWhole() {
    return isWhole;
  }
}
