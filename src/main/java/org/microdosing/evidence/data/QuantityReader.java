package org.microdosing.evidence.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Qualifier;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.QuantityUnit;

/** Reads figures with their unit, given as one value or a range. */
final class QuantityReader {

  private static final Fields FIELDS =
      new Fields(
          "quantity",
          "A figure as a source gives it: one value or a range, perhaps with a wider range around"
              + " it, a standard deviation or a word such as about. Ends of ranges must be in"
              + " order.",
          Fields.atLeastOneOf("value", "low", "high"));
  private static final Field<OptionalDouble> VALUE = number("value", "The value, in `unit`");
  private static final Field<OptionalDouble> LOW =
      number("low", "Lower end of the usual range, in `unit`");
  private static final Field<OptionalDouble> HIGH =
      number("high", "Upper end of the usual range, in `unit`");
  private static final Field<OptionalDouble> EXTREME_LOW =
      number("extremeLow", "Lower end of the whole range, in `unit`");
  private static final Field<OptionalDouble> EXTREME_HIGH =
      number("extremeHigh", "Upper end of the whole range, in `unit`");
  private static final Field<OptionalDouble> STANDARD_DEVIATION =
      number("standardDeviation", "Standard deviation of the value, in `unit`");
  private static final Field<Optional<Qualifier>> QUALIFIER =
      FIELDS.optional(
          "qualifier", Terms.of(Qualifier.class), "How the figures stand to the quantity");
  private static final Field<QuantityUnit> UNIT =
      FIELDS.required("unit", Terms.of(QuantityUnit.class), "Unit of all figures");

  /** A quantity in a unit of time, as its record asks. */
  static final ValueReader<Quantity> TIME = in(QuantityUnit::isTime);

  /** A share in percent, as its record asks. */
  static final ValueReader<Quantity> SHARE = in(unit -> unit == QuantityUnit.PERCENT);

  private QuantityReader() {}

  private static @Nullable Quantity read(JsonCursor in) {
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

  private static ValueReader<Quantity> in(Predicate<QuantityUnit> admitted) {
    List<String> units =
        Arrays.stream(QuantityUnit.values()).filter(admitted).map(QuantityUnit::id).toList();
    return FIELDS
        .reader(QuantityReader::read)
        .with("properties", Map.of("unit", Map.of("enum", units)));
  }

  private static Field<OptionalDouble> number(String name, String description) {
    return FIELDS.number(name, 0, Double.POSITIVE_INFINITY, description);
  }
}
