package org.microdosing.evidence.model;

/**
 * How far a result may be biased, in the terms of the tools that judge it.
 *
 * @since 0.2
 */
public enum RiskOfBiasLevel implements Term {
  /** Low risk. */
  LOW,
  /** Some concerns: the middle level of RoB 2. */
  SOME_CONCERNS,
  /** Moderate risk in ROBINS-I: sound for a study that is not randomised. */
  MODERATE,
  /** Not enough reported to judge: the middle level of the first tool. */
  UNCLEAR,
  /** Nothing to judge by in ROBINS-I. */
  NO_INFORMATION,
  /** High risk. */
  HIGH,
  /** Serious risk in ROBINS-I: important problems. */
  SERIOUS,
  /** Critical risk in ROBINS-I: too problematic to provide useful evidence. */
  CRITICAL;

  /**
   * Tells whether the risk is high, in whatever words.
   *
   * @return true for high, serious and critical risk
   */
  public boolean isHigh() {
    return compareTo(HIGH) >= 0;
  }
}
