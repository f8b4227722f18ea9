package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.json.JsonReference;

/**
 * A published plan of dose days and free days.
 *
 * <p>A number of days is empty where the source gives none; no study has shown one schedule to be
 * better than another.
 *
 * @param id id, unique among schedules
 * @param name the name it goes by
 * @param daysOn dose days in a cycle
 * @param daysOff free days in a cycle
 * @param cycleLengthDays length of the cycle in days; the sum of the two where all are known
 * @param courses how long it is kept up, by source; empty where none says
 * @param breaks pauses between courses, by source; empty where none says
 * @param stack what is taken together, for combinations; empty for a schedule alone
 * @param source where it was read
 * @param locator the place in the source
 * @param uses studies that followed it; empty where none was found
 * @param note what else to know
 * @since 0.1
 */
public record Schedule(
    String id,
    String name,
    OptionalInt daysOn,
    OptionalInt daysOff,
    OptionalInt cycleLengthDays,
    List<ScheduleCourse> courses,
    List<ScheduleBreak> breaks,
    List<String> stack,
    Source source,
    String locator,
    List<ScheduleUse> uses,
    Optional<String> note)
    implements Serializable, JsonReference {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range, or the days do not add up
   */
  public Schedule {
    Checks.text(id, "id");
    Checks.text(name, "name");
    Objects.requireNonNull(daysOn, "daysOn");
    Checks.notNegative(daysOn, "daysOn");
    Objects.requireNonNull(daysOff, "daysOff");
    Checks.notNegative(daysOff, "daysOff");
    Objects.requireNonNull(cycleLengthDays, "cycleLengthDays");
    Checks.notNegative(cycleLengthDays, "cycleLengthDays");
    courses = List.copyOf(courses);
    breaks = List.copyOf(breaks);
    stack = List.copyOf(stack);
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    uses = List.copyOf(uses);
    Objects.requireNonNull(note, "note");
    if (daysOn.isPresent()
        && daysOff.isPresent()
        && cycleLengthDays.isPresent()
        && daysOn.getAsInt() + daysOff.getAsInt() != cycleLengthDays.getAsInt()) {
      throw new IllegalArgumentException(
          "daysOn and daysOff must add up to cycleLengthDays: "
              + daysOn.getAsInt()
              + " + "
              + daysOff.getAsInt()
              + " is not "
              + cycleLengthDays.getAsInt());
    }
  }

  /**
   * Returns the share of days that are dose days.
   *
   * @return dose days divided by the length of the cycle, empty where one of them is unknown
   */
  public OptionalDouble shareOfDoseDays() {
    if (daysOn.isEmpty() || cycleLengthDays.isEmpty() || cycleLengthDays.getAsInt() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) daysOn.getAsInt() / cycleLengthDays.getAsInt());
  }

  /** Returns the name with the days on and off, where they are known. */
  @Override
  public String toString() {
    return daysOn.isPresent() && daysOff.isPresent()
        ? name + ": " + daysOn.getAsInt() + " on, " + daysOff.getAsInt() + " off"
        : name;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
