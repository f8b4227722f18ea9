package org.microdosing.evidence.model;

/**
 * What more of a measured quantity means for the person.
 *
 * @since 0.2
 */
public enum HigherIs implements Term {
  /** More is better. */
  BETTER,
  /** More is worse. */
  WORSE,
  /** More is neither. */
  NEITHER
}
