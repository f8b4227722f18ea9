package org.microdosing.evidence.synthesis;

/**
 * The sign of an effect, to be read from the text of a paper where a statistic does not carry it: F
 * and two-sided p values are the same for both directions.
 *
 * @since 0.1
 */
public enum Sign {
  /** The first group or time lies higher, or two variables rise together. */
  POSITIVE(1),
  /** The first group or time lies lower, or one variable falls as the other rises. */
  NEGATIVE(-1);

  private final int factor;

  Sign(int factor) {
    this.factor = factor;
  }

  double of(double size) {
    return factor * size;
  }
}
