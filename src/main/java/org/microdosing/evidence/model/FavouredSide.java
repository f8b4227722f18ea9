package org.microdosing.evidence.model;

/**
 * Which side an estimate favours, whatever its size.
 *
 * @since 0.2
 */
public enum FavouredSide implements Term {
  /** The arm that the finding is about. */
  ARM("the arm"),
  /** What the arm is compared with. */
  VERSUS("the other side"),
  /** The printed figures are equal, or less than 0.01 standard deviations apart. */
  NEITHER("neither");

  private final String label;

  FavouredSide(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
