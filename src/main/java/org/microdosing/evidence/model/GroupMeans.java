package org.microdosing.evidence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;

/** The means of the two groups that a finding compares, in figures. */
final class GroupMeans {

  private GroupMeans() {}

  /** Returns both means; empty unless each side has one, measured at one time. */
  static Optional<String> of(List<Group> groups, ArmRef arm, Comparison versus) {
    Optional<String> own = mean(groups, arm.id());
    Optional<String> other =
        versus.arm().isPresent() ? mean(groups, versus.arm().get()) : Optional.empty();
    return own.isPresent() && other.isPresent()
        ? Optional.of("means " + own.get() + " v " + other.get())
        : Optional.empty();
  }

  private static Optional<String> mean(List<Group> groups, String armId) {
    List<Group> measured = new ArrayList<>();
    for (Group group : groups) {
      if (group.arm().id().equals(armId) && group.mean().isPresent()) {
        measured.add(group);
      }
    }
    return measured.size() == 1
        ? Optional.of(Numbers.plain(measured.get(0).mean().getAsDouble()))
        : Optional.empty();
  }
}
