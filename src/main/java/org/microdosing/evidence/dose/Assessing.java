package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Substance;

/** One assessment under way: finds the full doses that fit, then fraction, band and definitions. */
final class Assessing {

  private final Substance substance;
  private final Dose dose;
  private final List<MicrodoseDefinition> definitions;
  private final Steps steps = new Steps();
  private final Forms forms;

  Assessing(Substance substance, Dose dose, List<MicrodoseDefinition> definitions) {
    this.substance = substance;
    this.dose = dose;
    this.definitions = definitions;
    this.forms = new Forms(substance, steps);
  }

  /** The answer where there is nothing to compute with. */
  static DoseAssessment unknown(Dose dose, String reason) {
    Steps steps = new Steps();
    steps.say(reason);
    return unknown(dose, steps);
  }

  private static DoseAssessment unknown(Dose dose, Steps steps) {
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

  DoseAssessment assess() {
    if (dose.unit().isEmpty() || (dose.amount().isEmpty() && dose.max().isEmpty())) {
      return unknown(dose, "The amount is not stated.");
    }
    if (dose.material() == Material.SELF_SELECTED) {
      return unknown(dose, "The strength of people's own supply is not known.");
    }
    DoseUnit unit = dose.unit().get();
    dose.regimen()
        .frequency()
        .ifPresent(f -> steps.say("One dose is assessed; the regimen is: " + f + "."));
    Optional<Span> potency =
        dose.material().isNaturalMaterial()
            ? Potencies.of(substance, dose.material(), steps)
            : Optional.empty();
    Optional<Fractions> fractions =
        dose.material().isNaturalMaterial() ? ofMaterial(unit, potency) : ofCompound(unit);
    if (fractions.isEmpty()) {
      steps.say(whyUnknown());
      return unknown(dose, steps);
    }
    return finish(fractions.get(), unit, potency);
  }

  private Optional<Fractions> ofCompound(DoseUnit unit) {
    Span content = Span.of(unit.toMilligrams(1, Fractions.REFERENCE_MASS_KG));
    FullDoses full = FullDoses.ofCompound(substance, dose.route(), steps);
    return Fractions.of(full, forms, dose.material(), content, unit, steps);
  }

  private Optional<Fractions> ofMaterial(DoseUnit unit, Optional<Span> potency) {
    double milligrams = unit.toMilligrams(1, Fractions.REFERENCE_MASS_KG);
    Optional<Fractions> byWeight =
        Fractions.of(
            FullDoses.ofMaterial(substance, dose, steps),
            forms,
            dose.material(),
            Span.of(milligrams),
            unit,
            steps);
    Optional<Fractions> byContent =
        potency.flatMap(
            p ->
                Fractions.of(
                    FullDoses.ofCompound(substance, dose.route(), steps),
                    forms,
                    Material.COMPOUND,
                    p.times(Span.of(milligrams / 1000)),
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

  private DoseAssessment finish(Fractions fractions, DoseUnit unit, Optional<Span> potency) {
    double top = dose.max().orElseGet(() -> dose.amount().orElseThrow());
    OptionalDouble low =
        dose.amount().isPresent()
            ? OptionalDouble.of(Span.steady(dose.amount().getAsDouble() * fractions.all().low()))
            : OptionalDouble.empty();
    double high = Span.steady(top * fractions.all().high());
    OptionalDouble typical =
        fractions.usual().isPresent()
            ? OptionalDouble.of(Span.steady(top * fractions.usual().get()))
            : OptionalDouble.empty();
    DoseBand band = band(low, typical, high);
    DefinitionCheck check =
        new DefinitionCheck(substance, new Span(low.orElse(0), high), fractions.clinical());
    List<DefinitionComparison> compared = check.compare(definitions, milligrams(unit, potency));
    boolean straddles = DoseBand.ofFraction(low.orElse(0)) != DoseBand.ofFraction(high);
    boolean greyOnly = fractions.facts().stream().allMatch(f -> f.source().greyLiterature());
    if (greyOnly) {
      steps.say("What a typical full dose is here rests only on grey literature.");
    }
    compared.stream()
        .filter(c -> c.match() != DefinitionMatch.NOT_COMPARABLE)
        .forEach(c -> steps.cite(c.definition().source()));
    steps.say(conclusion(band, low, typical, high));
    return new DoseAssessment(
        dose,
        band,
        low,
        typical,
        OptionalDouble.of(high),
        straddles,
        greyOnly,
        compared,
        steps.words(),
        steps.sources());
  }

  private static DoseBand band(OptionalDouble low, OptionalDouble typical, double high) {
    if (typical.isEmpty()) {
      DoseBand of = DoseBand.ofFraction(high);
      return DoseBand.ofFraction(low.orElse(0)) == of ? of : DoseBand.UNKNOWN;
    }
    DoseBand of = DoseBand.ofFraction(typical.getAsDouble());
    boolean someRangeReachesMicrodose = DoseBand.ofFraction(high) != DoseBand.BELOW_MICRODOSE;
    return of == DoseBand.BELOW_MICRODOSE && someRangeReachesMicrodose ? DoseBand.MICRODOSE : of;
  }

  /** The dose in milligrams of the compound; empty where the content of the material is unknown. */
  private Optional<Span> milligrams(DoseUnit unit, Optional<Span> potency) {
    Span amounts = Span.between(dose.amount(), dose.max());
    if (dose.amount().isPresent() && dose.max().isEmpty()) {
      amounts = Span.of(dose.amount().getAsDouble());
    }
    Span one = Span.of(unit.toMilligrams(1, Fractions.REFERENCE_MASS_KG));
    Span weights = amounts.times(one);
    if (dose.material().isNaturalMaterial()) {
      return potency.map(p -> weights.times(p).times(Span.of(1e-3)));
    }
    return Optional.of(weights.times(forms.factor(dose.material(), Material.COMPOUND).all()));
  }

  private static String conclusion(
      DoseBand band, OptionalDouble low, OptionalDouble typical, double high) {
    String range =
        low.isPresent()
            ? new Span(low.getAsDouble(), high).words()
            : "up to " + Numbers.significant(high, 2);
    if (typical.isEmpty()) {
      return "The fraction of a full dose is "
          + range
          + ", against every pairing of published content and full dose: "
          + (band == DoseBand.UNKNOWN ? "too wide for a band." : band.label() + ".");
    }
    double usual = typical.getAsDouble();
    boolean raised = DoseBand.ofFraction(usual) != band;
    return "The dose is "
        + Numbers.significant(usual, 2)
        + " of the typical full dose, and "
        + range
        + " against the ranges one by one: "
        + (raised
            ? "microdose, as it is at least a twentieth of one of them."
            : band.label() + " (" + AssessmentPage.range(band) + ").");
  }
}
