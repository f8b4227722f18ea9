package org.microdosing.evidence.intake;

/**
 * Whether a library has a work.
 *
 * @since 0.2
 */
public enum Recognition {
  /** A number says so: DOI, PubMed id, PubMed Central id or that of a registered trial. */
  FOUND("found"),
  /** Title, or author, year and journal are those of a work, or numbers contradict each other. */
  PERHAPS("perhaps"),
  /** Nothing that the reference says is that of a work. */
  NOT_FOUND("not found");

  private final String label;

  Recognition(String label) {
    this.label = label;
  }

  /**
   * Returns the result in words.
   *
   * @return for example {@code not found}
   */
  public String label() {
    return label;
  }
}
