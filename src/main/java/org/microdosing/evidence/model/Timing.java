package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When something was measured, as numbers; the words of the source stand beside it.
 *
 * @param phase at what time of the study
 * @param days days from the first dose; below 0 before it
 * @param daysRange earliest and latest day from the first dose, where people differ
 * @param daysAfterLastDose days after the last dose before the measurement, from 0
 * @param daysAfterLastDoseRange the same, where people or measurements differ
 * @param hoursAfterDose hours after a dose, from 0
 * @param hoursAfterDoseRange the same, where people or measurements differ
 * @param approximate whether a day may be off by one, as in "week 1"
 * @param doubt what is uncertain about all this
 * @since 0.2
 */
public record Timing(
    TimingPhase phase,
    OptionalDouble days,
    Optional<ValueRange> daysRange,
    OptionalDouble daysAfterLastDose,
    Optional<ValueRange> daysAfterLastDoseRange,
    OptionalDouble hoursAfterDose,
    Optional<ValueRange> hoursAfterDoseRange,
    boolean approximate,
    Optional<String> doubt)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a number is out of its range, or stands beside its range
   */
  public Timing {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(daysRange, "daysRange");
    Objects.requireNonNull(daysAfterLastDose, "daysAfterLastDose");
    Objects.requireNonNull(daysAfterLastDoseRange, "daysAfterLastDoseRange");
    Objects.requireNonNull(hoursAfterDose, "hoursAfterDose");
    Objects.requireNonNull(hoursAfterDoseRange, "hoursAfterDoseRange");
    Objects.requireNonNull(doubt, "doubt");
    Checks.finite(days, "days");
    Checks.notNegative(daysAfterLastDose, "daysAfterLastDose");
    Checks.notNegative(hoursAfterDose, "hoursAfterDose");
    Checks.notNegative(daysAfterLastDoseRange, "daysAfterLastDoseRange");
    Checks.notNegative(hoursAfterDoseRange, "hoursAfterDoseRange");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
