package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.Phrases;

/**
 * Figures of one group behind a finding.
 *
 * <p>{@code events} without {@code total} counts events, not people: one person can have several.
 * Both may be fractions where a source averages two readers.
 *
 * @param arm the arm
 * @param timepoint when, where it differs from the finding
 * @param timing the same time as numbers
 * @param n people in the group
 * @param mean mean, in the unit of the measure
 * @param sd standard deviation
 * @param se standard error of the mean
 * @param median median
 * @param interval interval of the mean
 * @param events people with the event if {@code total} is given, else events
 * @param total people (or sessions, as the note says) at risk; not below {@code events}
 * @param baseline figures before treatment
 * @param note what else the source says
 * @since 0.1
 */
public record Group(
    ArmRef arm,
    Optional<String> timepoint,
    Optional<Timing> timing,
    OptionalInt n,
    OptionalDouble mean,
    OptionalDouble sd,
    OptionalDouble se,
    OptionalDouble median,
    Optional<Interval> interval,
    OptionalDouble events,
    OptionalDouble total,
    Optional<Baseline> baseline,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Group {
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(timepoint, "timepoint");
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(sd, "sd");
    Objects.requireNonNull(se, "se");
    Objects.requireNonNull(median, "median");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(note, "note");
    Checks.notNegative(n, "n");
    Checks.finite(mean, "mean");
    Checks.finite(median, "median");
    Checks.notNegative(sd, "sd");
    Checks.notNegative(se, "se");
    Checks.notNegative(events, "events");
    Checks.notNegative(total, "total");
    if (events.isPresent() && total.isPresent() && events.getAsDouble() > total.getAsDouble()) {
      throw new IllegalArgumentException(
          "events " + events.getAsDouble() + " above total " + total.getAsDouble());
    }
  }

  /**
   * Tells whether mean, standard deviation and number are all known, so that effects can be
   * computed.
   *
   * @return true if so
   */
  public boolean hasMeans() {
    return mean.isPresent() && sd.isPresent() && n.isPresent();
  }

  /**
   * Tells whether events and total are both known, so that a proportion can be computed.
   *
   * @return true if so
   */
  public boolean hasProportion() {
    return events.isPresent() && total.isPresent();
  }

  /**
   * Returns the events with what they are out of, in figures.
   *
   * @return for example {@code 6/48}, or {@code 12 events} where no total is known; empty where no
   *     events were read
   * @since 0.2
   */
  public Optional<String> counts() {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    double counted = events.getAsDouble();
    return Optional.of(
        total.isPresent()
            ? Numbers.plain(counted) + "/" + Numbers.plain(total.getAsDouble())
            : Phrases.count(counted, "event", "events"));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
