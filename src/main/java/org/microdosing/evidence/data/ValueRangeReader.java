package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ValueRange;

/** Reads ranges: a lower and an upper number. */
final class ValueRangeReader {

  private static final Fields FIELDS =
      new Fields(
          "valueRange",
          "Two numbers between which a source puts a value; no interval of a stated level. `low`"
              + " must not lie above `high`.");
  private static final Field<Double> LOW =
      FIELDS.required("low", ValueReader.NUMBER, "The lower number");
  private static final Field<Double> HIGH =
      FIELDS.required("high", ValueReader.NUMBER, "The higher number");

  static final ValueReader<ValueRange> READER = FIELDS.reader(ValueRangeReader::read);

  private ValueRangeReader() {}

  private static @Nullable ValueRange read(JsonCursor in) {
    return in.object(FIELDS, v -> new ValueRange(v.get(LOW), v.get(HIGH)));
  }
}
