package org.microdosing.evidence.synthesis;

/**
 * An arm of a trial with its dose and its people with an event.
 *
 * @param trial the name of the trial, the same for all its arms
 * @param label the name of the arm
 * @param dose the dose, 0 or above, in one unit for all arms
 * @param events the people with the event, from 0 to {@code people}
 * @param people the people of the arm, at least 1
 * @since 0.2
 */
public record DoseArmEvents(String trial, String label, double dose, int events, int people)
    implements DoseArm {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a name is blank, the dose is not finite or below 0, or the
   *     counts are impossible
   */
  public DoseArmEvents {
    EffectChecks.label(trial);
    EffectChecks.label(label);
    EffectChecks.notNegative(label, "the dose", dose);
    EffectChecks.count(label, "the arm", events, people);
  }

  @Override
  public double observed() {
    return events / (double) people;
  }
}
