package org.microdosing.evidence.model;

/**
 * What kind of analysis the source calls it.
 *
 * @since 0.2
 */
public enum AnalysisKind implements Term {
  /** The analysis that the study was made for. */
  PRIMARY("primary"),
  /** Planned beside the primary one. */
  SECONDARY("secondary"),
  /** Thought of after the data were seen. */
  POST_HOC("post hoc"),
  /** Planned to find questions, not to answer them. */
  EXPLORATORY("exploratory");

  private final String label;

  AnalysisKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
