package org.microdosing.evidence.model;

/**
 * How well a source was read, best first.
 *
 * @since 0.1
 */
public enum Verification implements Term {
  /** The full text of the primary paper was read. */
  FULL_TEXT("full text"),
  /** Data of participants, output of models or code that the authors published was read or run. */
  AUTHORS_DATA("authors' data"),
  /** Only the abstract of the primary paper was read. */
  ABSTRACT("abstract"),
  /** A record of a trial registry was read. */
  REGISTRY("registry"),
  /** Somebody else's report was read: review, database, press, forum. */
  SECONDARY("second-hand"),
  /** Bibliographic detail not seen in a source; never the source of a finding. */
  RECALL("general knowledge");

  private final String label;

  Verification(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
