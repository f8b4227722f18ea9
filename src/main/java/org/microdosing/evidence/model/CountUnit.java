package org.microdosing.evidence.model;

/**
 * What the events of groups are counted in.
 *
 * @since 0.2
 */
public enum CountUnit implements Term {
  /** Each person once. */
  PEOPLE,
  /** Dosing sessions; a person has several. */
  SESSIONS,
  /** Doses taken. */
  DOSES,
  /** Each event; a person can have several. */
  EVENTS
}
