package org.microdosing.evidence.synthesis;

import java.util.Objects;

/**
 * How the search for a between-study variance ended.
 *
 * @param ending how it ended
 * @param iterations the evaluations of the model that the search took; 0 where a formula gives the
 *     answer
 * @since 0.1
 */
public record Convergence(Ending ending, int iterations) {

  /** The ways in which the search for a between-study variance can end. */
  public enum Ending {
    /** The value is given, or a formula yields it, and there was nothing to search. */
    CLOSED_FORM("closed form"),
    /** The search arrived at a positive solution, exact to rounding. */
    CONVERGED("converged"),
    /** The solution is zero: the studies differ no more than their sampling errors explain. */
    AT_ZERO("at zero"),
    /**
     * The search arrived at the highest of several maxima of the likelihood, of which the usual
     * search ends at a lower one.
     */
    HIGHEST_MAXIMUM("converged to the highest of several maxima");

    private final String label;

    Ending(String label) {
      this.label = label;
    }

    /**
     * Returns the words that people read.
     *
     * @return for example {@code converged}
     */
    public String label() {
      return label;
    }
  }

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Convergence {
    Objects.requireNonNull(ending, "ending");
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations cannot be negative: " + iterations);
    }
  }

  /** Returns the ending with the count, for example {@code converged after 30 evaluations}. */
  @Override
  public String toString() {
    return ending == Ending.CLOSED_FORM
        ? ending.label
        : ending.label + " after " + iterations + " evaluations";
  }
}
