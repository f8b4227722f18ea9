package org.microdosing.evidence.model;

/**
 * What a claim of an article is about.
 *
 * @since 0.1
 */
public enum ClaimKind implements Term {
  /** Whether something helps. */
  EFFICACY("efficacy"),
  /** Harms, tolerability and law. */
  SAFETY("safety"),
  /** How a substance works. */
  PHARMACOLOGY("pharmacology"),
  /** What a word means and how it is used. */
  DEFINITION("definition"),
  /** What a study did or found. */
  STUDY_DESCRIPTION("study description");

  private final String label;

  ClaimKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
