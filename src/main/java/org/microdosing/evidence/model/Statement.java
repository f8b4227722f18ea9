package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact about a substance in words, with its source.
 *
 * @param text the fact
 * @param source where it was read
 * @param locator the place in the source
 * @param note what else to know
 * @since 0.1
 */
public record Statement(String text, Source source, Optional<String> locator, Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Statement {
    Checks.text(text, "text");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(note, "note");
  }

  /** Returns the fact and what it was read in. */
  @Override
  public String toString() {
    return text + " [" + source.id() + "]";
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
