package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A dosing practice that is no schedule and belongs beside them.
 *
 * @param kind why it is noted
 * @param study the study in the words of the source
 * @param studies ids of the studies of the library that it names; may be empty
 * @param detail what was done or reported
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record ScheduleNote(
    ScheduleNoteKind kind,
    Optional<String> study,
    List<String> studies,
    String detail,
    Source source,
    String locator,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ScheduleNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(study, "study");
    studies = List.copyOf(studies);
    Checks.text(detail, "detail");
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
