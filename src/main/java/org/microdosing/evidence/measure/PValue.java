package org.microdosing.evidence.measure;

import java.io.Serializable;

/**
 * A p value as it was reported or computed: the number and how it stands to the true one.
 *
 * <p>Papers print {@code p = 0.03}, {@code p < 0.001}, {@code p > 0.5} and now and then {@code p ≈
 * 0.05}; the four are kept apart because only the first can be computed with.
 *
 * @param value the number printed, from 0 to 1
 * @param relation how the p value stands to that number
 * @since 0.1
 */
public record PValue(double value, Relation relation) implements Serializable {

  /** How the true number stands to the one printed, by the sign that papers print. */
  public enum Relation {
    /** It is the number. */
    EQUAL("="),
    /** It is below the number. */
    LESS("<"),
    /** It is above the number. */
    GREATER(">"),
    /** It is about the number. */
    ABOUT("≈");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /**
     * Returns the sign that papers print.
     *
     * @return one of {@code = < > ≈}
     */
    public String sign() {
      return sign;
    }
  }

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if the value is not a number from 0 to 1
   */
  public PValue {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a p value lies between 0 and 1: " + value);
    }
  }

  /**
   * Returns an exact p value.
   *
   * @param value the number, from 0 to 1
   * @return the p value with relation {@link Relation#EQUAL}
   */
  public static PValue of(double value) {
    return new PValue(value, Relation.EQUAL);
  }

  /**
   * Returns a p value known only to lie below a number.
   *
   * @param value the number, from 0 to 1
   * @return the p value with relation {@link Relation#LESS}
   */
  public static PValue lessThan(double value) {
    return new PValue(value, Relation.LESS);
  }

  /**
   * Tells whether the p value can be computed with.
   *
   * @return true if the relation is {@link Relation#EQUAL}
   */
  public boolean isExact() {
    return relation == Relation.EQUAL;
  }

  /** Returns the p value as papers print it, for example {@code p < 0.001}. */
  @Override
  public String toString() {
    return "p " + relation.sign() + " " + Numbers.plain(value);
  }
}
