package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.MolarMass;

/** Reads molar masses. */
final class MolarMassReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Double> GRAMS_PER_MOLE =
      FIELDS.required("gramsPerMole", ValueReader.NUMBER);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));

  private MolarMassReader() {}

  static @Nullable Cited<MolarMass> read(JsonCursor in) {
    return in.object(
        FIELDS, v -> Cited.by(v.get(SOURCE), s -> new MolarMass(v.get(GRAMS_PER_MOLE), s)));
  }
}
