package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often and how long a dose was taken.
 *
 * @param frequency frequency in the words of the source
 * @param numberOfDoses number of doses
 * @param durationDays duration of the course in days
 * @param alongside what was given beside the dose, in few words, such as {@code sertraline} or
 *     {@code psychotherapy}; empty where no source read names anything
 * @since 0.1
 */
public record Regimen(
    Optional<String> frequency,
    OptionalInt numberOfDoses,
    OptionalInt durationDays,
    Optional<String> alongside)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Regimen {
    Objects.requireNonNull(frequency, "frequency");
    Objects.requireNonNull(numberOfDoses, "numberOfDoses");
    Objects.requireNonNull(durationDays, "durationDays");
    Objects.requireNonNull(alongside, "alongside");
    Checks.notNegative(numberOfDoses, "numberOfDoses");
    Checks.notNegative(durationDays, "durationDays");
  }

  /** A regimen of which nothing is known. */
  public static final Regimen UNKNOWN =
      new Regimen(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
