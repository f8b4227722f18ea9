package org.microdosing.evidence.data;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;

/** Reads intervals: a level in percent and one bound or two; a side left out is open. */
final class IntervalReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<OptionalDouble> LOW = FIELDS.number("low");
  private static final Field<OptionalDouble> HIGH = FIELDS.number("high");
  private static final Field<OptionalDouble> LEVEL =
      FIELDS.required("level", in -> in.optionalNumber(1, 99.9999));

  private IntervalReader() {}

  static @Nullable Interval read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Interval(
                v.get(LOW).orElse(Double.NEGATIVE_INFINITY),
                v.get(HIGH).orElse(Double.POSITIVE_INFINITY),
                v.get(LEVEL).getAsDouble() / 100));
  }
}
