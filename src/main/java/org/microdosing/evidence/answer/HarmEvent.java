package org.microdosing.evidence.answer;

import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;

/**
 * One kind of harm that a sample reports at microdoses.
 *
 * @param finding the finding
 * @param name the event as the vocabulary calls it, else the measure
 * @param counts its counts with their unit, for example {@code 12/72 v 1/70 sessions}; empty where
 *     none were read
 * @param way which way the comparison points, worsened or increased for more of it under the drug;
 *     empty where only the arm was counted
 * @param excess how much more often it is under the drug, as a difference of shares; 1 for counts
 *     without a total, -1 without counts of both sides
 * @since 0.2
 */
public record HarmEvent(
    Finding finding, String name, Optional<String> counts, Optional<Direction> way, double excess) {

  /** Checks the components. */
  public HarmEvent {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(way, "way");
  }

  static HarmEvent counted(Finding finding, String name, Group own, Group other) {
    double more = share(own) - share(other);
    Direction way =
        more > 0 ? Direction.WORSENED : more < 0 ? Direction.IMPROVED : Direction.NO_DIFFERENCE;
    return new HarmEvent(
        finding, name, finding.counts(), Optional.of(way), own.total().isPresent() ? more : 1);
  }

  static HarmEvent ofArmAlone(Finding finding, String name, Group own) {
    return new HarmEvent(finding, name, own.counts(), Optional.empty(), 0);
  }

  static HarmEvent told(Finding finding, String name, Direction way) {
    return new HarmEvent(finding, name, Optional.empty(), Optional.of(way), -1);
  }

  private static double share(Group group) {
    return group.events().orElseThrow() / Math.max(1, group.total().orElse(1));
  }

  /** Returns what its counts count, where it is not people. */
  Optional<String> unit() {
    Optional<CountUnit> unit = counts.isPresent() ? finding.countUnit() : Optional.empty();
    return unit.isPresent() && unit.get() != CountUnit.PEOPLE
        ? Optional.of(unit.get().label())
        : Optional.empty();
  }

  /** Tells whether it is said to be more under the drug, without counts. */
  boolean isToldAsMore() {
    Direction told = way.orElse(Direction.NOT_READ);
    return counts.isEmpty() && (told == Direction.WORSENED || told == Direction.INCREASED);
  }

  /** Returns the event with its counts, or in a word what is told of it without. */
  String brief() {
    if (counts.isPresent()) {
      return name + " " + counts.get() + (way.isPresent() ? "" : " (placebo not read)");
    }
    return name
        + switch (way.orElse(Direction.NOT_READ)) {
          case WORSENED, INCREASED -> " more";
          case IMPROVED, DECREASED -> " less";
          case MIXED -> " conflicting";
          case NO_DIFFERENCE, NOT_READ -> " no difference";
        };
  }

  /** Returns the event with its counts, or what is told of it without. */
  @Override
  public String toString() {
    return brief() + (counts.isPresent() ? "" : ", no counts");
  }
}
