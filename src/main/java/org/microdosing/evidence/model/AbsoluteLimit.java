package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * The highest amount of a substance that a definition still calls a microdose.
 *
 * @param substance id of the substance
 * @param max the highest amount, in {@code unit}; above 0
 * @param unit unit of the amount
 * @since 0.1
 */
public record AbsoluteLimit(String substance, double max, DoseUnit unit) implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public AbsoluteLimit {
    Checks.text(substance, "substance");
    Objects.requireNonNull(unit, "unit");
    if (!(max > 0) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("max must be a finite amount above 0: " + max);
    }
  }
}
