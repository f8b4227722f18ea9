package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Term;

/**
 * What can lower certainty: the five domains of GRADE, and how well sources were read.
 *
 * @since 0.1
 */
public enum CertaintyDomain implements Term {
  /** Limitations of design and conduct. */
  RISK_OF_BIAS("risk of bias"),
  /** Samples point in different directions. */
  INCONSISTENCY("inconsistency"),
  /** Other people, doses, comparisons or species than asked about. */
  INDIRECTNESS("indirectness"),
  /** Too few people. */
  IMPRECISION("imprecision"),
  /** Trials that are registered and silent, or only small ones that all found benefit. */
  PUBLICATION_BIAS("publication bias"),
  /**
   * Papers not seen, only reports of them. No domain of GRADE: a limit of this library's reading,
   * which reading the papers in full would lift.
   */
  READING("reading of sources");

  private final String label;

  CertaintyDomain(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
