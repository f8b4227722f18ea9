package org.microdosing.evidence.synthesis;

/**
 * How an outcome is taken to change with the dose.
 *
 * @since 0.2
 */
public enum DoseShape {
  /** As much more for every unit of dose. */
  LINEAR(1),
  /** A parabola, which can level off or turn. */
  QUADRATIC(2);

  private final int terms;

  DoseShape(int terms) {
    this.terms = terms;
  }

  /** Returns how many coefficients the shape has. */
  int terms() {
    return terms;
  }
}
