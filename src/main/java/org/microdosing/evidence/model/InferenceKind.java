package org.microdosing.evidence.model;

/**
 * How a result was inferred that its source does not state.
 *
 * @since 0.2
 */
public enum InferenceKind implements Term {
  /** The source names other results as the ones that differed. */
  FROM_OMISSION
}
