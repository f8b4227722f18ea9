package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The half-life of a substance in plasma, as one source gives it.
 *
 * @param quantity the half-life
 * @param form the isomer or form it holds for
 * @param source where it was read
 * @param locator the place in the source
 * @since 0.1
 */
public record HalfLife(
    Quantity quantity, Optional<String> form, Source source, Optional<String> locator)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public HalfLife {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(locator, "locator");
    if (!quantity.unit().isTime()) {
      throw new IllegalArgumentException("a half-life is a time: " + quantity);
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
