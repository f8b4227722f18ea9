package org.microdosing.evidence.model;

/**
 * How a piece of evidence bears on a mechanism.
 *
 * @since 0.1
 */
public enum Bearing implements Term {
  /** Speaks for it. */
  SUPPORTIVE,
  /** Speaks for it in part and against it in part. */
  MIXED,
  /** Speaks against it. */
  CONTRARY,
  /** Is about something next to it. */
  INDIRECT
}
