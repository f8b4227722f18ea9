package org.microdosing.evidence.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many days after a dose a finding was measured, from its coded time.
 *
 * <p>Counted are the days after the first dose, the latest of a range. Where the record does not
 * give them, a measurement on the day of a dose or before the first counts as 0 days, the end of a
 * course as the longest course that an arm of the study took, and another time as the days after
 * the last dose. Nobody who answers once or looks back is followed.
 *
 * @since 0.2
 */
public final class DaysAfterDose {

  private DaysAfterDose() {}

  /**
   * Returns the days of a finding.
   *
   * @param study the study
   * @param finding one of its findings
   * @return empty if the record tells no time
   */
  public static OptionalDouble of(Study study, Finding finding) {
    return finding.timing().isPresent()
        ? of(study, finding.timing().get())
        : OptionalDouble.empty();
  }

  private static OptionalDouble of(Study study, Timing timing) {
    OptionalDouble first = latest(timing.days(), timing.daysRange());
    if (first.isPresent()) {
      return first;
    }
    return switch (timing.phase()) {
      case BASELINE, ACUTE -> OptionalDouble.of(0);
      case END_OF_COURSE -> course(study);
      case POST_ACUTE, DURING_COURSE, FOLLOW_UP ->
          latest(timing.daysAfterLastDose(), timing.daysAfterLastDoseRange());
      case CROSS_SECTIONAL, RETROSPECTIVE, NOT_STATED -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble latest(OptionalDouble days, Optional<ValueRange> range) {
    return range.isPresent() && days.isEmpty() ? OptionalDouble.of(range.get().high()) : days;
  }

  private static OptionalDouble course(Study study) {
    OptionalDouble longest = OptionalDouble.empty();
    for (Arm arm : study.arms()) {
      OptionalInt days =
          arm.dose().isPresent() ? arm.dose().get().regimen().durationDays() : OptionalInt.empty();
      if (days.isPresent() && days.getAsInt() > longest.orElse(-1)) {
        longest = OptionalDouble.of(days.getAsInt());
      }
    }
    return longest;
  }
}
