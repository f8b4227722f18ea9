package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Term;

/**
 * The kind of evidence that certainty is judged on. The first kind that has any evidence is taken,
 * and is not mixed with the kinds after it.
 *
 * @since 0.1
 */
public enum EvidenceBasis implements Term {
  /** Randomised comparisons of people with placebo or active placebo. */
  RANDOMISED_PLACEBO("randomised against placebo", CertaintyLevel.HIGH),
  /** Randomised comparisons of people with a low dose, another treatment or none. */
  RANDOMISED_OTHER("randomised against another control", CertaintyLevel.HIGH),
  /** Comparisons of people who were not assigned at random. */
  NOT_RANDOMISED("against a control, not randomised", CertaintyLevel.LOW),
  /** The same people before, or on other days. */
  UNCONTROLLED("against baseline or other days, without control", CertaintyLevel.LOW),
  /** Animals only. */
  ANIMALS("animals only", CertaintyLevel.LOW),
  /** No finding with a direction. */
  NONE("no evidence", CertaintyLevel.NONE);

  private final String label;
  private final CertaintyLevel start;

  EvidenceBasis(String label, CertaintyLevel start) {
    this.label = label;
    this.start = start;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the level that certainty starts from: high for randomised evidence, low for other
   * evidence (Cochrane Handbook, section 14.2).
   *
   * @return the level before any step down
   */
  public CertaintyLevel start() {
    return start;
  }

  /** Returns the kind that a contrast belongs to; none for what is no control of anything. */
  static EvidenceBasis of(Contrast contrast, boolean randomised) {
    return switch (contrast) {
      case PLACEBO -> randomised ? RANDOMISED_PLACEBO : NOT_RANDOMISED;
      case LOW_DOSE, OTHER_TREATMENT, NO_TREATMENT ->
          randomised ? RANDOMISED_OTHER : NOT_RANDOMISED;
      case OTHER_PEOPLE -> NOT_RANDOMISED;
      case BASELINE, OTHER_DAYS -> UNCONTROLLED;
      case ANIMALS -> ANIMALS;
      case OTHER_DOSE, OTHER_SUBSTANCE, NONE -> NONE;
    };
  }
}
