package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ValueRange;

/** Reads ranges: a lower and an upper number. */
final class ValueRangeReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Double> LOW = FIELDS.required("low", ValueReader.NUMBER);
  private static final Field<Double> HIGH = FIELDS.required("high", ValueReader.NUMBER);

  private ValueRangeReader() {}

  static @Nullable ValueRange read(JsonCursor in) {
    return in.object(FIELDS, v -> new ValueRange(v.get(LOW), v.get(HIGH)));
  }
}
