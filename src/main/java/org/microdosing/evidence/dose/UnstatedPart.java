package org.microdosing.evidence.dose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.Substance;

/**
 * What a dose leaves open that its assessment needs: the route, or in what state a material is.
 *
 * @param question asks for it, where the answer depends on it by a factor of two or more
 * @param taken the dose with what was taken for it, where the answer does not depend on it
 * @param words what was taken, in words
 */
record UnstatedPart(Optional<String> question, Dose taken, List<String> words) {

  private static final double FACTOR = 2;

  /** States of a material that is named without one. */
  private static final Map<Material, List<Material>> STATES =
      Map.of(
          Material.MUSHROOM,
          List.of(Material.DRIED_MUSHROOM),
          Material.TRUFFLE,
          List.of(Material.DRIED_TRUFFLE, Material.FRESH_TRUFFLE));

  /** Looks for what a dose leaves open. */
  static UnstatedPart of(Substance substance, Dose dose) {
    if (STATES.containsKey(dose.material())) {
      return ofState(substance, dose);
    }
    return dose.route() == Route.NOT_STATED && !dose.material().isNaturalMaterial()
        ? ofRoute(substance, dose)
        : new UnstatedPart(Optional.empty(), dose, List.of());
  }

  /** Fresh material holds a tenth of the compound, so that its state always matters. */
  private static UnstatedPart ofState(Substance substance, Dose dose) {
    Map<String, Double> fractions = new LinkedHashMap<>();
    for (Material state : STATES.getOrDefault(dose.material(), List.of())) {
      AssessmentMethod.typical(substance, dose.toBuilder().material(state).build())
          .ifPresent(f -> fractions.put("as " + state.label(), f));
    }
    return new UnstatedPart(
        Optional.of(
            "Whether the "
                + dose.material().id()
                + " is dried or fresh is not stated, and the answer depends on it"
                + (fractions.isEmpty() ? "" : ": " + listed(fractions))
                + ". Say which material it is."),
        dose,
        List.of());
  }

  private static UnstatedPart ofRoute(Substance substance, Dose dose) {
    Map<String, Double> fractions = new LinkedHashMap<>();
    List<Route> known = new ArrayList<>();
    for (Route route : routes(substance)) {
      OptionalDouble typical = AssessmentMethod.typical(substance, dose.by(route));
      if (typical.isPresent() && typical.getAsDouble() > 0) {
        fractions.put(route.label(), typical.getAsDouble());
        known.add(route);
      }
    }
    if (known.size() == 1) {
      return new UnstatedPart(
          Optional.empty(),
          dose.by(known.get(0)),
          List.of(
              "The route is not stated; it is taken as "
                  + known.get(0).label()
                  + ", the only one with a published full dose in this library."));
    }
    double least = fractions.values().stream().mapToDouble(f -> f).min().orElse(1);
    double most = fractions.values().stream().mapToDouble(f -> f).max().orElse(1);
    if (most < FACTOR * least) {
      return new UnstatedPart(
          Optional.empty(),
          dose,
          fractions.isEmpty()
              ? List.of()
              : List.of(
                  "The route is not stated; the full doses of all routes are taken, which differ by"
                      + " less than a factor of two."));
    }
    return new UnstatedPart(
        Optional.of(
            "The route is not stated, and the answer depends on it: "
                + listed(fractions)
                + ". Say the route."),
        dose,
        List.of());
  }

  private static String listed(Map<String, Double> fractions) {
    return fractions.entrySet().stream()
        .map(e -> Numbers.significant(e.getValue(), 2) + " of a full dose " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  /** The routes of published full doses and those with a published bioavailability. */
  private static Set<Route> routes(Substance substance) {
    Set<Route> routes = new LinkedHashSet<>();
    for (DoseFact fact : substance.doseFacts()) {
      boolean full =
          fact.kind() == DoseFactKind.FULL_DOSE || fact.kind() == DoseFactKind.CLINICAL_DOSE;
      if (full && fact.comparable() && FullDoses.isCompound(fact.material())) {
        routes.addAll(fact.routes());
      }
    }
    substance.bioavailability().stream().map(Bioavailability::routes).forEach(routes::addAll);
    return routes;
  }
}
