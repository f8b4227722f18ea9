package org.microdosing.evidence.model;

/**
 * Who or what measures.
 *
 * @since 0.2
 */
public enum Rater implements Term {
  /** The person. */
  SELF,
  /** A clinician or observer. */
  OBSERVER,
  /** A test of performance or behaviour. */
  TEST,
  /** A device. */
  DEVICE,
  /** A laboratory, from a sample. */
  LABORATORY
}
