package org.microdosing.evidence.model;

/**
 * Who or what measures.
 *
 * @since 0.2
 */
public enum Rater implements Term {
  /** The person. */
  SELF("self"),
  /** A clinician or observer. */
  OBSERVER("observer"),
  /** A test of performance or behaviour. */
  TEST("test"),
  /** A device. */
  DEVICE("device"),
  /** A laboratory, from a sample. */
  LABORATORY("laboratory");

  private final String label;

  Rater(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
