package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A form in which a substance is weighed, its base or one of its salts or hydrates, with the mass
 * that converts one to the other.
 *
 * @param material which form it is
 * @param name name of the form in the words of the source
 * @param cas CAS number of the form
 * @param formula molecular formula of the form
 * @param gramsPerMole molar mass in g/mol, above 0
 * @param basesPerFormula molecules of the substance in one formula unit, at least 1
 * @param stoichiometry substance to counter-ion as the source gives it, for example {@code 1:1}
 * @param source where it was read
 * @since 0.1
 */
public record ChemicalForm(
    Material material,
    Optional<String> name,
    Optional<String> cas,
    Optional<String> formula,
    double gramsPerMole,
    int basesPerFormula,
    Optional<String> stoichiometry,
    Source source)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ChemicalForm {
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(cas, "cas");
    Objects.requireNonNull(formula, "formula");
    Checks.positive(gramsPerMole, "gramsPerMole");
    Objects.requireNonNull(stoichiometry, "stoichiometry");
    Objects.requireNonNull(source, "source");
    if (basesPerFormula < 1) {
      throw new IllegalArgumentException("basesPerFormula must be at least 1: " + basesPerFormula);
    }
  }

  /**
   * Returns the mass of the substance in a mass of this form.
   *
   * @param baseGramsPerMole molar mass of the substance in g/mol
   * @return fraction by mass: molecules of the substance per formula unit, times its molar mass,
   *     divided by the molar mass of the form
   */
  public double baseFraction(double baseGramsPerMole) {
    return basesPerFormula * baseGramsPerMole / gramsPerMole;
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
