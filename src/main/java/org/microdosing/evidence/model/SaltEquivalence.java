package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount of a salt and an amount of the base that a source calls equal.
 *
 * @param saltMilligrams amount of the salt in mg, above 0
 * @param baseMilligrams amount of the base in mg, above 0
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record SaltEquivalence(
    double saltMilligrams, double baseMilligrams, Source source, Optional<String> locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public SaltEquivalence {
    Checks.positive(saltMilligrams, "saltMilligrams");
    Checks.positive(baseMilligrams, "baseMilligrams");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
