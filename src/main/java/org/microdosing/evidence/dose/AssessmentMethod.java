package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Substance;

/** One assessment under way: finds the full doses that fit, then fraction, band and definitions. */
final class AssessmentMethod {

  private final Substance substance;
  private final Dose dose;
  private final ReasoningSteps steps;
  private final SaltAndBaseConversion forms;

  private AssessmentMethod(Substance substance, Dose dose, ReasoningSteps steps) {
    this.substance = substance;
    this.dose = dose;
    this.steps = steps;
    this.forms = new SaltAndBaseConversion(substance, steps);
  }

  /**
   * Assesses a dose, and tells how.
   *
   * @param taken what the dose was taken for, in words that the reasoning begins with
   */
  static DoseAssessment assess(
      Substance substance, Dose dose, List<MicrodoseDefinition> definitions, List<String> taken) {
    ReasoningSteps steps = ReasoningSteps.kept();
    taken.forEach(words -> steps.say(() -> words));
    return new AssessmentMethod(substance, dose, steps).assess(definitions);
  }

  /** Returns the dose as a fraction of the typical full dose; empty where it cannot be known. */
  static OptionalDouble typical(Substance substance, Dose dose) {
    AssessmentMethod method = new AssessmentMethod(substance, dose, ReasoningSteps.untold());
    return method.obstacle().isPresent()
        ? OptionalDouble.empty()
        : method
            .fractions(method.potency())
            .map(f -> FractionOfFullDose.of(dose, f))
            .map(f -> f.typical().isPresent() ? f.typical() : OptionalDouble.of(f.high()))
            .orElse(OptionalDouble.empty());
  }

  /** Returns only the band of a dose, which is most of what is asked and needs no words. */
  static DoseBand band(Substance substance, Dose dose) {
    return new AssessmentMethod(substance, dose, ReasoningSteps.untold()).band();
  }

  /** The answer where there is nothing to compute with. */
  static DoseAssessment unknown(Dose dose, List<String> reasons) {
    ReasoningSteps steps = ReasoningSteps.kept();
    reasons.forEach(reason -> steps.say(() -> reason));
    return unknown(dose, steps);
  }

  private static DoseAssessment unknown(Dose dose, ReasoningSteps steps) {
    return new DoseAssessment(
        dose,
        DoseBand.UNKNOWN,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        false,
        false,
        List.of(),
        steps.words(),
        steps.sources());
  }

