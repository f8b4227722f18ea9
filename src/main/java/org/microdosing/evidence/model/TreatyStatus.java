package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * How an international treaty treats a substance, as far as it could be read.
 *
 * @param treaty the treaty
 * @param schedule the schedule of the treaty, for example {@code I}; empty where no text read names
 *     one
 * @param status what was read instead of a schedule, in words
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record TreatyStatus(
    String treaty,
    Optional<String> schedule,
    Optional<String> status,
    Optional<Source> source,
    Optional<String> locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public TreatyStatus {
    Checks.text(treaty, "treaty");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
