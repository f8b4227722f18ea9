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
     * The likelihood has several maxima, and the one that the usual search ends at is not the
     * highest.
     */
    LOCAL_MAXIMUM("at a maximum that is not the highest"),
    /** The search stopped at its limit of iterations before the value was exact. */
    ITERATION_LIMIT("stopped at the iteration limit");

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

  /**
   * Tells whether the value is exact.
   *
   * @return false only if the search stopped at its limit of iterations
   */
  public boolean isExact() {
    return ending != Ending.ITERATION_LIMIT;
  }

  /** Returns the ending with the count, for example {@code converged in 6 iterations}. */
  @Override
  public String toString() {
    return switch (ending) {
      case CLOSED_FORM -> ending.label;
      case CONVERGED, AT_ZERO, LOCAL_MAXIMUM ->
          ending.label + " after " + iterations + " iterations";
      case ITERATION_LIMIT -> ending.label + " of " + iterations;
    };
  }
}
