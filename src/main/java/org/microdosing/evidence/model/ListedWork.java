package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * A work that was met and has no record of its own.
 *
 * @param what the work
 * @param why why it is no record of its own
 * @since 0.2
 */
public record ListedWork(String what, String why) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ListedWork {
    Checks.text(what, "what");
    Checks.text(why, "why");
  }
}
