package org.microdosing.evidence.model;

/**
 * What the events of groups are counted in.
 *
 * @since 0.2
 */
public enum CountUnit implements Term {
  /** Each person once. */
  PEOPLE("people"),
  /** Dosing sessions; a person has several. */
  SESSIONS("sessions"),
  /** Doses taken. */
  DOSES("doses"),
  /** Each event; a person can have several. */
  EVENTS("events");

  private final String label;

  CountUnit(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
