package org.microdosing.evidence.model;

/**
 * Who did not know what was given.
 *
 * @since 0.1
 */
public enum Blinding implements Term {
  /** Neither participants nor investigators knew. */
  DOUBLE("double-blind"),
  /** One side did not know. */
  SINGLE("single-blind"),
  /** Participants blinded themselves. */
  SELF("self-blinded"),
  /** Everybody knew. */
  NONE("not blinded"),
  /** Nothing was assigned. */
  NOT_APPLICABLE("not applicable"),
  /** The sources read do not say. */
  NOT_STATED("not stated");

  private final String label;

  Blinding(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether participants were meant not to know what they took.
   *
   * @return true for double, single and self-blinding
   */
  public boolean isBlinded() {
    return this == DOUBLE || this == SINGLE || this == SELF;
  }
}
