package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * How long the pause after a course lasts, as one source says.
 *
 * @param minWeeks shortest pause in weeks, from 0
 * @param maxWeeks longest pause in weeks, not below {@code minWeeks}
 * @param source where it was read
 * @since 0.1
 */
public record ScheduleBreak(int minWeeks, int maxWeeks, Source source) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ScheduleBreak {
    Objects.requireNonNull(source, "source");
    if (minWeeks < 0 || maxWeeks < minWeeks) {
      throw new IllegalArgumentException(
          "a break lasts from minWeeks to maxWeeks, from 0 up: " + minWeeks + " to " + maxWeeks);
    }
  }
}
