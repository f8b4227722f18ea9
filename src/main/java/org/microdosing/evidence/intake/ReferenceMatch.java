package org.microdosing.evidence.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A reference, and whether a library has its work.
 *
 * @param reference the reference
 * @param result whether the library has it
 * @param works the works that it is or may be; none if it is not found
 * @param reason what they share, or what was compared
 * @since 0.2
 */
public record ReferenceMatch(
    Reference reference, Recognition result, List<KnownWork> works, String reason)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if works are named and none was found, or the other way round
   */
  public ReferenceMatch {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(reason, "reason");
    works = List.copyOf(works);
    if (works.isEmpty() != (result == Recognition.NOT_FOUND)) {
      throw new IllegalArgumentException("works are named where some are found, and only there");
    }
  }

  /** Returns place, result, works and reason, and the reference below. */
  @Override
  public String toString() {
    return reference.file()
        + " line "
        + reference.line()
        + ": "
        + result.label()
        + (works.isEmpty()
            ? ""
            : ": " + works.stream().map(KnownWork::toString).collect(Collectors.joining(", ")))
        + "; "
        + reason
        + "\n  "
        + reference.citation();
  }
}
