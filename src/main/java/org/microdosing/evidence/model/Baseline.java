package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Figures of a group before treatment.
 *
 * @param n people measured
 * @param mean mean, in the unit of the measure
 * @param sd standard deviation
 * @since 0.1
 */
public record Baseline(OptionalInt n, OptionalDouble mean, OptionalDouble sd)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Baseline {
    Objects.requireNonNull(n, "n");
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(sd, "sd");
    Checks.notNegative(n, "n");
    Checks.finite(mean, "mean");
    Checks.notNegative(sd, "sd");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
