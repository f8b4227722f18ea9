package org.microdosing.evidence.summary;

import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.page.Phrases;

/**
 * How often something happened in one arm, as the source reports it.
 *
 * @param arm id of the arm
 * @param timepoint the time, where groups differ in it
 * @param events people with the event where a total is given, else events, of which one person can
 *     have several
 * @param total people in the arm; empty where the source counts events only
 * @since 0.1
 */
public record ArmEvents(
    String arm, Optional<String> timepoint, OptionalDouble events, OptionalDouble total) {

  static ArmEvents of(Group group) {
    return new ArmEvents(group.arm().id(), group.timepoint(), group.events(), group.total());
  }

  /**
   * Returns the share of people with the event.
   *
   * @return from 0 to 1, empty unless both numbers are given
   */
  public OptionalDouble share() {
    return events.isPresent() && total.isPresent() && total.getAsDouble() > 0
        ? OptionalDouble.of(events.getAsDouble() / total.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Returns the numbers, for example {@code placebo 2/16 (12%)} or {@code lsd-20 3 events}. */
  @Override
  public String toString() {
    String count = events.isPresent() ? Numbers.plain(events.getAsDouble()) : "?";
    if (total.isEmpty()) {
      return arm + " " + count + " events";
    }
    return arm
        + " "
        + count
        + "/"
        + Numbers.plain(total.getAsDouble())
        + (share().isPresent() ? " (" + Phrases.percent(share().getAsDouble(), 0) + ")" : "");
  }
}
