package org.microdosing.evidence.model;

/**
 * What the sources say about a claim, from the one to correct first to the one to leave.
 *
 * @since 0.1
 */
public enum Verdict implements Term {
  /** A source says otherwise. */
  CONTRADICTED,
  /** No source read says so. */
  UNSUPPORTED,
  /** True in part, or with a limit that the claim leaves out. */
  PARTLY_SUPPORTED,
  /** The sources say so. */
  SUPPORTED,
  /** An opinion or a recommendation, which no source can settle. */
  NOT_CHECKABLE
}
