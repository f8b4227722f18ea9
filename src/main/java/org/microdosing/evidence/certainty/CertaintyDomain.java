package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Term;

/**
 * What can lower certainty: the five domains of GRADE.
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
  /** Trials whose results are overdue, or only small ones that all found benefit. */
  PUBLICATION_BIAS("publication bias");

  private final String label;

  CertaintyDomain(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
