package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Material;

/** Reads the arms of a study. */
final class ArmReader {

  private static final Fields EXPOSURE_FIELDS = new Fields();
  private static final Field<String> SUBSTANCE =
      EXPOSURE_FIELDS.required("substance", Ids.reference(IdKind.SUBSTANCE));
  private static final Field<ExposureKind> KIND =
      EXPOSURE_FIELDS.orElse("kind", Terms.of(ExposureKind.class), ExposureKind.DIRECT);
  private static final Field<Material> MATERIAL =
      EXPOSURE_FIELDS.orElse("material", Terms.of(Material.class), Material.COMPOUND);

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.ARM));
  private static final Field<String> LABEL = FIELDS.required("label", ValueReader.PROSE);
  private static final Field<List<Exposure>> EXPOSURES =
      FIELDS.list("exposures", ArmReader::exposure);
  private static final Field<Optional<String>> DRUG = FIELDS.text("drug");
  private static final Field<Optional<ComparatorClass>> SERVES_AS =
      FIELDS.optional("servesAs", Terms.of(ComparatorClass.class));
  private static final Field<OptionalInt> N = FIELDS.count("n");
  private static final Field<Optional<Dose>> DOSE = FIELDS.optional("dose", DoseReader::read);
  private static final Field<Optional<DoseBand>> CLAIMED_BAND =
      FIELDS.optional("claimedBand", Terms.of(DoseBand.class));

  private ArmReader() {}

  static @Nullable Arm read(JsonCursor in) {
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
