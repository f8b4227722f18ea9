package org.microdosing.evidence.dose;

import java.util.OptionalDouble;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;

/**
 * How far a dose reaches, in fractions of a full dose.
 *
 * @param low its lower end against the largest full dose; empty where only its upper end is stated
 * @param typical its upper end against the typical full dose; empty where there is none
 * @param high its upper end against the smallest full dose
 */
record Reach(OptionalDouble low, OptionalDouble typical, double high) {

  static Reach of(Dose dose, Fractions fractions) {
    double top = dose.max().orElseGet(() -> dose.amount().orElseThrow());
    OptionalDouble low =
        dose.amount().isPresent()
            ? OptionalDouble.of(Span.steady(dose.amount().getAsDouble() * fractions.all().low()))
            : OptionalDouble.empty();
    OptionalDouble typical =
        fractions.usual().isPresent()
            ? OptionalDouble.of(Span.steady(top * fractions.usual().get()))
            : OptionalDouble.empty();
    return new Reach(low, typical, Span.steady(top * fractions.all().high()));
  }

  /** The band by the rule that {@link DoseAssessor} states. */
  DoseBand band() {
    if (typical.isEmpty()) {
      DoseBand of = DoseBand.ofFraction(high);
      return DoseBand.ofFraction(low.orElse(0)) == of ? of : DoseBand.UNKNOWN;
    }
    DoseBand of = DoseBand.ofFraction(typical.getAsDouble());
    boolean someRangeReachesMicrodose = DoseBand.ofFraction(high) != DoseBand.BELOW_MICRODOSE;
    return of == DoseBand.BELOW_MICRODOSE && someRangeReachesMicrodose ? DoseBand.MICRODOSE : of;
  }

  boolean straddlesBands() {
    return DoseBand.ofFraction(low.orElse(0)) != DoseBand.ofFraction(high);
  }

  Span span() {
    return new Span(low.orElse(0), high);
  }

  /** The band with the figures that lead to it, as a sentence. */
  String conclusion() {
    DoseBand band = band();
    String range = low.isPresent() ? span().words() : "up to " + Numbers.significant(high, 2);
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
