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

  private static final Fields FIELDS =
      new Fields(
          "statistic",
          "A number that the source reports for a finding: an effect, a test, a share.");
  private static final Field<StatisticType> TYPE =
      FIELDS.required("type", Terms.of(StatisticType.class), "What kind of number it is");
  private static final Field<Optional<String>> TYPE_TEXT =
      FIELDS.text("typeText", "The kind in the words of the source, where they say more");
  private static final Field<OptionalDouble> VALUE =
      FIELDS.number("value", "The value, in `unit` or the unit of the measure");
  private static final Field<Relation> RELATION =
      FIELDS.orElse(
          "relation",
          PValueReader.RELATION,
          Relation.EQUAL,
          "How the true value stands to `value`");
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional(
          "interval", IntervalReader.READER, "Confidence or credible interval of the value");
  private static final Field<Optional<PValue>> P =
      FIELDS.optional("p", PValueReader.READER, "P value");
  private static final Field<OptionalDouble> STANDARD_ERROR =
      FIELDS.number("standardError", 0, Double.MAX_VALUE, "Standard error of the value");
  private static final Field<OptionalDouble> STANDARD_DEVIATION =
      FIELDS.number(
          "standardDeviation", 0, Double.MAX_VALUE, "Standard deviation beside the value");
  private static final Field<List<Double>> DEGREES_OF_FREEDOM =
      FIELDS.list(
          "degreesOfFreedom",
          ValueReader.ABOVE_ZERO,
          2,
          "Degrees of freedom, one or two numbers above 0");
  private static final Field<Optional<String>> UNIT = FIELDS.text("unit", "Unit of the value");
  private static final Field<Optional<ValueRange>> RANGE =
      FIELDS.optional(
          "range", ValueRangeReader.READER, "Range between which the source puts the value");
  private static final Field<OptionalDouble> UNADJUSTED =
      FIELDS.number("unadjusted", "The value before the adjustment that the source makes");
  private static final Field<Optional<String>> EFFECT_SIZE =
      FIELDS.text("effectSize", "A further effect size beside the value, as printed");
  private static final Field<Optional<String>> NOTE =
      FIELDS.prose("note", "What else the source says");

  static final ValueReader<Statistic> READER = FIELDS.reader(StatisticReader::read);

  private StatisticReader() {}

  private static @Nullable Statistic read(JsonCursor in) {
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
