package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Term;

/**
 * What can lower certainty: the five domains of GRADE.
 *
 * @since 0.1
 */
public enum CertaintyDomain implements Term {
  /** Limitations of design and conduct. */
  RISK_OF_BIAS,
  /** Samples point in different directions. */
  INCONSISTENCY,
  /** Other people, doses, comparisons or species than asked about. */
  INDIRECTNESS,
  /** Too few people. */
  IMPRECISION,
  /** Trials whose results are overdue, or only small ones that all found benefit. */
  PUBLICATION_BIAS
}
