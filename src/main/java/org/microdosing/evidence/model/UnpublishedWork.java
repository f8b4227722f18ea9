package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A work that was seen and from which no figure was taken.
 *
 * @param what what it is
 * @param address where it can be found
 * @param note what else to know
 * @since 0.1
 */
public record UnpublishedWork(String what, String address, Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public UnpublishedWork {
    Checks.text(what, "what");
    Checks.text(address, "address");
    Objects.requireNonNull(note, "note");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
