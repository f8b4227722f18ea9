package org.microdosing.evidence.model;

/**
 * What kind of comparison a finding makes.
 *
 * @since 0.1
 */
public enum ComparisonKind implements Term {
  /** With another arm of the study; what that arm was given decides. */
  ARM("another arm"),
  /** With the same people before, own judgement included. */
  BASELINE("baseline"),
  /** With other days of the same people. */
  OTHER_DAYS("other days"),
  /** With people outside the arm. */
  OTHER_PEOPLE("other people"),
  /** With chance or a simulated reference. */
  REFERENCE("reference"),
  /** Association with another quantity. */
  ASSOCIATION("association"),
  /** No comparison; the finding describes. */
  NONE("none");

  private final String label;

  ComparisonKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
