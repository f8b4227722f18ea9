package org.microdosing.evidence.model;

/**
 * What a claim of an article is about.
 *
 * @since 0.1
 */
public enum ClaimKind implements Term {
  /** Whether something helps. */
  EFFICACY,
  /** Harms, tolerability and law. */
  SAFETY,
  /** How a substance works. */
  PHARMACOLOGY,
  /** What a word means and how it is used. */
  DEFINITION,
  /** What a study did or found. */
  STUDY_DESCRIPTION
}
