package org.microdosing.evidence.plausibility;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;

/**
 * The figures of the two arms that a finding compares, where each has one group.
 *
 * @param arm the group of the arm
 * @param versus the group of the other arm
 */
record ArmPair(Group arm, Group versus) {

  /** Returns the pair of a finding; empty where an arm has no group, or one for each of times. */
  static Optional<ArmPair> in(Finding finding) {
    if (finding.versus().arm().isEmpty()) {
      return Optional.empty();
    }
    List<Group> own = groups(finding, finding.arm().id());
    List<Group> other = groups(finding, finding.versus().arm().get());
    return own.size() == 1 && other.size() == 1
        ? Optional.of(new ArmPair(own.get(0), other.get(0)))
        : Optional.empty();
  }

  private static List<Group> groups(Finding finding, String arm) {
    return finding.groups().stream().filter(g -> g.arm().id().equals(arm)).toList();
  }

  boolean hasMeans() {
    return arm.mean().isPresent() && versus.mean().isPresent();
  }

  boolean hasProportions() {
    return arm.hasProportion() && versus.hasProportion();
  }

  /** Mean of the arm minus mean of the other. */
  double meanDifference() {
    return arm.mean().orElseThrow() - versus.mean().orElseThrow();
  }

  /** The most that rounding can make of a difference of means. */
  double rounding() {
    return new RoundedNumber(arm.mean().orElseThrow()).half()
        + new RoundedNumber(versus.mean().orElseThrow()).half();
  }

  double shareDifference() {
    return share(arm) - share(versus);
  }

  static double share(Group group) {
    return group.events().orElseThrow() / group.total().orElseThrow();
  }
}
