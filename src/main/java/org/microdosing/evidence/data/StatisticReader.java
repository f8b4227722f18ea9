package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.ValueRange;

/** Reads the statistics of findings. */
final class StatisticReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<StatisticType> TYPE =
      FIELDS.required("type", Terms.of(StatisticType.class));
  private static final Field<Optional<String>> TYPE_TEXT = FIELDS.text("typeText");
  private static final Field<OptionalDouble> VALUE = FIELDS.number("value");
  private static final Field<Relation> RELATION =
      FIELDS.orElse("relation", PValueReader.RELATION, Relation.EQUAL);
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional("interval", IntervalReader::read);
  private static final Field<Optional<PValue>> P = FIELDS.optional("p", PValueReader::read);
  private static final Field<OptionalDouble> STANDARD_ERROR =
      FIELDS.number("standardError", 0, Double.MAX_VALUE);
  private static final Field<OptionalDouble> STANDARD_DEVIATION =
      FIELDS.number("standardDeviation", 0, Double.MAX_VALUE);
  private static final Field<List<Double>> DEGREES_OF_FREEDOM =
      FIELDS.list("degreesOfFreedom", ValueReader.NUMBER);
  private static final Field<Optional<String>> UNIT = FIELDS.text("unit");
  private static final Field<Optional<ValueRange>> RANGE =
      FIELDS.optional("range", ValueRangeReader::read);
  private static final Field<OptionalDouble> UNADJUSTED = FIELDS.number("unadjusted");
  private static final Field<Optional<String>> EFFECT_SIZE = FIELDS.text("effectSize");
  private static final Field<Optional<String>> NOTE = FIELDS.prose("note");

  private StatisticReader() {}

  static @Nullable Statistic read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Statistic(
                v.get(TYPE),
                v.get(TYPE_TEXT),
                v.get(VALUE),
                v.get(RELATION),
                v.get(INTERVAL),
                v.get(P),
                v.get(STANDARD_ERROR),
                v.get(STANDARD_DEVIATION),
                v.get(DEGREES_OF_FREEDOM),
                v.get(UNIT),
                v.get(RANGE),
                v.get(UNADJUSTED),
                v.get(EFFECT_SIZE),
                v.get(NOTE)));
  }
}
