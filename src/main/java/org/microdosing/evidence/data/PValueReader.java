package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;

/** Reads p values. */
final class PValueReader {

  /** Reads how a number stands to the true one, by the sign that papers print. */
  static final ValueReader<Relation> RELATION = Terms.of(Relation.class, Relation::sign);

  private static final Fields FIELDS = new Fields("pValue", "A p value as the source prints it.");
  private static final Field<Double> VALUE =
      FIELDS.required("value", ValueReader.number(0, 1), "The number printed, 0 to 1");
  private static final Field<Relation> SIGN =
      FIELDS.orElse(
          "relation",
          RELATION,
          Relation.EQUAL,
          "How the p value stands to the number: \"<\" for p < 0.001");

  static final ValueReader<PValue> READER = FIELDS.reader(PValueReader::read);

  private PValueReader() {}

  private static @Nullable PValue read(JsonCursor in) {
    return in.object(FIELDS, v -> new PValue(v.get(VALUE), v.get(SIGN)));
  }
}
