package org.microdosing.evidence.model;

/**
 * Unit of an amount, with the facts to convert it.
 *
 * @since 0.1
 */
public enum DoseUnit implements Term {
  /** Micrograms. */
  MICROGRAM("µg", 1e-3, 0),
  /** Milligrams. */
  MILLIGRAM("mg", 1, 0),
  /** Grams. */
  GRAM("g", 1e3, 0),
  /** Micrograms per kilogram of body mass. */
  MICROGRAM_PER_KG("µg/kg", 1e-3, 1),
  /** Milligrams per kilogram of body mass. */
  MILLIGRAM_PER_KG("mg/kg", 1, 1),
  /** Milligrams per 70 kilograms of body mass. */
  MILLIGRAM_PER_70_KG("mg/70 kg", 1, 70);

  private final String label;
  private final double milligrams;
  private final double perKilograms;

  DoseUnit(String label, double milligrams, double perKilograms) {
    this.label = label;
    this.milligrams = milligrams;
    this.perKilograms = perKilograms;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the sign of the unit as data files spell it.
   *
   * @return for example {@code µg} or {@code mg/kg}
   */
  @Override
  public String id() {
    return label;
  }

  /**
   * Tells whether the amount depends on body mass.
   *
   * @return true for units per kilogram or per 70 kg
   */
  public boolean isPerBodyMass() {
    return perKilograms > 0;
  }

  /**
   * Converts an amount to milligrams for a person of a given body mass.
   *
   * @param amount the amount in this unit
   * @param bodyMassKg body mass in kilograms, used only by units per body mass; above 0
   * @return the amount in milligrams
   * @throws IllegalArgumentException if the body mass is needed and not above 0
   */
  public double toMilligrams(double amount, double bodyMassKg) {
    if (!isPerBodyMass()) {
      return amount * milligrams;
    }
    if (!(bodyMassKg > 0)) {
      throw new IllegalArgumentException("body mass must be above 0 kg: " + bodyMassKg);
    }
    return amount * milligrams * bodyMassKg / perKilograms;
  }
}
