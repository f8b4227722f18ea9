package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.MolarMass;

/** Reads molar masses. */
final class MolarMassReader {

  private static final Fields FIELDS =
      new Fields("molarMass", "The molar mass of the base, as one source gives it.");
  private static final Field<Double> GRAMS_PER_MOLE =
      FIELDS.required("gramsPerMole", ValueReader.ABOVE_ZERO, "Molar mass in g/mol");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);

  static final ValueReader<Sourced<MolarMass>> READER = FIELDS.reader(MolarMassReader::read);

  private MolarMassReader() {}

  private static @Nullable Sourced<MolarMass> read(JsonCursor in) {
    return Sourced.read(
        in, FIELDS, (v, s) -> new MolarMass(v.get(GRAMS_PER_MOLE), s.get(v.get(SOURCE))));
  }
}
