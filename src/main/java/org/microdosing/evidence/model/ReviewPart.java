package org.microdosing.evidence.model;

import java.io.Serializable;

/**
 * One part of what a review covers, with its number of studies.
 *
 * @param part what is counted, for example {@code case reports}
 * @param studies number of studies, which may be 0
 * @since 0.2
 */
public record ReviewPart(String part, int studies) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ReviewPart {
    Checks.text(part, "part");
    if (studies < 0) {
      throw new IllegalArgumentException("studies must not be negative: " + studies);
    }
  }
}
