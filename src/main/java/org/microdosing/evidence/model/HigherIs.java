package org.microdosing.evidence.model;

/**
 * What more of a measured quantity means for the person.
 *
 * @since 0.2
 */
public enum HigherIs implements Term {
  /** More is better. */
  BETTER("better"),
  /** More is worse. */
  WORSE("worse"),
  /** More is neither. */
  NEITHER("neither");

  private final String label;

  HigherIs(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
