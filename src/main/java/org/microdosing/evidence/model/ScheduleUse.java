package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A study that followed a schedule.
 *
 * @param study the study in the words of the source
 * @param studies ids of the studies of the library that it names; may be empty
 * @param detail what was given, how often and for how long
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record ScheduleUse(
    String study, List<String> studies, String detail, Source source, String locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ScheduleUse {
    Checks.text(study, "study");
    studies = List.copyOf(studies);
    Checks.text(detail, "detail");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
