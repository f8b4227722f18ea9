package org.microdosing.evidence.synthesis;

/**
 * An arm of a trial with its dose and the mean of its people.
 *
 * @param trial the name of the trial, the same for all its arms
 * @param label the name of the arm
 * @param dose the dose, 0 or above, in one unit for all arms
 * @param observed the mean, in the unit of the outcome, which is the same in all trials
 * @param sd the standard deviation of people, above 0
 * @param people the people of the arm, at least 2
 * @since 0.2
 */
public record DoseArmMean(
    String trial, String label, double dose, double observed, double sd, int people)
    implements DoseArm {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a name is blank, the dose is not finite or below 0, the
   *     mean not finite, the standard deviation not above 0, or there are fewer than 2 people
   */
  public DoseArmMean {
    EffectChecks.label(trial);
    EffectChecks.label(label);
    EffectChecks.notNegative(label, "the dose", dose);
    EffectChecks.finite(label, "the mean", observed);
    EffectChecks.positive(label, "the standard deviation", sd);
    EffectChecks.n(label, "the people of the arm", people, 2);
  }

  /** Returns the sampling variance of the mean. */
  double variance() {
    return sd * sd / people;
  }
}
