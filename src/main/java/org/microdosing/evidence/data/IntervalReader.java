package org.microdosing.evidence.data;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;

/** Reads intervals: a level in percent and one bound or two; a side left out is open. */
final class IntervalReader {

  private static final Fields FIELDS =
      new Fields(
          "interval",
          "A confidence or credible interval. At least one bound; a bound left out is open. `low`"
              + " must not lie above `high`.",
          Fields.atLeastOneOf("low", "high"));
  private static final Field<OptionalDouble> LOW =
      FIELDS.number("low", "Lower bound, in the unit of the value");
  private static final Field<OptionalDouble> HIGH =
      FIELDS.number("high", "Upper bound, in the unit of the value");
  private static final Field<Double> LEVEL =
      FIELDS.required("level", ValueReader.number(1, 99.9999), "Level in percent, for example 95");

  static final ValueReader<Interval> READER = FIELDS.reader(IntervalReader::read);

  private IntervalReader() {}

  private static @Nullable Interval read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Interval(
                v.get(LOW).orElse(Double.NEGATIVE_INFINITY),
                v.get(HIGH).orElse(Double.POSITIVE_INFINITY),
                v.get(LEVEL) / 100));
  }
}
