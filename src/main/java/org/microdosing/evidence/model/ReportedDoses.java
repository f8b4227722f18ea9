package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Doses that people of a finding reported to have taken.
 *
 * @param unit unit of the amounts
 * @param n people who reported
 * @param median median amount
 * @param min least amount
 * @param max greatest amount
 * @since 0.1
 */
public record ReportedDoses(
    DoseUnit unit, OptionalInt n, OptionalDouble median, OptionalDouble min, OptionalDouble max)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ReportedDoses {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(median, "median");
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
    Checks.notNegative(n, "n");
    Checks.amount(median, "median");
    Checks.amount(min, "min");
    Checks.amount(max, "max");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
