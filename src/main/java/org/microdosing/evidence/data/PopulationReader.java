package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.FemaleShare;
import org.microdosing.evidence.model.Population;
import org.microdosing.evidence.model.Species;
import org.microdosing.evidence.model.ValueRange;

/** Reads whom a study is about. */
final class PopulationReader {

  private static final double OLDEST = 150;

  private static final Fields SHARE_FIELDS =
      new Fields("femaleShare", "Share of women in one arm.");
  private static final Field<String> ARM =
      SHARE_FIELDS.required("arm", Ids.reference(IdKind.ARM), "Id of the arm");
  private static final Field<Double> PERCENT =
      SHARE_FIELDS.required(
          "percent", ValueReader.number(0, 100), "Share of women in percent, 0 to 100");

  private static final Fields FIELDS = new Fields("population", "Whom the study is about.");
  private static final Field<List<Condition>> CONDITIONS =
      FIELDS.requiredList(
          "conditions", Terms.of(Condition.class), "Normalised conditions, at least one");
  private static final Field<String> CONDITION =
      FIELDS.required("condition", ValueReader.TEXT, "The condition in the words of the paper");
  private static final Field<Species> SPECIES =
      FIELDS.required("species", Terms.of(Species.class), "The species");
  private static final Field<OptionalDouble> AGE_MEAN =
      FIELDS.number("ageMean", 0, OLDEST, "Mean age in years");
  private static final Field<OptionalDouble> AGE_SD =
      FIELDS.number("ageSd", 0, OLDEST, "Standard deviation of age in years");
  private static final Field<Optional<String>> AGE_RANGE =
      FIELDS.text("ageRange", "Age range in years, as the source gives it");
  private static final Field<OptionalDouble> FEMALE =
      FIELDS.number("femalePercent", 0, 100, "Share of women in percent, 0 to 100");
  private static final Field<Optional<ValueRange>> FEMALE_RANGE =
      FIELDS.optional(
          "femalePercentRange",
          ValueRangeReader.READER,
          "Range of the share of women over arms or sites, in percent");
  private static final Field<List<FemaleShare>> FEMALE_BY_ARM =
      FIELDS.list(
          "femaleByArm",
          SHARE_FIELDS.reader(PopulationReader::share),
          "Share of women in each arm");
  private static final Field<Optional<String>> NOTES =
      FIELDS.prose("notes", "What else the source says");

  static final ValueReader<Population> READER = FIELDS.reader(PopulationReader::read);

  private PopulationReader() {}

  private static @Nullable Population read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Population(
                v.get(CONDITIONS),
                v.get(CONDITION),
                v.get(SPECIES),
                v.get(AGE_MEAN),
                v.get(AGE_SD),
                v.get(AGE_RANGE),
                v.get(FEMALE),
                v.get(FEMALE_RANGE),
                v.get(FEMALE_BY_ARM),
                v.get(NOTES)));
  }

  private static @Nullable FemaleShare share(JsonCursor in) {
    return in.object(SHARE_FIELDS, v -> new FemaleShare(v.get(ARM), v.get(PERCENT)));
  }
}
