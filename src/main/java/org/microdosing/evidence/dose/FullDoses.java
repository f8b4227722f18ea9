package org.microdosing.evidence.dose;

import java.util.List;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.WholeDose;

/**
 * The published full doses that a dose can be set against, and the share of the dose that counts.
 *
 * @param facts the full doses that fit the route; empty where none does
 * @param share what one unit of the dose counts by the route of the facts, 1 for the same route
 * @param usualShare the usual value of {@code share}
 */
record FullDoses(List<DoseFact> facts, NumberRange share, double usualShare) {

  static final FullDoses NONE = new FullDoses(List.of(), NumberRange.of(1), 1);

  private static FullDoses same(List<DoseFact> facts) {
    return new FullDoses(facts, NumberRange.of(1), 1);
  }

  /** Returns the kind of the full doses. */
  WholeDose whole() {
    return facts.stream().anyMatch(f -> f.kind() == DoseFactKind.CLINICAL_DOSE)
        ? WholeDose.THERAPEUTIC
        : WholeDose.FULL;
  }

  /** The full doses of the compound that fit a route. */
  static FullDoses ofCompound(Substance substance, Route route, ReasoningSteps steps) {
    List<DoseFact> all = comparable(substance, f -> isCompound(f.material()), steps);
    List<DoseFact> fitting = preferClinical(byRoute(all, route));
    if (!fitting.isEmpty()) {
      return same(fitting);
    }
    if (route == Route.SUBLINGUAL) {
      List<DoseFact> oral = all.stream().filter(f -> f.kind() == DoseFactKind.FULL_DOSE).toList();
      oral = byRoute(oral, Route.ORAL);
      if (!oral.isEmpty()) {
        steps.say(() -> "The sources read give no sublingual full dose, so oral ones are used.");
        return same(oral);
      }
    }
    return byBioavailability(substance, route, all, steps);
  }

  /** The full doses that are weights of one natural material. */
  static FullDoses ofMaterial(Substance substance, Dose dose, ReasoningSteps steps) {
    return same(
        byRoute(comparable(substance, f -> f.material() == dose.material(), steps), dose.route()));
  }

  private static FullDoses byBioavailability(
      Substance substance, Route route, List<DoseFact> all, ReasoningSteps steps) {
    List<DoseFact> intravenous = preferClinical(byRoute(all, Route.INTRAVENOUS));
    List<Bioavailability> known =
        substance.bioavailability().stream().filter(b -> b.routes().contains(route)).toList();
    if (intravenous.isEmpty() || known.isEmpty()) {
      return NONE;
    }
    List<NumberRange> shares = known.stream().map(FullDoses::share).toList();
    NumberRange share = NumberRange.around(shares);
    steps.say(
        () ->
            "The sources read give no full dose for the route "
                + route.label()
                + "; against intravenous ones, "
                + share.words()
                + " of the dose counts, as that much reaches the circulation.",
        known.stream().map(Bioavailability::source).toList());
    double usual = NumberRange.median(shares.stream().map(NumberRange::middle).toList());
    return new FullDoses(intravenous, share, usual);
  }

  private static NumberRange share(Bioavailability b) {
    double value = b.quantity().value().orElse(Double.NaN);
    double low = b.quantity().low().orElse(value);
    double high = b.quantity().high().orElse(value);
    return new NumberRange(low / 100, high / 100);
  }

  private static List<DoseFact> comparable(
      Substance substance, Predicate<DoseFact> material, ReasoningSteps steps) {
    List<DoseFact> facts =
        substance.doseFacts().stream()
            .filter(
                f -> f.kind() == DoseFactKind.FULL_DOSE || f.kind() == DoseFactKind.CLINICAL_DOSE)
            .filter(f -> f.unit().doseUnit().isPresent())
            .filter(material)
            .toList();
    facts.stream()
        .filter(f -> !f.comparable())
        .forEach(
            f ->
                steps.say(
                    () ->
                        "Not taken as a full dose: "
                            + f.range()
                            + " "
                            + f.basis()
                            + f.note().map(n -> ", " + n).orElse("")
                            + ".",
                    f.source()));
    return facts.stream()
        .filter(f -> f.comparable() && f.low().isPresent() && f.high().isPresent())
        .filter(f -> f.low().getAsDouble() > 0)
        .toList();
  }

  private static List<DoseFact> preferClinical(List<DoseFact> facts) {
    List<DoseFact> clinical =
        facts.stream().filter(f -> f.kind() == DoseFactKind.CLINICAL_DOSE).toList();
    return clinical.isEmpty() ? facts : clinical;
  }

  private static List<DoseFact> byRoute(List<DoseFact> facts, Route route) {
    return facts.stream().filter(f -> fits(route, f.routes())).toList();
  }

  private static boolean fits(Route route, List<Route> routes) {
    return switch (route) {
      case NOT_STATED -> true;
      case ORAL_OR_SUBLINGUAL ->
          routes.isEmpty() || routes.contains(Route.ORAL) || routes.contains(Route.SUBLINGUAL);
      default -> routes.isEmpty() || routes.contains(route);
    };
  }

  static boolean isCompound(Material material) {
    return !material.isNaturalMaterial() && material != Material.SELF_SELECTED;
  }
}
