package org.microdosing.evidence.model;

/**
 * How a piece of evidence bears on a mechanism.
 *
 * @since 0.1
 */
public enum Bearing implements Term {
  /** Speaks for it. */
  SUPPORTIVE("supportive"),
  /** Speaks for it in part and against it in part. */
  MIXED("mixed"),
  /** Speaks against it. */
  CONTRARY("contrary"),
  /** Is about something next to it. */
  INDIRECT("indirect");

  private final String label;

  Bearing(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
