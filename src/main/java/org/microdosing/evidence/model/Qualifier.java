package org.microdosing.evidence.model;

/**
 * How the figures of a {@link Quantity} stand to the quantity, where the source says so.
 *
 * @since 0.1
 */
public enum Qualifier implements Term {
  /** About the figure. */
  ABOUT("about"),
  /** Not more than the figure. */
  WITHIN("within"),
  /** Not less than the figure. */
  AT_LEAST("at least"),
  /** More than the number. */
  MORE_THAN("more than");

  private final String label;

  Qualifier(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