  private DoseAssessment assess(List<MicrodoseDefinition> definitions) {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      steps.say(obstacle::get);
      return unknown(dose, steps);
    }
    dose.regimen()
        .frequency()
        .ifPresent(f -> steps.say(() -> "One dose is assessed; the regimen is: " + f + "."));
    Optional<NumberRange> potency = potency();
    Optional<FractionPerUnit> fractions = fractions(potency);
    if (fractions.isEmpty()) {
      steps.say(this::whyUnknown);
      return unknown(dose, steps);
    }
    return finish(fractions.get(), potency, definitions);
  }

  private DoseBand band() {
    if (obstacle().isPresent()) {
      return DoseBand.UNKNOWN;
    }
    return fractions(potency())
        .map(f -> FractionOfFullDose.of(dose, f).band())
        .orElse(DoseBand.UNKNOWN);
  }

  /** Says what is missing of the dose itself. */
  private Optional<String> obstacle() {
    if (dose.unit().isEmpty() || (dose.amount().isEmpty() && dose.max().isEmpty())) {
      return Optional.of("The amount is not stated.");
    }
    if (dose.material() == Material.SELF_SELECTED) {
      return Optional.of("The strength of people's own supply is not known.");
    }
    return Optional.empty();
  }

  private DoseUnit unit() {
    return dose.unit().orElseThrow();
  }

  private Optional<NumberRange> potency() {
    return dose.material().isNaturalMaterial()
        ? MaterialContent.of(substance, dose.material(), steps)
        : Optional.empty();
  }

  private Optional<FractionPerUnit> fractions(Optional<NumberRange> potency) {
    return dose.material().isNaturalMaterial() ? ofMaterial(unit(), potency) : ofCompound(unit());
  }

  private Optional<FractionPerUnit> ofCompound(DoseUnit unit) {
    NumberRange content = NumberRange.of(unit.toMilligrams(1, FractionPerUnit.REFERENCE_MASS_KG));
    FullDoses full = FullDoses.ofCompound(substance, dose.route(), steps);
    return FractionPerUnit.of(full, forms, dose.material(), content, unit, steps);
  }

  private Optional<FractionPerUnit> ofMaterial(DoseUnit unit, Optional<NumberRange> potency) {
    double milligrams = unit.toMilligrams(1, FractionPerUnit.REFERENCE_MASS_KG);
    Optional<FractionPerUnit> byWeight =
        FractionPerUnit.of(
            FullDoses.ofMaterial(substance, dose, steps),
            forms,
            dose.material(),
            NumberRange.of(milligrams),
            unit,
            steps);
    Optional<FractionPerUnit> byContent =
        potency.flatMap(
            p ->
                FractionPerUnit.of(
                    FullDoses.ofCompound(substance, dose.route(), steps),
                    forms,
                    Material.COMPOUND,
                    p.times(NumberRange.of(milligrams / 1000)),
                    unit,
                    steps));
    return byWeight
        .map(weight -> byContent.map(weight::widened).orElse(weight))
        .or(() -> byContent);
  }

  private String whyUnknown() {
    return dose.material().isNaturalMaterial()
        ? "The strength of this material ("
            + dose.material().label()
            + ") is not known: the sources read give neither a full dose of it by weight nor a usable"
            + " content."
        : "The sources read give no full dose of "
            + substance.name()
            + " for the route: "
            + dose.route().label()
            + ".";
  }

  private DoseAssessment finish(
      FractionPerUnit fractions,
      Optional<NumberRange> potency,
      List<MicrodoseDefinition> definitions) {
    FractionOfFullDose fraction = FractionOfFullDose.of(dose, fractions);
    DefinitionCheck check = new DefinitionCheck(substance, fraction.range(), fractions.whole());
    List<DefinitionComparison> compared = check.compare(definitions, milligrams(unit(), potency));
    boolean greyOnly = fractions.facts().stream().allMatch(f -> f.source().greyLiterature());
    if (greyOnly) {
      steps.say(() -> "What a typical full dose is here rests only on grey literature.");
    }
    compared.stream()
        .filter(c -> c.match() != DefinitionMatch.NOT_COMPARABLE)
        .forEach(c -> steps.cite(c.definition().source()));
    steps.say(fraction::conclusion);
    return new DoseAssessment(
        dose,
        fraction.band(),
        fraction.low(),
        fraction.typical(),
        OptionalDouble.of(fraction.high()),
        fraction.straddlesBands(),
        greyOnly,
        compared,
        steps.words(),
        steps.sources());
  }

  /** The dose in milligrams of the compound; empty where the content of the material is unknown. */
  private Optional<NumberRange> milligrams(DoseUnit unit, Optional<NumberRange> potency) {
    NumberRange amounts = NumberRange.between(dose.amount(), dose.max());
    if (dose.amount().isPresent() && dose.max().isEmpty()) {
      amounts = NumberRange.of(dose.amount().getAsDouble());
    }
    NumberRange one = NumberRange.of(unit.toMilligrams(1, FractionPerUnit.REFERENCE_MASS_KG));
    NumberRange weights = amounts.times(one);
    if (dose.material().isNaturalMaterial()) {
      return potency.map(p -> weights.times(p).times(NumberRange.of(1e-3)));
    }
    return Optional.of(weights.times(forms.factor(dose.material(), Material.COMPOUND).all()));
  }
}
