package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.Term;

/**
 * How certain a body of evidence leaves one, in the words of GRADE, lowest first.
 *
 * @since 0.1
 */
public enum CertaintyLevel implements Term {
  /** There is no evidence to be certain about. This is not the same as very low certainty. */
  NONE("no evidence"),
  /** The true effect is likely to be substantially different. */
  VERY_LOW("very low"),
  /** The true effect may be substantially different. */
  LOW("low"),
  /** The true effect is likely to be close, but there is a chance that it is different. */
  MODERATE("moderate"),
  /** The true effect lies close to that of the estimate. */
  HIGH("high");

  private final String label;

  CertaintyLevel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Returns the level some steps down, never below very low; no evidence stays so. */
  CertaintyLevel lowered(int steps) {
    CertaintyLevel level = this;
    for (int i = 0; i < steps; i++) {
      level = level.next();
    }
    return level;
  }

  /** Returns how many steps lead down to another level, 0 if that is not below. */
  @SuppressWarnings("EnumOrdinal") // levels stand step by step
  int above(CertaintyLevel other) {
    return Math.max(0, ordinal() - other.ordinal());
  }

  private CertaintyLevel next() {
    return switch (this) {
      case HIGH -> MODERATE;
      case MODERATE -> LOW;
      case LOW, VERY_LOW -> VERY_LOW;
      case NONE -> NONE;
    };
  }
}
