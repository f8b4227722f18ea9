package org.microdosing.evidence.synthesis;

import java.util.List;

/**
 * Tables of counts and how they are to be pooled; every step returns a new plan.
 *
 * @param tables the tables, one per study
 * @param likelihood how the risks of the control groups are treated
 * @param quadraturePoints the points of the integral over the true effects of a study, from 1 (the
 *     approximation of Laplace) to 60
 * @param test how the pooled effect is tested: {@link CoefficientTest#Z}, or {@link
 *     CoefficientTest#T} with one degree of freedom less than there are studies with information
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.2
 */
public record LogisticMixedModelPlan(
    List<TwoByTwo> tables,
    EventsLikelihood likelihood,
    int quadraturePoints,
    CoefficientTest test,
    double level) {

  private static final int MOST_POINTS = 60;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are no tables or an option is out of range
   */
  public LogisticMixedModelPlan {
    tables = List.copyOf(tables);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("there are no tables to pool");
    }
    if (quadraturePoints < 1 || quadraturePoints > MOST_POINTS) {
      throw new IllegalArgumentException(
          "the points of an integral must be 1 to " + MOST_POINTS + ": " + quadraturePoints);
    }
    if (test != CoefficientTest.Z && test != CoefficientTest.T) {
      throw new IllegalArgumentException(
          "a mixed model of counts is tested by Z or T, not " + test);
    }
    Requirements.level(level);
  }

  /**
   * Returns the plan with another treatment of the risks of the control groups.
   *
   * @param other the likelihood
   * @return the copy
   */
  public LogisticMixedModelPlan likelihood(EventsLikelihood other) {
    return new LogisticMixedModelPlan(tables, other, quadraturePoints, test, level);
  }

  /**
   * Returns the plan with more or fewer points of the integral: 7 are metafor's for the
   * unconditional model.
   *
   * @param points the points, from 1 to 60
   * @return the copy
   */
  public LogisticMixedModelPlan quadraturePoints(int points) {
    return new LogisticMixedModelPlan(tables, likelihood, points, test, level);
  }

  /**
   * Returns the plan with another test.
   *
   * @param other {@link CoefficientTest#Z} or {@link CoefficientTest#T}
   * @return the copy
   */
  public LogisticMixedModelPlan test(CoefficientTest other) {
    return new LogisticMixedModelPlan(tables, likelihood, quadraturePoints, other, level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public LogisticMixedModelPlan level(double other) {
    return new LogisticMixedModelPlan(tables, likelihood, quadraturePoints, test, other);
  }

  /**
   * Fits the model.
   *
   * @return the fitted model
   * @throws IllegalArgumentException if no table has both people with and without the event, or the
   *     tables with information all have as few or all as many events in the first group as they
   *     can, so that the odds ratio has no bound, or the conditional likelihood is asked for with
   *     more than 20,000 events in both groups of a table
   */
  public LogisticMixedModel fit() {
    return LogisticMixedFit.fit(this);
  }
}
