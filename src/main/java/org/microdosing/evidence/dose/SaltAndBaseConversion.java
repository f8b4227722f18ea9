package org.microdosing.evidence.dose;

import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.MolarMass;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Substance;

/**
 * Converts amounts between base and salts of one substance by molar masses.
 *
 * <p>A form that is not stated is read as the base, and the range also covers the reading that both
 * amounts are of one form.
 */
final class SaltAndBaseConversion {

  /** What a mass of one form counts in another: by the usual reading, and by all readings. */
  record Factor(double usual, NumberRange all) {
    static final Factor ONE = new Factor(1, NumberRange.of(1));
  }

  private final Substance substance;
  private final ReasoningSteps steps;

  SaltAndBaseConversion(Substance substance, ReasoningSteps steps) {
    this.substance = substance;
    this.steps = steps;
  }

  /** The factor that turns a mass of {@code from} into the mass of {@code to} with equal base. */
  Factor factor(Material from, Material to) {
    if (from == to) {
      return Factor.ONE;
    }
    Optional<Double> fromBase = baseFraction(from);
    Optional<Double> toBase = baseFraction(to);
    if (fromBase.isEmpty() || toBase.isEmpty()) {
      Material unknown = fromBase.isEmpty() ? from : to;
      steps.say(
          () ->
              "No molar mass of the "
                  + unknown.label()
                  + " of "
                  + substance.name()
                  + " is in the data, so amounts of it are compared as printed.");
      return Factor.ONE;
    }
    double usual = fromBase.get() / toBase.get();
    if ((from != Material.COMPOUND && to != Material.COMPOUND) || usual == 1) {
      return new Factor(usual, NumberRange.of(usual));
    }
    return new Factor(usual, new NumberRange(Math.min(usual, 1), Math.max(usual, 1)));
  }

  /** The share of base in a form; 1 where the form is not stated. */
  private Optional<Double> baseFraction(Material material) {
    if (material == Material.COMPOUND || material == Material.BASE) {
      return Optional.of(1.0);
    }
    Optional<ChemicalForm> form = substance.form(material);
    Optional<MolarMass> base = base();
    if (form.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    double fraction = form.get().baseFraction(base.get().gramsPerMole());
    Source formSource = form.get().source();
    steps.say(
        () ->
            "By molar masses "
                + Numbers.plain(form.get().gramsPerMole())
                + " and "
                + Numbers.plain(base.get().gramsPerMole())
                + " g/mol, 1 mg of the "
                + form.get().name().orElse(material.label())
                + " holds "
                + Numbers.significant(fraction, 3)
                + " mg of base.",
        formSource,
        base.get().source());
    return Optional.of(fraction);
  }

  private Optional<MolarMass> base() {
    return substance
        .form(Material.BASE)
        .map(f -> new MolarMass(f.gramsPerMole(), f.source()))
        .or(() -> substance.molarMasses().stream().findFirst());
  }
}
