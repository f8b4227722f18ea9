package org.microdosing.evidence.plausibility;

import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;

/**
 * The p values that rounded figures may have had.
 *
 * @param low the least
 * @param high the greatest
 */
record PRange(double low, double high) {

  /** Below this, sources write that p is less. */
  private static final double SMALLEST = 0.0005;

  /** Above this, sources do not tell p values apart. */
  private static final double LARGEST = 0.99;

  private static final double LEAST_SHOWN = 0.0001;

  /** What "about" allows, as a share. */
  private static final double ABOUT = 0.25;

  /** Returns the range of the one-sided test of the same figures. */
  PRange oneSided() {
    return new PRange(low / 2, high / 2);
  }

  /** Returns the range, wider by a factor on either side. */
  PRange wider(double factor) {
    return new PRange(low / factor, high * factor);
  }

  /** Tells whether a printed p value can be one of them. */
  boolean allows(PValue p) {
    double half = Math.max(new RoundedNumber(p.value()).half(), 0);
    return switch (p.relation()) {
      case EQUAL -> p.value() - half <= high && low <= mostOf(p, half);
      case LESS -> low < p.value();
      case GREATER -> high > p.value();
      default -> p.value() * (1 - ABOUT) <= high && low <= p.value() * (1 + ABOUT);
    };
  }

  /** The most that a printed p may have been: sources write .001 and .99 for what lies beyond. */
  private static double mostOf(PValue p, double half) {
    return p.value() >= LARGEST ? 1 : Math.max(p.value() + half, SMALLEST);
  }

  /** Returns the range as people write p. */
  @Override
  public String toString() {
    String most = Numbers.significant(high, 2);
    if (high < LEAST_SHOWN) {
      return "p < " + Numbers.plain(LEAST_SHOWN);
    }
    if (low < LEAST_SHOWN) {
      return "p up to " + most;
    }
    String least = Numbers.significant(low, 2);
    return least.equals(most) ? "p = " + most : "p = " + least + " to " + most;
  }
}
