package org.microdosing.evidence.dose;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.WholeDose;

/** Sets a dose against published definitions of a microdose. */
final class DefinitionCheck {

  private final Substance substance;
  private final NumberRange fraction;
  private final WholeDose whole;

  /**
   * Takes what is known about the dose.
   *
   * @param substance its substance
   * @param fraction the dose as a fraction of full doses
   * @param whole the kind of these full doses
   */
  DefinitionCheck(Substance substance, NumberRange fraction, WholeDose whole) {
    this.substance = substance;
    this.fraction = fraction;
    this.whole = whole;
  }

  List<DefinitionComparison> compare(
      List<MicrodoseDefinition> definitions, Optional<NumberRange> milligrams) {
    return definitions.stream().map(d -> compare(d, milligrams)).toList();
  }

  private DefinitionComparison compare(MicrodoseDefinition d, Optional<NumberRange> milligrams) {
    Optional<AbsoluteLimit> limit = d.absolute(substance.id());
    if (limit.isPresent()) {
      return byAmount(d, limit.get(), milligrams);
    }
    if (d.fractionOf().isPresent()) {
      return byFraction(d, d.fractionOf().get());
    }
    return new DefinitionComparison(
        d, DefinitionMatch.NOT_COMPARABLE, "it gives no figure for " + substance.name());
  }

  private DefinitionComparison byAmount(
      MicrodoseDefinition d, AbsoluteLimit limit, Optional<NumberRange> milligrams) {
    String most = Numbers.plain(limit.max()) + " " + limit.unit().label();
    String words =
        limit.min().isPresent()
            ? Numbers.plain(limit.min().getAsDouble()) + " to " + most
            : "at most " + most;
    if (milligrams.isEmpty()) {
      return new DefinitionComparison(
          d, DefinitionMatch.NOT_COMPARABLE, words + ", but the content of the dose is unknown");
    }
    double min =
        limit.unit().toMilligrams(limit.min().orElse(0), FractionPerUnit.REFERENCE_MASS_KG);
    double max = limit.unit().toMilligrams(limit.max(), FractionPerUnit.REFERENCE_MASS_KG);
    return new DefinitionComparison(d, match(milligrams.get(), new NumberRange(min, max)), words);
  }

  private DefinitionComparison byFraction(MicrodoseDefinition d, String whichDose) {
    if (d.wording().contains(DefinitionWording.PHASE_0)) {
      return new DefinitionComparison(
          d, DefinitionMatch.NOT_COMPARABLE, "it is another meaning of the word");
    }
    if (!d.wholeDose().equals(Optional.of(whole))) {
      return new DefinitionComparison(
          d,
          DefinitionMatch.NOT_COMPARABLE,
          d.wholeDose().isPresent()
              ? "it is a fraction of another kind of dose: " + whichDose
              : "its record does not say of what kind of dose it is a fraction: " + whichDose);
    }
    NumberRange range = new NumberRange(d.fractionLow().orElse(0), d.fractionHigh().orElse(1));
    return new DefinitionComparison(
        d, match(fraction, range), range.words() + " of a " + whichDose);
  }

  private static DefinitionMatch match(NumberRange dose, NumberRange definition) {
    double low = NumberRange.steady(dose.low());
    double high = NumberRange.steady(dose.high());
    double from = NumberRange.steady(definition.low());
    double to = NumberRange.steady(definition.high());
    if (low >= from && high <= to) {
      return DefinitionMatch.MET;
    }
    return high < from || low > to ? DefinitionMatch.NOT_MET : DefinitionMatch.POSSIBLY_MET;
  }
}
