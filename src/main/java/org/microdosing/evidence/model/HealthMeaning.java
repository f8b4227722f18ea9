package org.microdosing.evidence.model;

/**
 * Whether a change of an outcome counts for health.
 *
 * @since 0.2
 */
public enum HealthMeaning implements Term {
  /** A change is a benefit or a harm to the person. */
  BENEFIT_OR_HARM,
  /** A change counts only as a harm. */
  HARM,
  /** Neither. */
  NO
}
