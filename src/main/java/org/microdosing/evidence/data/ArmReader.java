package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Material;

/** Reads the arms of a study. */
final class ArmReader {

  private static final Fields EXPOSURE_FIELDS =
      new Fields("exposure", "How an arm stands to one substance of the library.");
  private static final Field<String> SUBSTANCE =
      EXPOSURE_FIELDS.required("substance", Ids.reference(IdKind.SUBSTANCE), "Id of the substance");
  private static final Field<ExposureKind> KIND =
      EXPOSURE_FIELDS.orElse(
          "kind", Terms.of(ExposureKind.class), ExposureKind.DIRECT, "How the arm stands to it");
  private static final Field<Material> MATERIAL =
      EXPOSURE_FIELDS.orElse(
          "material",
          Terms.of(Material.class),
          Material.COMPOUND,
          "In which material it was given");

  private static final Fields FIELDS =
      new Fields(
          "arm",
          "A group or period that is given, or chose, one thing. An arm under study serves as no"
              + " comparator.",
          """
          {"not": {
            "required": ["servesAs", "role"],
            "properties": {"role": {"const": "treatment"}}
          }}
          """);
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.ARM), "Id within the study, for example lsd-13");
  private static final Field<String> LABEL =
      FIELDS.required("label", ValueReader.PROSE, "The arm in words");
  private static final Field<List<Exposure>> EXPOSURES =
      FIELDS.list(
          "exposures",
          EXPOSURE_FIELDS.reader(ArmReader::exposure),
          "Substances of the library that the arm gives; left out for placebo and comparator"
              + " drugs");
  private static final Field<Optional<String>> DRUG =
      FIELDS.text(
          "drug", "What the source says was given, where it is more than the id of one substance");
  private static final Field<Optional<ComparatorClass>> SERVES_AS =
      FIELDS.optional(
          "servesAs",
          ControlConditionReader.CLASS,
          "The comparator the arm serves as, such as placebo; left out for arms under study");
  private static final Field<Optional<ArmRole>> ROLE =
      FIELDS.optional("role", Terms.of(ArmRole.class), "What the arm is for");
  private static final Field<List<String>> MEMBERS =
      FIELDS.list("members", Ids.reference(IdKind.ARM), "Ids of the arms that a pooled arm joins");
  private static final Field<OptionalInt> N = FIELDS.count("n", "People in the arm");
  private static final Field<Optional<Dose>> DOSE =
      FIELDS.optional("dose", DoseReader.READER, "What was taken of it");
  private static final Field<Optional<DoseBand>> CLAIMED_BAND =
      FIELDS.optional(
          "claimedBand", Terms.of(DoseBand.class), "The band that the authors claim for the dose");

  static final ValueReader<Arm> READER = FIELDS.reader(ArmReader::read);

  private ArmReader() {}

  private static @Nullable Arm read(JsonCursor in) {
    return in.object(
        FIELDS,
        v -> {
          List<Exposure> exposures = v.get(EXPOSURES);
          return new Arm(
              v.get(ID),
              v.get(LABEL),
              exposures,
              v.get(DRUG),
              v.get(SERVES_AS),
              v.get(ROLE),
              v.get(MEMBERS),
              v.get(N),
              v.get(DOSE).map(dose -> DoseReader.of(exposures, dose)),
              v.get(CLAIMED_BAND));
        });
  }

  private static @Nullable Exposure exposure(JsonCursor in) {
    return in.object(
        EXPOSURE_FIELDS, v -> new Exposure(v.get(SUBSTANCE), v.get(KIND), v.get(MATERIAL)));
  }
}
