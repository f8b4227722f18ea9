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
 * @param firstPart whether more of the dose followed, such as an infusion behind a bolus, so that
 *     the amount is not all that was given
 * @param perDay how many such doses are taken on a day, where it is more than one
 * @param formInferredFrom why a chemical form is taken that the source of the study does not state
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
    boolean firstPart,
    OptionalDouble perDay,
    Optional<String> formInferredFrom,
    Optional<String> note)
    implements Serializable {

  private static final double REFERENCE_MASS_KG = 70;

  /** So much may two conversions of one amount differ. */
  private static final double ROUNDING = 1e-9;

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
    Objects.requireNonNull(perDay, "perDay");
    Objects.requireNonNull(formInferredFrom, "formInferredFrom");
    Objects.requireNonNull(note, "note");
    Checks.amount(amount, "amount");
    Checks.amount(max, "max");
    Checks.amount(perDay, "perDay");
    if ((amount.isPresent() || max.isPresent()) && unit.isEmpty()) {
      throw new IllegalArgumentException("an amount needs a unit");
    }
    if (amount.isPresent() && max.isPresent() && max.getAsDouble() < amount.getAsDouble()) {
      throw new IllegalArgumentException(
          "max " + max.getAsDouble() + " lies below amount " + amount.getAsDouble());
    }
  }

  /**
   * Returns a single dose of a compound, for questions such as {@code library.assess(dose)}; how it
   * is taken, {@link #by} says.
   *
   * @param substance id of the substance, for example {@code lsd}
   * @param amount the amount in {@code unit}, from 0
   * @param unit the unit
   * @return the dose; form of the compound, route and regimen are not stated
   */
  public static Dose of(String substance, double amount, DoseUnit unit) {
    return of(substance, amount, unit, Material.COMPOUND);
  }

  /**
   * Returns a single dose of a material; how it is taken, {@link #by} says.
   *
   * @param substance id of the substance, for example {@code psilocybin}
   * @param amount the amount in {@code unit}, from 0
   * @param unit the unit
   * @param material what the amount is an amount of, for example dried mushroom
   * @return the dose; route and regimen are not stated
   */
  public static Dose of(String substance, double amount, DoseUnit unit, Material material) {
    return builder().substance(substance).material(material).amount(amount).unit(unit).build();
  }

  /**
   * Reads a dose as papers and people write it.
   *
   * <p>A number or a range ({@code 10-20}, {@code 10 to 20}, {@code up to 20}; any dash, any width,
   * decimal point or comma), a unit in any usual spelling ({@link DoseUnit#find}), then in any
   * order a material ({@code dried mushroom}, {@code tartrate}) and a route ({@code oral}, {@code
   * iv}). Nothing is passed over: what is not understood is refused.
   *
   * @param substance id of the substance
   * @param text for example {@code 10-20 µg oral}, {@code 0,1 mg/kg i.v.} or {@code 1 g dried
   *     mushroom}
   * @return the dose; its route is {@link Route#NOT_STATED} where the text has none
   * @throws IllegalArgumentException if the text is no dose, or can be read in two ways, as {@code
   *     1,000 µg} can
   * @since 0.2
   */
  public static Dose parse(String substance, String text) {
    DoseText read = DoseText.read(text);
    Builder dose =
        builder()
            .substance(substance)
            .material(read.material())
            .unit(read.unit())
            .route(read.route());
    read.amount().ifPresent(dose::amount);
    read.max().ifPresent(dose::max);
    return dose.build();
  }

  /**
   * Returns the same dose taken by another route.
   *
   * @param other the route
   * @return a new dose
   */
  public Dose by(Route other) {
    return new Dose(
        substance,
        material,
        amount,
        max,
        unit,
        basis,
        other,
        Optional.empty(),
        regimen,
        firstPart,
        perDay,
        formInferredFrom,
        note);
  }

  /**
   * Tells whether this dose, at its upper end, is no more than another one of the same substance.
   *
   * <p>Amounts are compared as they are stated: amounts per body mass for a person of 70 kg, salts
   * and free bases alike unless the other dose names one of them, whatever the route. Amounts of
   * plants are compared with those of the same material only.
   *
   * @param other the other dose, whose upper end counts
   * @return false where substances differ, amounts are not known, or materials cannot be compared
   * @since 0.2
   */
  public boolean isAtMost(Dose other) {
    if (substance.isEmpty() || !substance.equals(other.substance) || !isComparable(other)) {
      return false;
    }
    OptionalDouble own = milligrams();
    OptionalDouble most = other.milligrams();
    return own.isPresent()
        && most.isPresent()
        && own.getAsDouble() <= most.getAsDouble() * (1 + ROUNDING);
  }

  private boolean isComparable(Dose other) {
    return material == other.material
        || (other.material == Material.COMPOUND
            && !material.isNaturalMaterial()
            && material != Material.SELF_SELECTED);
  }

  private OptionalDouble milligrams() {
    OptionalDouble top = max.isPresent() ? max : amount;
    return top.isPresent() && unit.isPresent()
        ? OptionalDouble.of(unit.get().toMilligrams(top.getAsDouble(), REFERENCE_MASS_KG))
        : OptionalDouble.empty();
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

  /**
   * Starts a dose; compound, route and regimen not stated.
   *
   * @return a builder
   * @since 0.2
   */
  public static Builder builder() {
    return new Builder(new Components<>(Dose.class))
        .set("material", Material.COMPOUND)
        .set("route", Route.NOT_STATED)
        .set("regimen", Regimen.UNKNOWN)
        .set("firstPart", false);
  }

  /**
   * Starts a copy of this dose, to change some of it.
   *
   * @return a builder that holds what this dose holds
   * @since 0.2
   */
  public Builder toBuilder() {
    return new Builder(Components.of(Dose.class, this));
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Puts a dose together, component by component; what is not set stays unknown. Not for several
   * threads.
   *
   * @since 0.2
   */
  public static final class Builder {

    private final Components<Dose> components;

    private Builder(Components<Dose> components) {
      this.components = components;
    }

    private Builder set(String component, Object value) {
      components.set(component, value);
      return this;
    }

    /**
     * Sets the id of the substance.
     *
     * @param value the value
     * @return this builder
     */
    public Builder substance(String value) {
      return set("substance", value);
    }

    /**
     * Sets what the amount is an amount of.
     *
     * @param value the value
     * @return this builder
     */
    public Builder material(Material value) {
      return set("material", value);
    }

    /**
     * Sets the amount, or the lower end of its range.
     *
     * @param value the value
     * @return this builder
     */
    public Builder amount(double value) {
      return set("amount", value);
    }

    /**
     * Sets the upper end of the range.
     *
     * @param value the value
     * @return this builder
     */
    public Builder max(double value) {
      return set("max", value);
    }

    /**
     * Sets the unit of the amounts.
     *
     * @param value the value
     * @return this builder
     */
    public Builder unit(DoseUnit value) {
      return set("unit", value);
    }

    /**
     * Sets what the amount is an amount of, in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder basis(String value) {
      return set("basis", value);
    }

    /**
     * Sets how it was taken.
     *
     * @param value the value
     * @return this builder
     */
    public Builder route(Route value) {
      return set("route", value);
    }

    /**
     * Sets the route in the words of the source.
     *
     * @param value the value
     * @return this builder
     */
    public Builder routeText(String value) {
      return set("routeText", value);
    }

    /**
     * Sets how often and how long.
     *
     * @param value the value
     * @return this builder
     */
    public Builder regimen(Regimen value) {
      return set("regimen", value);
    }

    /**
     * Sets whether more of the dose followed, so that the amount is not all that was given.
     *
     * @param value the value
     * @return this builder
     */
    public Builder firstPart(boolean value) {
      return set("firstPart", value);
    }

    /**
     * Sets how many such doses are taken on a day.
     *
     * @param value the value
     * @return this builder
     */
    public Builder perDay(double value) {
      return set("perDay", value);
    }

    /**
     * Sets why a chemical form is taken that the source does not state.
     *
     * @param value the value
     * @return this builder
     */
    public Builder formInferredFrom(String value) {
      return set("formInferredFrom", value);
    }

    /**
     * Sets what else the source says.
     *
     * @param value the value
     * @return this builder
     */
    public Builder note(String value) {
      return set("note", value);
    }

    /**
     * Makes the dose.
     *
     * @return the dose
     * @throws IllegalStateException if something is missing that a dose needs
     * @throws IllegalArgumentException if something is out of its range
     */
    public Dose build() {
      return components.make();
    }
  }
}
