package org.microdosing.evidence.model;

/**
 * What more of an outcome is, where its instruments agree.
 *
 * @since 0.2
 */
public enum OutcomeScale implements Term {
  /** More is worse. */
  SEVERITY,
  /** More is better. */
  STRENGTH,
  /** The instrument decides. */
  NEITHER
}
