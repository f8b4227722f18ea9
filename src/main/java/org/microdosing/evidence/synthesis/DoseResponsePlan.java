package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Arms with their doses and how a curve is to be drawn through them; every step returns a new plan.
 *
 * @param arms the arms, all of counts or all of means, at least two of different doses in each
 *     trial
 * @param unit the unit of the doses, for example {@code µg}
 * @param shape how the outcome changes with the dose
 * @param commonCurve whether all trials share one curve, or linear terms differ between trials
 * @param level the coverage of intervals, strictly between 0 and 1
 * @since 0.2
 */
public record DoseResponsePlan(
    List<DoseArm> arms, String unit, DoseShape shape, boolean commonCurve, double level) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are no arms, counts and means are mixed, a trial has
   *     arms of one dose alone, or the level is out of range
   */
  public DoseResponsePlan {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("a dose-response curve needs arms, found none");
    }
    if (arms.stream().map(Object::getClass).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "arms of counts and arms of means have no curve in common");
    }
    trials(arms)
        .forEach(
            (trial, own) -> {
              if (own.stream().mapToDouble(DoseArm::dose).distinct().count() < 2) {
                throw new IllegalArgumentException(
                    "trial "
                        + trial
                        + " has arms of one dose alone, which says nothing of a curve");
              }
            });
    Requirements.level(level);
  }

  /** Returns arms by trial, in order of appearance. */
  static <T extends DoseArm> Map<String, List<T>> trials(List<T> arms) {
    Map<String, List<T>> trials = new LinkedHashMap<>();
    for (T arm : arms) {
      trials.computeIfAbsent(arm.trial(), t -> new ArrayList<>()).add(arm);
    }
    return trials;
  }

  /**
   * Returns the plan with another shape.
   *
   * @param other the shape
   * @return the copy
   */
  public DoseResponsePlan shape(DoseShape other) {
    return new DoseResponsePlan(arms, unit, other, commonCurve, level);
  }

  /**
   * Returns the plan with one curve for all trials, or with linear terms that differ between them.
   *
   * @param common true for one curve
   * @return the copy
   */
  public DoseResponsePlan commonCurve(boolean common) {
    return new DoseResponsePlan(arms, unit, shape, common, level);
  }

  /**
   * Returns the plan with another level of intervals.
   *
   * @param other the coverage, as 0.95
   * @return the copy
   */
  public DoseResponsePlan level(double other) {
    return new DoseResponsePlan(arms, unit, shape, commonCurve, other);
  }

  /**
   * Fits the curve.
   *
   * @return the fitted curve
   * @throws IllegalArgumentException if no trial has both people with and without the event, the
   *     doses are too few for the shape, or the counts leave the curve without a bound
   */
  public DoseResponse fit() {
    return DoseResponseFit.fit(this);
  }
}
