package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.WholeDose;

/**
 * What one unit of a dose is as a fraction of published full doses.
 *
 * @param all the fraction of one unit, against every full dose and reading
 * @param usual one unit as a fraction of the typical full dose; empty where the content of the
 *     compound in the material is itself a range
 * @param whole the kind of the full doses
 * @param facts the full doses behind {@code usual}, or behind {@code all} where that is empty
 */
record FractionPerUnit(
    NumberRange all, Optional<Double> usual, WholeDose whole, List<DoseFact> facts) {

  /** Body mass in kilograms at which doses per body mass meet doses without it. */
  static final double REFERENCE_MASS_KG = 70;

  FractionPerUnit {
    facts = List.copyOf(facts);
  }

  /**
   * The fractions of one unit of a dose whose amount is of one material.
   *
   * @param full the full doses that fit
   * @param forms the forms of the substance
   * @param material what one unit is an amount of
   * @param content milligrams of that material in one unit
   * @param unit the unit of the dose
   * @param steps takes down each step
   * @return empty where no full dose fits
   */
  static Optional<FractionPerUnit> of(
      FullDoses full,
      SaltAndBaseConversion forms,
      Material material,
      NumberRange content,
      DoseUnit unit,
      ReasoningSteps steps) {
    if (full.facts().isEmpty()) {
      return Optional.empty();
    }
    List<NumberRange> fractions = new ArrayList<>();
    List<Double> middles = new ArrayList<>();
    for (DoseFact fact : full.facts()) {
      say(fact, steps);
      SaltAndBaseConversion.Factor factor = forms.factor(material, fact.material());
      NumberRange range = milligrams(fact);
      fractions.add(content.times(full.share()).times(factor.all()).over(range));
      middles.add(range.middle() / factor.usual());
    }
    sayReferenceMass(full.facts(), unit, steps);
    Optional<Double> usual = Optional.empty();
    if (content.isPoint()) {
      double typical = NumberRange.median(middles) / full.usualShare();
      usual = Optional.of(content.low() / typical);
      steps.say(
          () ->
              "Typical full dose, the median of the midpoints of these ranges: "
                  + Numbers.significant(typical / content.low(), 3)
                  + " "
                  + unit.label()
                  + ".");
    }
    return Optional.of(
        new FractionPerUnit(NumberRange.around(fractions), usual, full.whole(), full.facts()));
  }

  /** These fractions, widened by another way to reach them. */
  FractionPerUnit widened(FractionPerUnit other) {
    return new FractionPerUnit(NumberRange.around(List.of(all, other.all)), usual, whole, facts);
  }

  /** A range of published full doses in milligrams at the reference mass. */
  static NumberRange milligrams(DoseFact fact) {
    DoseUnit unit = fact.unit().doseUnit().orElseThrow();
    return new NumberRange(
        unit.toMilligrams(fact.low().getAsDouble(), REFERENCE_MASS_KG),
        unit.toMilligrams(fact.high().getAsDouble(), REFERENCE_MASS_KG));
  }

  private static void say(DoseFact fact, ReasoningSteps steps) {
    String route =
        fact.routeText()
            .orElseGet(() -> fact.routes().isEmpty() ? "" : fact.routes().get(0).label());
    steps.say(
        () ->
            capitalised(fact.kind().label())
                + ": "
                + fact.range()
                + " "
                + fact.basis()
                + (route.isEmpty() ? "" : ", " + route)
                + " ("
                + fact.source().reading()
                + ")",
        fact.source());
  }

  private static void sayReferenceMass(List<DoseFact> facts, DoseUnit unit, ReasoningSteps steps) {
    boolean mixed =
        facts.stream()
            .anyMatch(
                f -> f.unit().doseUnit().orElseThrow().isPerBodyMass() != unit.isPerBodyMass());
    if (mixed) {
      steps.say(
          () ->
              "Doses per body mass and doses without it are compared at a reference mass of "
                  + Numbers.plain(REFERENCE_MASS_KG)
                  + " kg.");
    }
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
