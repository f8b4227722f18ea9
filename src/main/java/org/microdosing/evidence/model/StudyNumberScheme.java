package org.microdosing.evidence.model;

/**
 * Who gives the numbers by which studies are known.
 *
 * @since 0.2
 */
public enum StudyNumberScheme {
  /** Digital object identifiers. */
  DOI("DOI"),
  /** PubMed. */
  PMID("PMID"),
  /** PubMed Central. */
  PMCID("PMCID"),
  /** Registries of trials. */
  REGISTRATION("registration");

  private final String label;

  StudyNumberScheme(String label) {
    this.label = label;
  }

  /**
   * Returns what the numbers are called.
   *
   * @return for example {@code PMID}
   */
  public String label() {
    return label;
  }
}
