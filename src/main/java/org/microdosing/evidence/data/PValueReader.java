package org.microdosing.evidence.data;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;

/** Reads p values. */
final class PValueReader {

  /** Reads how a number stands to the true one, by the sign that papers print. */
  static final ValueReader<Relation> RELATION = Terms.of(Relation.class, Relation::sign);

  private static final Fields FIELDS = new Fields();
  private static final Field<OptionalDouble> VALUE =
      FIELDS.required("value", in -> in.optionalNumber(0, 1));
  private static final Field<Relation> SIGN = FIELDS.orElse("relation", RELATION, Relation.EQUAL);

  private PValueReader() {}

  static @Nullable PValue read(JsonCursor in) {
    return in.object(FIELDS, v -> new PValue(v.get(VALUE).getAsDouble(), v.get(SIGN)));
  }
}
