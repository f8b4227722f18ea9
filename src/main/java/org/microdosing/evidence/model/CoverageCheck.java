package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reports of one kind that the library holds, set against the number that a review counted.
 *
 * @param subject what was counted
 * @param review what a review says, and whether it can be compared
 * @param publishedBefore up to when
 * @param studies ids of the studies of the library that fit
 * @param note what that shows
 * @since 0.2
 */
public record CoverageCheck(
    String subject,
    String review,
    Optional<StatedDate> publishedBefore,
    List<String> studies,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public CoverageCheck {
    Checks.text(subject, "subject");
    Checks.text(review, "review");
    Objects.requireNonNull(publishedBefore, "publishedBefore");
    studies = List.copyOf(studies);
    Objects.requireNonNull(note, "note");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
