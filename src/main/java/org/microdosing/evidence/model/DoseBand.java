package org.microdosing.evidence.model;

import java.util.Comparator;
import java.util.List;

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

  /** Microdoses, then lower and higher doses, then what is not known: the order of every page. */
  public static final Comparator<DoseBand> MICRODOSE_FIRST =
      Comparator.comparingInt(DoseBand::rank);

  private static final List<DoseBand> IN_ORDER =
      List.of(MICRODOSE, BELOW_MICRODOSE, LOW, FULL, UNKNOWN);

  private static final List<DoseBand> RISING = List.of(BELOW_MICRODOSE, MICRODOSE, LOW, FULL);

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
   * Returns all bands in the order in which pages show them: what the library is about comes first.
   *
   * @return microdoses, then lower and higher doses, then what is not known
   */
  public static List<DoseBand> microdoseFirst() {
    return IN_ORDER;
  }

  /**
   * Returns the bands that have limits, from the lowest.
   *
   * @return all but {@link #UNKNOWN}
   * @since 0.2
   */
  public static List<DoseBand> rising() {
    return RISING;
  }

  /**
   * Returns the bands that stand for microdosing: microdoses, and doses below.
   *
   * @return both, in the order of pages
   * @since 0.2
   */
  public static List<DoseBand> microdoses() {
    return IN_ORDER.subList(0, 2);
  }

  /**
   * Returns the place of the band in {@link #microdoseFirst()}.
   *
   * @return the place, counted from 0
   */
  public int rank() {
    return switch (this) {
      case MICRODOSE -> 0;
      case BELOW_MICRODOSE -> 1;
      case LOW -> 2;
      case FULL -> 3;
      case UNKNOWN -> 4;
    };
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
   * Tells whether a dose of this band disputes what its authors call it.
   *
   * <p>Authors who write of a low dose do not deny that it is a microdose: many use the words side
   * by side.
   *
   * @param claimed the band that the authors claim
   * @return true where both name a band and the bands differ, but for microdoses called low
   */
  public boolean disputes(DoseBand claimed) {
    if (this == UNKNOWN || claimed == UNKNOWN) {
      return false;
    }
    return claimed == LOW ? compareTo(claimed) > 0 : claimed != this;
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
