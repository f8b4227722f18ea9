package org.microdosing.evidence.model;

/**
 * What an arm is for.
 *
 * @since 0.2
 */
public enum ArmRole implements Term {
  /** Under study. */
  TREATMENT,
  /** What others are set against. */
  CONTROL,
  /** Not assigned: people who chose it themselves, or pools of drug and placebo. */
  OBSERVED
}
