package org.microdosing.evidence.model;

/**
 * Where a dose stands against a typical full dose, by the fraction of it. The limits of a
 * microdose, a twentieth and a fifth, are the lowest and the highest fraction of the published
 * definitions.
 *
 * @since 0.1
 */
public enum DoseBand implements Term {
  /** Less than a twentieth of a full dose. */
  BELOW_MICRODOSE("below a microdose", 0, 0.05),
  /** From a twentieth to a fifth of a full dose. */
  MICRODOSE("microdose", 0.05, 0.2),
  /** More than a fifth and less than half of a full dose. */
  LOW("low dose", 0.2, 0.5),
  /** Half of a full dose or more. */
  FULL("full dose", 0.5, Double.POSITIVE_INFINITY),
  /** What was taken cannot be set against a full dose. */
  UNKNOWN("unknown", Double.NaN, Double.NaN);

  private final String label;
  private final double fractionLow;
  private final double fractionHigh;

  DoseBand(String label, double fractionLow, double fractionHigh) {
    this.label = label;
    this.fractionLow = fractionLow;
    this.fractionHigh = fractionHigh;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the lower limit of the band.
   *
   * @return a fraction of a full dose; NaN for {@link #UNKNOWN}
   */
  public double fractionLow() {
    return fractionLow;
  }

  /**
   * Returns the upper limit of the band.
   *
   * @return a fraction of a full dose, infinite for {@link #FULL}; NaN for {@link #UNKNOWN}
   */
  public double fractionHigh() {
    return fractionHigh;
  }

  /**
   * Returns the band of a fraction of a full dose.
   *
   * @param fraction the fraction, from 0; 0.1 for a tenth
   * @return the band; a fifth itself is still a microdose
   * @throws IllegalArgumentException if the fraction is negative or NaN
   */
  public static DoseBand ofFraction(double fraction) {
    if (!(fraction >= 0)) {
      throw new IllegalArgumentException("a fraction of a dose cannot be negative: " + fraction);
    }
    if (fraction < MICRODOSE.fractionLow) {
      return BELOW_MICRODOSE;
    }
    if (fraction <= MICRODOSE.fractionHigh) {
      return MICRODOSE;
    }
    return fraction < FULL.fractionLow ? LOW : FULL;
  }
}
