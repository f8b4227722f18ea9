package org.microdosing.evidence.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The counts of events behind a finding, in figures. */
final class EventCounts {

  private EventCounts() {}

  /** Returns the counts of an arm and what it is compared with, else those of every group. */
  static Optional<String> of(
      List<Group> groups, ArmRef arm, Comparison versus, Optional<CountUnit> counted) {
    String unit =
        counted
            .filter(u -> u != CountUnit.PEOPLE && u != CountUnit.EVENTS)
            .map(u -> " " + u.label())
            .orElse("");
    Optional<String> own = of(groups, arm.id());
    Optional<String> other = versus.arm().flatMap(id -> of(groups, id));
    String all =
        own.isPresent()
            ? own.get() + other.map(o -> " v " + o).orElse("")
            : groups.stream()
                .flatMap(g -> g.counts().map(c -> g.arm().id() + " " + c).stream())
                .collect(Collectors.joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all + unit);
  }

  private static Optional<String> of(List<Group> groups, String armId) {
    return groups.stream()
        .filter(g -> g.arm().id().equals(armId))
        .flatMap(g -> g.counts().stream())
        .findFirst();
  }
}
