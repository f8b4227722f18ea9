package org.microdosing.evidence.model;

import java.util.Optional;

/**
 * Which findings are about harm in people.
 *
 * @since 0.2
 */
public final class HarmInPeople {

  private HarmInPeople() {}

  /**
   * Tells whether a finding is about harm in people. What is reported of a control arm alone is no
   * harm of a substance under study.
   *
   * @param study the study
   * @param finding one of its findings
   * @return true if people, an outcome of harm, and another arm than a control
   */
  public static boolean isShownBy(Study study, Finding finding) {
    if (!finding.outcome().isHarm() || !study.isHuman()) {
      return false;
    }
    Optional<Arm> arm = study.arm(finding.arm().id());
    return arm.isEmpty() || !arm.get().isControl();
  }
}
