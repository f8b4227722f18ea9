package org.microdosing.evidence.model;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The counts of events behind a finding, in figures. */
final class EventCounts {

  private EventCounts() {}

  /** Returns the counts of an arm and what it is compared with, else those of every group. */
  static Optional<String> of(
      List<Group> groups, ArmRef arm, Comparison versus, Optional<CountUnit> counted) {
    Optional<String> own = of(groups, arm.id());
    Optional<String> other =
        versus.arm().isPresent() ? of(groups, versus.arm().get()) : Optional.empty();
    String all =
        own.isPresent()
            ? own.get() + (other.isPresent() ? " v " + other.get() : "")
            : ofEach(groups);
    return all.isEmpty() ? Optional.empty() : Optional.of(all + unit(counted));
  }

  private static String unit(Optional<CountUnit> counted) {
    CountUnit unit = counted.orElse(CountUnit.PEOPLE);
    return unit == CountUnit.PEOPLE || unit == CountUnit.EVENTS ? "" : " " + unit.label();
  }

  private static String ofEach(List<Group> groups) {
    StringJoiner all = new StringJoiner(", ");
    for (Group group : groups) {
      if (group.counts().isPresent()) {
        all.add(group.arm().id() + " " + group.counts().get());
      }
    }
    return all.toString();
  }

  private static Optional<String> of(List<Group> groups, String armId) {
    for (Group group : groups) {
      if (group.arm().id().equals(armId) && group.events().isPresent()) {
        return group.counts();
      }
    }
    return Optional.empty();
  }
}
