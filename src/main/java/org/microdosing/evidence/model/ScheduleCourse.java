package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * How long a schedule is kept up, as one source says.
 *
 * @param length the length in the words of the source
 * @param source where it was read
 * @since 0.1
 */
public record ScheduleCourse(String length, Source source) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ScheduleCourse {
    Checks.text(length, "length");
    Objects.requireNonNull(source, "source");
  }
}
