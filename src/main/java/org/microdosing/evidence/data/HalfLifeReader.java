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
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in the source");

  static final ValueReader<Cited<HalfLife>> READER = FIELDS.reader(HalfLifeReader::read);

  private HalfLifeReader() {}

  private static @Nullable Cited<HalfLife> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new HalfLife(v.get(QUANTITY), v.get(FORM), s, v.get(LOCATOR))));
  }
}
