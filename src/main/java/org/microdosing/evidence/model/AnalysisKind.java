package org.microdosing.evidence.model;

/**
 * What kind of analysis the source calls it.
 *
 * @since 0.2
 */
public enum AnalysisKind implements Term {
  /** The analysis that the study was made for. */
  PRIMARY,
  /** Planned beside the primary one. */
  SECONDARY,
  /** Thought of after the data were seen. */
  POST_HOC,
  /** Planned to find questions, not to answer them. */
  EXPLORATORY
}
