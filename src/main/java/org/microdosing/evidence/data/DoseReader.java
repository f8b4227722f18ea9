package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Route;

/** Reads the doses of arms. */
final class DoseReader {

  private static final Fields FIELDS =
      new Fields(
          "dose",
          "An amount, or a range of amounts, with unit, route and regimen. An amount needs a unit.",
          """
          {"dependentRequired": {"amount": ["unit"], "max": ["unit"]}}
          """);
  private static final Field<OptionalDouble> AMOUNT =
      FIELDS.number(
          "amount", 0, Double.MAX_VALUE, "The amount, or the lower end of a range, in `unit`");
  private static final Field<OptionalDouble> MAX =
      FIELDS.number(
          "max", 0, Double.MAX_VALUE, "The upper end of a range, in `unit`; not below `amount`");
  private static final Field<Optional<DoseUnit>> UNIT =
      FIELDS.optional("unit", Terms.ofUnits(DoseUnit.class, DoseUnit::find), "Unit of the amounts");
  private static final Field<Optional<String>> BASIS =
      FIELDS.text("basis", "What the amount is an amount of, in the words of the source");
  private static final Field<Route> ROUTE =
      FIELDS.orElse("route", Terms.of(Route.class), Route.NOT_STATED, "How it was taken");
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.routeText();
  private static final Field<Optional<String>> FREQUENCY =
      FIELDS.text("frequency", "How often, in the words of the source");
  private static final Field<OptionalInt> NUMBER_OF_DOSES =
      FIELDS.count("numberOfDoses", "Number of doses");
  private static final Field<OptionalInt> DURATION_DAYS =
      FIELDS.count("durationDays", "Duration of the course in days");
  private static final Field<Boolean> FIRST_PART =
      FIELDS.orElse(
          "firstPart",
          ValueReader.FLAG,
          false,
          "True where more of the dose followed, such as an infusion behind a bolus, so that the"
              + " amount is not all that was given");
  private static final Field<Optional<String>> ALONGSIDE =
      FIELDS.text("alongside", "What was given beside the dose, in few words");
  private static final Field<OptionalDouble> PER_DAY =
      FIELDS.number("perDay", 0, Double.MAX_VALUE, "Doses of this amount on one day");
  private static final Field<Optional<String>> FORM_INFERRED_FROM =
      FIELDS.prose(
          "formInferredFrom", "Why a chemical form is taken that the source does not state");
  private static final Field<Optional<String>> NOTE =
      FIELDS.prose("note", "What else the source says");

  static final ValueReader<Dose> READER = FIELDS.reader(DoseReader::read);

  private DoseReader() {}

  /** Reads a dose; of which substance it is, the exposures of the arm say. */
  private static @Nullable Dose read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Dose(
                Optional.empty(),
                Material.COMPOUND,
                v.get(AMOUNT),
                v.get(MAX),
                v.get(UNIT),
                v.get(BASIS),
                v.get(ROUTE),
                v.get(ROUTE_TEXT),
                regimen(v),
                v.get(FIRST_PART),
                v.get(PER_DAY),
                v.get(FORM_INFERRED_FROM),
                v.get(NOTE)));
  }

  private static Regimen regimen(Values v) {
    Optional<String> frequency = v.get(FREQUENCY);
    OptionalInt numberOfDoses = v.get(NUMBER_OF_DOSES);
    OptionalInt durationDays = v.get(DURATION_DAYS);
    Optional<String> alongside = v.get(ALONGSIDE);
    return frequency.isEmpty()
            && numberOfDoses.isEmpty()
            && durationDays.isEmpty()
            && alongside.isEmpty()
        ? Regimen.UNKNOWN
        : new Regimen(frequency, numberOfDoses, durationDays, alongside);
  }

  /** Returns the dose as one of what an arm gives. */
  static Dose of(List<Exposure> exposures, Dose dose) {
    return new Dose(
        substance(exposures),
        material(exposures),
        dose.amount(),
        dose.max(),
        dose.unit(),
        dose.basis(),
        dose.route(),
        dose.routeText(),
        dose.regimen(),
        dose.firstPart(),
        dose.perDay(),
        dose.formInferredFrom(),
        dose.note());
  }

  /** An amount is one of a substance only where the arm gives that substance and no other. */
  private static Optional<String> substance(List<Exposure> exposures) {
    return exposures.size() == 1 && exposures.get(0).kind() == ExposureKind.DIRECT
        ? Optional.of(exposures.get(0).substance())
        : Optional.empty();
  }

  private static Material material(List<Exposure> exposures) {
    return switch (exposures.size()) {
      case 0 -> Material.COMPOUND;
      case 1 -> exposures.get(0).material();
      default -> Material.SELF_SELECTED;
    };
  }
}
