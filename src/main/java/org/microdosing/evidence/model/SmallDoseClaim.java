package org.microdosing.evidence.model;

import java.util.Collection;
import java.util.Optional;

/**
 * Whether the sources of a study call what they gave a microdose or a low dose. A treatment at a
 * small dose, such as the lowest arm of a dose-finding trial, may lie in the band of microdoses
 * without anybody calling it microdosing.
 *
 * @since 0.2
 */
public final class SmallDoseClaim {

  private SmallDoseClaim() {}

  /**
   * Tells whether any of some arms, or of the arms that they join, is called so.
   *
   * @param study the study
   * @param arms arms of the study
   * @return false too where no name was read
   */
  public static boolean isMade(Study study, Collection<Arm> arms) {
    for (Arm arm : arms) {
      if (isCalledSmall(arm) || isAnyMemberCalledSmall(study, arm)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyMemberCalledSmall(Study study, Arm arm) {
    for (String id : arm.members()) {
      Optional<Arm> member = study.arm(id);
      if (member.isPresent() && isCalledSmall(member.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalledSmall(Arm arm) {
    DoseBand claimed = arm.claimedBand().orElse(DoseBand.UNKNOWN);
    return claimed == DoseBand.LOW || DoseBand.microdoses().contains(claimed);
  }
}
