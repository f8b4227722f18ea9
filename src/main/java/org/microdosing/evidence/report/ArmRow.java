package org.microdosing.evidence.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * A row of the table of arms.
 *
 * @param evidence the study, with what places its arms in dose bands
 * @param arm one of its arms
 */
record ArmRow(StudyEvidence evidence, Arm arm) {

  static final TableLayout<ArmRow> LAYOUT =
      new TableLayout<>(
          "arms",
          "one arm of a study, with its dose",
          List.of("arm_key"),
          List.of(new TableReference("study_id", "studies", "study_id")),
          List.of(
              Column.text(
                  "arm_key", "study and arm", r -> ArmKey.of(r.evidence.study(), r.arm.id())),
              Column.text("study_id", "id of the study", r -> r.evidence.id()),
              Column.text("arm", "id of the arm within its study", r -> r.arm.id()),
              Column.text("arm_label", "the arm in words", r -> r.arm.label()),
              Column.text("citation", "short citation", r -> r.evidence.shortName()),
              Column.optionalTerm("role", "what it is for", ArmRole.class, r -> r.arm.role()),
              Column.flag(
                  "control",
                  "whether it is there to compare with",
                  r -> Optional.of(r.arm.isControl())),
              Column.optionalTerm(
                  "serves_as",
                  "comparator that it serves as",
                  ComparatorClass.class,
                  r -> r.arm.servesAs()),
              Column.texts(
                  "substances",
                  "substances it gives in a material of their own",
                  r -> r.given(true)),
              Column.texts(
                  "related_substances", "others, mixed in or related", r -> r.given(false)),
              Column.optional("drug", "what the source says was given", r -> r.arm.drug()),
              Column.texts(
                  "members", "ids of the arms that a pooled arm joins", r -> r.arm.members()),
              Column.count("n", "people in it", r -> r.arm.n()),
              Column.number(
                  "dose_low",
                  "dose, or the lowest of a range, in dose_unit",
                  r -> r.figure(Dose::amount)),
              Column.number(
                  "dose_high", "highest dose of a range, in dose_unit", r -> r.figure(Dose::max)),
              Column.optionalTerm(
                  "dose_unit",
                  "unit of the doses",
                  DoseUnit.class,
                  r -> r.arm.dose().flatMap(Dose::unit)),
              Column.optionalTerm(
                  "material",
                  "what the dose is an amount of",
                  Material.class,
                  r -> r.arm.dose().map(Dose::material)),
              Column.optional(
                  "basis",
                  "the same in the words of the source",
                  r -> r.arm.dose().flatMap(Dose::basis)),
              Column.optionalTerm(
                  "route", "how it was taken", Route.class, r -> r.arm.dose().map(Dose::route)),
              Column.optional(
                  "frequency",
                  "how often, in words",
                  r -> r.arm.dose().map(Dose::regimen).flatMap(Regimen::frequency)),
              Column.count(
                  "number_of_doses", "doses in all", r -> r.regimen(Regimen::numberOfDoses)),
              Column.count(
                  "duration_days",
                  "days from the first dose to the last",
                  r -> r.regimen(Regimen::durationDays)),
              Column.optional(
                  "alongside",
                  "what was given beside the dose",
                  r -> r.arm.dose().map(Dose::regimen).flatMap(Regimen::alongside)),
              Column.number(
                  "per_day",
                  "doses on a day, where there is more than one",
                  r -> r.figure(Dose::perDay)),
              Column.term(
                  "dose_band",
                  "dose band that the library files it under",
                  DoseBand.class,
                  r -> r.evidence.band(r.arm)),
              Column.optionalTerm(
                  "claimed_band",
                  "band that the authors claim",
                  DoseBand.class,
                  r -> r.arm.claimedBand()),
              Column.optional(
                  "dose_note",
                  "what else the source says of the dose",
                  r -> r.arm.dose().flatMap(Dose::note))));

  private List<String> given(boolean direct) {
    return arm.exposures().stream()
        .filter(e -> (e.kind() == ExposureKind.DIRECT) == direct)
        .map(Exposure::substance)
        .distinct()
        .sorted()
        .toList();
  }

  private OptionalDouble figure(Function<Dose, OptionalDouble> part) {
    return arm.dose().map(part).orElse(OptionalDouble.empty());
  }

  private OptionalInt regimen(Function<Regimen, OptionalInt> part) {
    return arm.dose().map(Dose::regimen).map(part).orElse(OptionalInt.empty());
  }
}
