package org.microdosing.evidence.model;

import java.util.Collection;
import java.util.stream.Stream;

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
    return arms.stream()
        .flatMap(arm -> Stream.concat(Stream.of(arm), members(study, arm)))
        .anyMatch(SmallDoseClaim::isCalledSmall);
  }

  private static Stream<Arm> members(Study study, Arm arm) {
    return arm.members().stream().flatMap(id -> study.arm(id).stream());
  }

  private static boolean isCalledSmall(Arm arm) {
    return arm.claimedBand()
        .filter(band -> band == DoseBand.LOW || DoseBand.microdoses().contains(band))
        .isPresent();
  }
}
