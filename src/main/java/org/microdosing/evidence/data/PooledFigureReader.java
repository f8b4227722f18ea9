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

  private static final Fields FIELDS = new Fields();
  private static final Field<Optional<StatisticType>> TYPE =
      FIELDS.optional("type", Terms.of(StatisticType.class));
  private static final Field<Optional<String>> TYPE_TEXT = FIELDS.text("typeText");
  private static final Field<OptionalDouble> VALUE = FIELDS.number("value");
  private static final Field<Optional<Interval>> INTERVAL =
      FIELDS.optional("interval", IntervalReader::read);
  private static final Field<Optional<ValueRange>> RANGE =
      FIELDS.optional("range", ValueRangeReader::read);
  private static final Field<Optional<PValue>> P = FIELDS.optional("p", PValueReader::read);
  private static final Field<OptionalInt> K = FIELDS.count("k");
  private static final Field<OptionalInt> N = FIELDS.count("n");
  private static final Field<OptionalInt> EFFECT_SIZES = FIELDS.count("effectSizes");
  private static final Field<OptionalDouble> I_SQUARED = FIELDS.number("iSquared", 0, 100);
  private static final Field<OptionalDouble> TAU_SQUARED =
      FIELDS.number("tauSquared", 0, Double.POSITIVE_INFINITY);
  private static final Field<Optional<Interval>> PREDICTION_INTERVAL =
      FIELDS.optional("predictionInterval", IntervalReader::read);

  private PooledFigureReader() {}

  static @Nullable PooledFigure read(JsonCursor in) {
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
