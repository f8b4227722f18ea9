package org.microdosing.evidence.model;

/**
 * What the figure of a finding relates.
 *
 * @since 0.2
 */
public enum RelationKind implements Term {
  /** An arm with something else; the usual kind. */
  COMPARISON,
  /** An outcome with another quantity: a correlation, a regression. */
  ASSOCIATION,
  /** An effect with who the people are: for whom it is larger. */
  MODERATION,
  /** Nothing: a share, a count or a statement about one arm. */
  DESCRIPTION
}
