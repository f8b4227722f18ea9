package org.microdosing.evidence.model;

/**
 * How far a registered trial has come, in the terms of the registries.
 *
 * @since 0.2
 */
public enum RegistrationStatus implements Term {
  /** Registered; nobody takes part yet. */
  NOT_YET_RECRUITING("not yet recruiting"),
  /** People can enter. */
  RECRUITING("recruiting"),
  /** The first people have been given a dose; whether others can enter was not read. */
  DOSING_BEGUN("dosing begun"),
  /** Going on; nobody else can enter. */
  ACTIVE_NOT_RECRUITING("active, not recruiting"),
  /** Halted, and may go on. */
  SUSPENDED("suspended"),
  /** Ended as planned. */
  COMPLETED("completed"),
  /** Ended early. */
  TERMINATED("terminated"),
  /** Given up before anybody took part. */
  WITHDRAWN("withdrawn");

  private final String label;

  RegistrationStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether the trial took place and has ended.
   *
   * @return true for completed and terminated
   * @since 0.2
   */
  public boolean hasEnded() {
    return this == COMPLETED || this == TERMINATED;
  }

  /**
   * Tells whether the trial has ended or will not take place.
   *
   * @return true if it has ended or was withdrawn
   * @since 0.2
   */
  public boolean isOver() {
    return hasEnded() || this == WITHDRAWN;
  }
}
