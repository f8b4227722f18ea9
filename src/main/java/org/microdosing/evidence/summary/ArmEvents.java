package org.microdosing.evidence.summary;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.Shares;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;

/**
 * How often something happened in one arm, as the source reports it.
 *
 * @param arm id of the arm
 * @param timepoint the time, where groups differ in it
 * @param events how many of the total had the event; without a total, how often it was counted
 * @param total people, sessions or doses of the arm; empty where the source counts events only
 * @param unit what the numbers count: with a total people, unless the record says otherwise; empty
 *     where nothing tells
 * @since 0.1
 */
public record ArmEvents(
    String arm,
    Optional<String> timepoint,
    OptionalDouble events,
    OptionalDouble total,
    Optional<CountUnit> unit) {

  /** Checks the components. */
  public ArmEvents {
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(timepoint, "timepoint");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(unit, "unit");
  }

  static ArmEvents of(Finding finding, Group group) {
    return new ArmEvents(
        group.arm().id(),
        group.timepoint(),
        group.events(),
        group.total(),
        finding
            .countUnit()
            .or(
                () ->
                    group.total().isPresent() ? Optional.of(CountUnit.PEOPLE) : Optional.empty()));
  }

  /**
   * Returns the share of the total with the event.
   *
   * @return from 0 to 1, empty unless both numbers are given
   */
  public OptionalDouble share() {
    return events.isPresent() && total.isPresent() && total.getAsDouble() > 0
        ? OptionalDouble.of(events.getAsDouble() / total.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Returns Wilson's interval of the share of people. Sessions, doses and events of one person are
   * not independent of each other, so that no interval of their counts stands for people.
   *
   * @return the interval at 95 percent; empty for other units, and unless both numbers are given
   * @since 0.2
   */
  public Optional<Interval> interval() {
    return share().isPresent() && unit.equals(Optional.of(CountUnit.PEOPLE))
        ? Optional.of(Shares.wilson(events.orElseThrow(), total.orElseThrow()))
        : Optional.empty();
  }

  /**
   * Returns the numbers, for example {@code placebo 2 of 16 people (12%)} or {@code lsd 3 events}.
   */
  @Override
  public String toString() {
    String count = events.isPresent() ? Numbers.plain(events.getAsDouble()) : "?";
    String counted = unit.map(CountUnit::label).orElse("counted, unit not stated");
    if (total.isEmpty()) {
      return arm + " " + count + " " + counted;
    }
    return arm
        + " "
        + count
        + " of "
        + Numbers.plain(total.getAsDouble())
        + " "
        + counted
        + (share().isPresent() ? " (" + Numbers.percent(share().getAsDouble(), 0) + ")" : "");
  }
}
