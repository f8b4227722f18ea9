package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Qualifier;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.QuantityUnit;

/** Reads figures with their unit, given as one value or a range. */
final class QuantityReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<OptionalDouble> VALUE = number("value");
  private static final Field<OptionalDouble> LOW = number("low");
  private static final Field<OptionalDouble> HIGH = number("high");
  private static final Field<OptionalDouble> EXTREME_LOW = number("extremeLow");
  private static final Field<OptionalDouble> EXTREME_HIGH = number("extremeHigh");
  private static final Field<OptionalDouble> STANDARD_DEVIATION = number("standardDeviation");
  private static final Field<Optional<Qualifier>> QUALIFIER =
      FIELDS.optional("qualifier", Terms.of(Qualifier.class));
  private static final Field<QuantityUnit> UNIT =
      FIELDS.required("unit", Terms.of(QuantityUnit.class));

  private QuantityReader() {}

  static @Nullable Quantity read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Quantity(
                v.get(VALUE),
                v.get(LOW),
                v.get(HIGH),
                v.get(EXTREME_LOW),
                v.get(EXTREME_HIGH),
                v.get(STANDARD_DEVIATION),
                v.get(QUALIFIER),
                v.get(UNIT)));
  }

  private static Field<OptionalDouble> number(String name) {
    return FIELDS.number(name, 0, Double.POSITIVE_INFINITY);
  }
}
