package org.microdosing.evidence.model;

/**
 * The groups that outcomes are shown in, in the order of a report.
 *
 * @since 0.1
 */
public enum OutcomeFamily implements Term {
  /** Symptoms of a condition. */
  SYMPTOMS,
  /** Mood, wellbeing and personality. */
  WELLBEING,
  /** Cognition and perception. */
  COGNITION,
  /** What is felt while the drug acts. */
  ACUTE_EFFECT,
  /** Measurements of body and brain. */
  BIOLOGY,
  /** Harms and tolerability. */
  SAFETY,
  /** Blinding and expectancy. */
  TRIAL_CONDUCT,
  /** Who uses, how and why. */
  USE;

  /**
   * Tells whether it is about what people hope to change: symptoms, wellbeing or cognition.
   *
   * @return true if so
   * @since 0.2
   */
  public boolean isHealth() {
    return this == SYMPTOMS || this == WELLBEING || this == COGNITION;
  }

  /**
   * Tells whether it is about what a drug does, for good or ill: not about how a trial was
   * conducted, nor about who uses.
   *
   * @return true if so
   * @since 0.2
   */
  public boolean isEffect() {
    return this != TRIAL_CONDUCT && this != USE;
  }
}
