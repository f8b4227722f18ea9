package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;
import org.microdosing.evidence.model.ValueRange;

/** Reads when something was measured, as numbers. */
final class TimingReader {

  private static final Fields FIELDS =
      new Fields(
          "timing",
          "When something was measured, as numbers; the words of the source stand beside it.",
          """
          {"allOf": [{"properties": {
            "daysAfterLastDoseRange": {"properties": {"low": {"minimum": 0}}},
            "hoursAfterDoseRange": {"properties": {"low": {"minimum": 0}}}
          }}]}
          """);
  private static final Field<TimingPhase> PHASE =
      FIELDS.required("phase", Terms.of(TimingPhase.class), "At what time of the study");
  private static final Field<OptionalDouble> DAYS =
      FIELDS.number("days", "Days from the first dose; below 0 before it");
  private static final Field<Optional<ValueRange>> DAYS_RANGE =
      FIELDS.optional(
          "daysRange", ValueRangeReader.READER, "Earliest and latest day from the first dose");
  private static final Field<OptionalDouble> DAYS_AFTER_LAST_DOSE =
      FIELDS.number("daysAfterLastDose", 0, Double.MAX_VALUE, "Days after the last dose before it");
  private static final Field<Optional<ValueRange>> DAYS_AFTER_LAST_DOSE_RANGE =
      FIELDS.optional(
          "daysAfterLastDoseRange",
          ValueRangeReader.READER,
          "Fewest and most days after the last dose before it");
  private static final Field<OptionalDouble> HOURS_AFTER_DOSE =
      FIELDS.number("hoursAfterDose", 0, Double.MAX_VALUE, "Hours after a dose");
  private static final Field<Optional<ValueRange>> HOURS_AFTER_DOSE_RANGE =
      FIELDS.optional(
          "hoursAfterDoseRange", ValueRangeReader.READER, "Fewest and most hours after a dose");
  private static final Field<Boolean> APPROXIMATE =
      FIELDS.orElse(
          "approximate",
          ValueReader.FLAG,
          false,
          "Whether a day may be off by one, as in \"week 1\"");
  private static final Field<Optional<String>> DOUBT =
      FIELDS.text("doubt", "What is uncertain about all this");

  static final ValueReader<Timing> READER = FIELDS.reader(TimingReader::read);

  private TimingReader() {}

  private static @Nullable Timing read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Timing(
                v.get(PHASE),
                v.get(DAYS),
                v.get(DAYS_RANGE),
                v.get(DAYS_AFTER_LAST_DOSE),
                v.get(DAYS_AFTER_LAST_DOSE_RANGE),
                v.get(HOURS_AFTER_DOSE),
                v.get(HOURS_AFTER_DOSE_RANGE),
                v.get(APPROXIMATE),
                v.get(DOUBT)));
  }
}
