package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Instrument;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PublishedDifference;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.ValueRange;

/** Reads the instruments of the vocabulary. */
final class InstrumentReader {

  private static final Fields FIELDS =
      new Fields(
          "instrument",
          "An instrument or kind of measurement, with what is known of it.",
          """
          {"dependentRequired": {"step": ["stepFrom"]}}
          """);
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.INSTRUMENT), "Id of the instrument");
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.PROSE, "Full name");
  private static final Field<List<String>> ABBREVIATIONS =
      FIELDS.list("abbreviations", ValueReader.PROSE, "Usual abbreviations");
  private static final Field<Optional<Outcome>> MEASURES =
      FIELDS.optional(
          "measures",
          Terms.of(Outcome.class),
          "The outcome that it measures; left out where that depends on the finding");
  private static final Field<List<Outcome>> ALSO_MEASURES =
      FIELDS.list("alsoMeasures", Terms.of(Outcome.class), "Outcomes that parts of it measure");
  private static final Field<Optional<String>> CONSTRUCT =
      FIELDS.text("construct", "What within the outcome it measures, such as state anxiety");
  private static final Field<Optional<ValueRange>> RANGE =
      FIELDS.optional("range", ValueRangeReader.READER, "Lowest and highest score");
  private static final Field<Optional<String>> RANGE_FROM =
      FIELDS.text("rangeFrom", "Where the range was read");
  private static final Field<OptionalDouble> STEP =
      FIELDS.number(
          "step",
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          "Smallest step between two scores of one person, in points; 1 for whole scores");
  private static final Field<Optional<String>> STEP_FROM =
      FIELDS.prose("stepFrom", "Where the step was read, or what it follows from");
  private static final Field<List<PublishedDifference>> IMPORTANT_DIFFERENCES =
      FIELDS.list(
          "importantDifferences",
          PublishedDifferenceReader.READER,
          "Smallest differences that matter to patients, in points, as published");
  private static final Field<HigherIs> HIGHER_IS =
      FIELDS.required(
          "higherIs", Terms.of(HigherIs.class), "What a higher score means for the person");
  private static final Field<Optional<Rater>> RATED_BY =
      FIELDS.optional(
          "ratedBy", Terms.of(Rater.class), "Who or what rates; left out where that differs");
  private static final Field<Integer> RANK =
      FIELDS.required(
          "rank",
          ValueReader.whole(1, Integer.MAX_VALUE),
          "Place among the instruments of its outcome, 1 first");
  private static final Field<String> RANK_BASIS =
      FIELDS.required(
          "rankBasis",
          Ids.reference(IdKind.RANK_SOURCE),
          "Id of the source that the rank rests on");
  private static final Field<Boolean> GENERIC =
      FIELDS.orElse(
          "generic",
          ValueReader.FLAG,
          false,
          "Whether it stands for unnamed measures of a kind, such as a survey question");
  private static final Field<List<LongTermQuestion>> BEARS_ON =
      FIELDS.list(
          "bearsOn",
          Terms.of(LongTermQuestion.class),
          "Questions of safety that findings measured with it bear on");
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note", "What else to know");
  private static final Field<List<String>> AS_WRITTEN =
      FIELDS.list("asWritten", ValueReader.PROSE, "Texts of sources that name it");

  static final ValueReader<Instrument> READER = FIELDS.reader(InstrumentReader::read);

  private InstrumentReader() {}

  private static @Nullable Instrument read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Instrument(
                v.get(ID),
                v.get(NAME),
                v.get(ABBREVIATIONS),
                v.get(MEASURES),
                v.get(ALSO_MEASURES),
                v.get(CONSTRUCT),
                v.get(RANGE),
                v.get(RANGE_FROM),
                v.get(STEP),
                v.get(STEP_FROM),
                v.get(IMPORTANT_DIFFERENCES),
                v.get(HIGHER_IS),
                v.get(RATED_BY),
                v.get(RANK),
                v.get(RANK_BASIS),
                v.get(GENERIC),
                v.get(BEARS_ON),
                v.get(NOTE),
                v.get(AS_WRITTEN)));
  }
}
