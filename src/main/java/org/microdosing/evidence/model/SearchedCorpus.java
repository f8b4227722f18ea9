package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A collection that was searched.
 *
 * @param name what the queries call it
 * @param what what it holds
 * @param limit what it does not show
 * @since 0.2
 */
public record SearchedCorpus(String name, String what, Optional<String> limit)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SearchedCorpus {
    Checks.text(name, "name");
    Checks.text(what, "what");
    Objects.requireNonNull(limit, "limit");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
