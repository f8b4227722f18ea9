package org.microdosing.evidence.dose;

import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;

/**
 * A dose as a fraction of published full doses, and the band that follows.
 *
 * @param low its lower end against the largest full dose; empty where only its upper end is stated
 * @param typical its upper end against the typical full dose; empty where there is none
 * @param high its upper end against the smallest full dose
 */
record FractionOfFullDose(OptionalDouble low, OptionalDouble typical, double high) {

  static FractionOfFullDose of(Dose dose, FractionPerUnit fractions) {
    double top = dose.max().orElseGet(() -> dose.amount().orElseThrow());
    OptionalDouble low =
        dose.amount().isPresent()
            ? OptionalDouble.of(
                NumberRange.steady(dose.amount().getAsDouble() * fractions.all().low()))
            : OptionalDouble.empty();
    OptionalDouble typical =
        fractions.usual().isPresent()
            ? OptionalDouble.of(NumberRange.steady(top * fractions.usual().get()))
            : OptionalDouble.empty();
    return new FractionOfFullDose(low, typical, NumberRange.steady(top * fractions.all().high()));
  }

  /** The band by the rule that {@link DoseAssessor} states. */
  DoseBand band() {
    if (typical.isEmpty()) {
      DoseBand highest = DoseBand.ofFraction(high);
      return DoseBand.ofFraction(low.orElse(0)) == highest ? highest : DoseBand.UNKNOWN;
    }
    DoseBand usual = DoseBand.ofFraction(typical.getAsDouble());
    boolean someRangeReachesMicrodose = DoseBand.ofFraction(high) != DoseBand.BELOW_MICRODOSE;
    return usual == DoseBand.BELOW_MICRODOSE && someRangeReachesMicrodose
        ? DoseBand.MICRODOSE
        : usual;
  }

  boolean straddlesBands() {
    return DoseBand.ofFraction(low.orElse(0)) != DoseBand.ofFraction(high);
  }

  NumberRange range() {
    return new NumberRange(low.orElse(0), high);
  }

  /** The band with the figures that lead to it, as a sentence. */
  String conclusion() {
    DoseBand band = band();
    String range = low.isPresent() ? range().words() : "up to " + Numbers.significant(high, 2);
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
            : band.label() + " (" + limits(band) + ").");
  }

  private static String limits(DoseBand band) {
    return switch (band) {
      case BELOW_MICRODOSE -> "below " + Numbers.plain(band.fractionHigh());
      case FULL -> "from " + Numbers.plain(band.fractionLow());
      case UNKNOWN -> "no fraction";
      default -> Numbers.plain(band.fractionLow()) + " to " + Numbers.plain(band.fractionHigh());
    };
  }
}
