package org.microdosing.evidence.model;

import java.util.List;

/**
 * Tells a course of doses, as people who microdose take them, from one or two small doses.
 *
 * <p>An arm gives a course unless its source states fewer than three doses: published schedules
 * repeat doses over weeks, while laboratories often give one, and trials of full doses sometimes
 * use one small dose as a control.
 *
 * @since 0.1
 */
public final class Course {

  private static final int LEAST_DOSES = 3;

  private Course() {}

  /**
   * Tells whether a finding is about a course.
   *
   * @param study the study
   * @param finding one of its findings
   * @return true if the arm, or for all participants any arm that gives something, states three
   *     doses or more, or no number
   */
  public static boolean isStudied(Study study, Finding finding) {
    return isGivenBy(Attribution.arms(study, finding));
  }

  /**
   * Tells whether what is said of some arms together is about a course.
   *
   * @param arms the arms that a finding is about
   * @return true if any of them gives a course, or if there are none
   * @since 0.2
   */
  public static boolean isGivenBy(List<Arm> arms) {
    for (Arm arm : arms) {
      if (isGiven(arm)) {
        return true;
      }
    }
    return arms.isEmpty();
  }

  /**
   * Tells whether a study is about a course.
   *
   * @param study the study
   * @return true if any arm under study states three doses or more, or no number
   * @since 0.2
   */
  public static boolean isStudied(Study study) {
    for (Arm arm : Attribution.treatments(study)) {
      if (isGiven(arm)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether an arm gives a course.
   *
   * @param arm the arm
   * @return true if it states three doses or more, or no number
   * @since 0.2
   */
  public static boolean isGiven(Arm arm) {
    return arm.dose().isEmpty()
        || arm.dose().get().regimen().numberOfDoses().orElse(LEAST_DOSES) >= LEAST_DOSES;
  }
}
