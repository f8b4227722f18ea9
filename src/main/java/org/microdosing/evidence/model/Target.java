package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What a substance acts on, and how.
 *
 * @param name receptors or transporters, in the words of the source
 * @param action what the substance does there
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record Target(String name, String action, Source source, Optional<String> locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Target {
    Checks.text(name, "name");
    Checks.text(action, "action");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
  }

  /** Returns target and action on one line. */
  @Override
  public String toString() {
    return name + ": " + action;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
