package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;

/**
 * An amount, or a range of amounts, of a material, with unit, route and regimen.
 *
 * <p>What a source does not say is empty: an amount without a unit does not occur, a dose without
 * an amount does.
 *
 * @param substance id of the substance; empty where people took one of several
 * @param material what the amount is an amount of
 * @param amount the amount, or the lower end of the range, in {@code unit}
 * @param max the upper end of the range, in {@code unit}; not below {@code amount}
 * @param unit unit of the amounts
 * @param basis what the amount is an amount of, in the words of the source
 * @param route how it was taken
 * @param routeText the route in the words of the source, where they say more
 * @param regimen how often and how long
 * @param note what else the source says
 * @since 0.1
 */
public record Dose(
    Optional<String> substance,
    Material material,
    OptionalDouble amount,
    OptionalDouble max,
    Optional<DoseUnit> unit,
    Optional<String> basis,
    Route route,
    Optional<String> routeText,
    Regimen regimen,
    Optional<String> note)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public Dose {
    Objects.requireNonNull(substance, "substance");
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(max, "max");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(routeText, "routeText");
    Objects.requireNonNull(regimen, "regimen");
    Objects.requireNonNull(note, "note");
    Checks.notNegative(amount, "amount");
    Checks.notNegative(max, "max");
    if ((amount.isPresent() || max.isPresent()) && unit.isEmpty()) {
      throw new IllegalArgumentException("an amount needs a unit");
    }
    if (amount.isPresent() && max.isPresent() && max.getAsDouble() < amount.getAsDouble()) {
      throw new IllegalArgumentException(
          "max " + max.getAsDouble() + " lies below amount " + amount.getAsDouble());
    }
  }

  /**
   * Returns a single oral dose of a compound, for questions such as {@code library.assess(dose)}.
   *
   * @param substance id of the substance, for example {@code lsd}
   * @param amount the amount in {@code unit}, from 0
   * @param unit the unit
   * @return the dose, form of the compound and regimen not stated
   */
  public static Dose of(String substance, double amount, DoseUnit unit) {
    return of(substance, amount, unit, Material.COMPOUND);
  }

  /**
   * Returns a single oral dose of a material.
   *
   * @param substance id of the substance, for example {@code psilocybin}
   * @param amount the amount in {@code unit}, from 0
   * @param unit the unit
   * @param material what the amount is an amount of, for example dried mushroom
   * @return the dose, regimen not stated
   */
  public static Dose of(String substance, double amount, DoseUnit unit, Material material) {
    return new Dose(
        Optional.of(substance),
        material,
        OptionalDouble.of(amount),
        OptionalDouble.empty(),
        Optional.of(unit),
        Optional.empty(),
        Route.ORAL,
        Optional.empty(),
        Regimen.UNKNOWN,
        Optional.empty());
  }

  /**
   * Returns the same dose taken by another route.
   *
   * @param other the route
   * @return a new dose
   */
  public Dose by(Route other) {
    return new Dose(
        substance, material, amount, max, unit, basis, other, Optional.empty(), regimen, note);
  }

  /** Returns the amount with unit and material, for example {@code 6-20 µg oral}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (amount.isEmpty() && max.isEmpty()) {
      text.append("amount not stated");
    } else {
      text.append(amounts()).append(' ').append(unit.orElseThrow().label());
    }
    if (material != Material.COMPOUND) {
      text.append(' ').append(material.label());
    }
    if (route != Route.NOT_STATED) {
      text.append(' ').append(route.label());
    }
    return text.toString();
  }

  private String amounts() {
    if (amount.isEmpty()) {
      return "up to " + Numbers.plain(max.orElseThrow());
    }
    return Numbers.plain(amount.getAsDouble())
        + (max.isPresent() ? "-" + Numbers.plain(max.getAsDouble()) : "");
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }
}
