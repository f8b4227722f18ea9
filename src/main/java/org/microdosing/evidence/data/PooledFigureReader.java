package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.PooledFigure;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.ValueRange;

/** Reads the numbers of pooled estimates. */
final class PooledFigureReader {

  private static final Fields FIELDS =
      new Fields("pooledFigure", "A number that a source reports over several studies.");
  private static final Field<Optional<StatisticType>> TYPE =
      FIELDS.optional(
          "type",
          Terms.of(StatisticType.class),
          "What kind of number the value is; left out where none was seen");
  private static final Field<Optional<String>> TYPE_TEXT =
      FIELDS.text("typeText", "The kind in the words of the source, where they say more");
  private static final Field<OptionalDouble> VALUE =
      FIELDS.number("value", "The estimate, on the scale of its type");
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional("interval", IntervalReader.READER, "Confidence interval of the estimate");
  private static final Field<Optional<ValueRange>> RANGE =
      FIELDS.optional(
          "range", ValueRangeReader.READER, "Range over which several estimates spread");
  private static final Field<Optional<PValue>> P =
      FIELDS.optional("p", PValueReader.READER, "P value");
  private static final Field<OptionalInt> K = FIELDS.count("k", "Number of studies pooled");
  private static final Field<OptionalInt> N = FIELDS.count("n", "Number of participants in them");
  private static final Field<OptionalInt> EFFECT_SIZES =
      FIELDS.count("effectSizes", "Number of effect sizes, where one study gives several");
  private static final Field<OptionalDouble> I_SQUARED =
      FIELDS.number(
          "iSquared", 0, 100, "Share of the variance that is heterogeneity, in percent, 0 to 100");
  private static final Field<OptionalDouble> TAU_SQUARED =
      FIELDS.number(
          "tauSquared",
          0,
          Double.POSITIVE_INFINITY,
          "Variance between studies, in the squared unit of the value");
  private static final Field<Optional<Interval>> PREDICTION_INTERVAL =
      FIELDS.optional(
          "predictionInterval", IntervalReader.READER, "Interval for the effect in a new study");

  static final ValueReader<PooledFigure> READER = FIELDS.reader(PooledFigureReader::read);

  private PooledFigureReader() {}

  private static @Nullable PooledFigure read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new PooledFigure(
                v.get(TYPE),
                v.get(TYPE_TEXT),
                v.get(VALUE),
                v.get(INTERVAL),
                v.get(RANGE),
                v.get(P),
                v.get(K),
                v.get(N),
                v.get(EFFECT_SIZES),
                v.get(I_SQUARED),
                v.get(TAU_SQUARED),
                v.get(PREDICTION_INTERVAL)));
  }
}
