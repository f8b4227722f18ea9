package org.microdosing.evidence.model;

/**
 * The kind of dose that a definition takes a fraction of.
 *
 * @since 0.2
 */
public enum WholeDose implements Term {
  /** A full psychedelic, recreational or standard dose. */
  FULL("full dose"),
  /** A dose that treats an illness. */
  THERAPEUTIC("therapeutic dose");

  private final String label;

  WholeDose(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
