package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.HalfLife;
import org.microdosing.evidence.model.Quantity;

/** Reads half-lives. */
final class HalfLifeReader {

  private static final Fields FIELDS =
      new Fields("halfLife", "The half-life in plasma, as one source gives it.");
  private static final Field<Quantity> QUANTITY =
      FIELDS.required("quantity", QuantityReader.TIME, "The half-life, in s, min or h");
  private static final Field<Optional<String>> FORM =
      FIELDS.text("form", "The isomer or form it holds for");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();

  static final ValueReader<Sourced<HalfLife>> READER = FIELDS.reader(HalfLifeReader::read);

  private HalfLifeReader() {}

  private static @Nullable Sourced<HalfLife> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new HalfLife(v.get(QUANTITY), v.get(FORM), s.get(v.get(SOURCE)), v.get(LOCATOR)));
  }
}
