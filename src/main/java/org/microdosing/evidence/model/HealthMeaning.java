package org.microdosing.evidence.model;

/**
 * Whether a change of an outcome counts for health.
 *
 * @since 0.2
 */
public enum HealthMeaning implements Term {
  /** A change is a benefit or a harm to the person. */
  BENEFIT_OR_HARM("benefit or harm"),
  /** A change counts only as a harm. */
  HARM("harm"),
  /** Neither. */
  NO("no");

  private final String label;

  HealthMeaning(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
