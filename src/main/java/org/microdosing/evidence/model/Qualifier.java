package org.microdosing.evidence.model;

/**
 * How the figures of a {@link Quantity} stand to the quantity, where the source says so.
 *
 * @since 0.1
 */
public enum Qualifier implements Term {
  /** About the figure. */
  ABOUT,
  /** Not more than the figure. */
  WITHIN,
  /** Not less than the figure. */
  AT_LEAST,
  /** More than the number. */
  MORE_THAN
}
