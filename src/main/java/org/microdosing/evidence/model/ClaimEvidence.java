package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * What one source says about a claim.
 *
 * @param source the source
 * @param locator the place in the source
 * @param says what it says, paraphrased
 * @since 0.1
 */
public record ClaimEvidence(Source source, String locator, String says) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ClaimEvidence {
    Objects.requireNonNull(source, "source");
    Checks.text(locator, "locator");
    Checks.text(says, "says");
  }
}
