package org.microdosing.evidence.model;

/**
 * What an arm is for.
 *
 * @since 0.2
 */
public enum ArmRole implements Term {
  /** Under study. */
  TREATMENT("treatment"),
  /** What others are set against. */
  CONTROL("control"),
  /** Not assigned: people who chose it themselves, or pools of drug and placebo. */
  OBSERVED("observed");

  private final String label;

  ArmRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
