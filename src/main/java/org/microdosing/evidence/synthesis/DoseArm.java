package org.microdosing.evidence.synthesis;

/**
 * An arm of a trial with its dose.
 *
 * @since 0.2
 */
public sealed interface DoseArm permits DoseArmEvents, DoseArmMean {

  /**
   * Returns the trial of the arm.
   *
   * @return its name, the same for all arms of the trial
   */
  String trial();

  /**
   * Returns what the arm is called, for tables and points of charts.
   *
   * @return its name
   */
  String label();

  /**
   * Returns the dose.
   *
   * @return the dose, in the unit of the analysis, 0 for a placebo
   */
  double dose();

  /**
   * Returns what was observed: a share of people or a mean.
   *
   * @return the share, from 0 to 1, or the mean in the unit of the outcome
   */
  double observed();

  /**
   * Returns the number of people.
   *
   * @return the number, at least 1
   */
  int people();
}
