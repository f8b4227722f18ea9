package org.microdosing.evidence.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unit of a published figure about doses: a dose, a content, or a fraction of a dose.
 *
 * @since 0.1
 */
public enum DoseFactUnit implements Term {
  /** Micrograms. */
  MICROGRAM(DoseUnit.MICROGRAM),
  /** Milligrams. */
  MILLIGRAM(DoseUnit.MILLIGRAM),
  /** Grams. */
  GRAM(DoseUnit.GRAM),
  /** Micrograms per kilogram of body mass. */
  MICROGRAM_PER_KG(DoseUnit.MICROGRAM_PER_KG),
  /** Milligrams per kilogram of body mass. */
  MILLIGRAM_PER_KG(DoseUnit.MILLIGRAM_PER_KG),
  /** Micrograms per 70 kilograms of body mass. */
  MICROGRAM_PER_70_KG(DoseUnit.MICROGRAM_PER_70_KG),
  /** Milligrams per 70 kilograms of body mass. */
  MILLIGRAM_PER_70_KG(DoseUnit.MILLIGRAM_PER_70_KG),
  /** Milligrams of the substance per gram of a natural material. */
  MILLIGRAM_PER_GRAM("mg/g"),
  /** Fraction of a therapeutic dose, 0.1 for a tenth. */
  FRACTION_OF_THERAPEUTIC_DOSE("fraction of a therapeutic dose");

  private final String label;
  private final @Nullable DoseUnit doseUnit;

  DoseFactUnit(DoseUnit doseUnit) {
    this.label = doseUnit.label();
    this.doseUnit = doseUnit;
  }

  DoseFactUnit(String label) {
    this.label = label;
    this.doseUnit = null;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the unit as data files spell it.
   *
   * @return for example {@code µg}, {@code mg/g}
   */
  @Override
  public String id() {
    return label;
  }

  /**
   * Finds a unit by its sign, or a unit of doses by any usual spelling.
   *
   * @param text a unit as somebody typed it
   * @return the unit, empty for what is none
   * @since 0.2
   */
  public static Optional<DoseFactUnit> find(String text) {
    Optional<DoseUnit> dose = DoseUnit.find(text);
    return Arrays.stream(values())
        .filter(u -> u.label.equals(text) || (dose.isPresent() && u.doseUnit == dose.get()))
        .findFirst();
  }

  /**
   * Returns the unit as a unit of doses.
   *
   * @return empty for contents and fractions
   */
  public Optional<DoseUnit> doseUnit() {
    return Optional.ofNullable(doseUnit);
  }
}
