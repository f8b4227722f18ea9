package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The highest amount of a substance that a definition still calls a microdose.
 *
 * @param substance id of the substance
 * @param min the lowest amount, where the definition is a range, in {@code unit}
 * @param max the highest amount, in {@code unit}; above 0
 * @param unit unit of the amounts
 * @param material what is weighed; an amount of plant material is none of the substance
 * @since 0.1
 */
public record AbsoluteLimit(
    String substance, OptionalDouble min, double max, DoseUnit unit, Material material)
    implements Serializable {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public AbsoluteLimit {
    Checks.text(substance, "substance");
    Objects.requireNonNull(min, "min");
    Checks.amount(min, "min");
    Checks.ordered(min, "min", OptionalDouble.of(max), "max");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(material, "material");
    Checks.positive(max, "max");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
