package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;

/**
 * The molar mass of a substance, as one source gives it.
 *
 * @param gramsPerMole molar mass in g/mol, above 0
 * @param source where it was read
 * @since 0.1
 */
public record MolarMass(double gramsPerMole, Source source) implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public MolarMass {
    Checks.positive(gramsPerMole, "gramsPerMole");
    Objects.requireNonNull(source, "source");
  }
}
