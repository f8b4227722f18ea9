package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.HalfLife;
import org.microdosing.evidence.model.Quantity;

/** Reads half-lives. */
final class HalfLifeReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Quantity> QUANTITY = FIELDS.required("quantity", QuantityReader::read);
  private static final Field<Optional<String>> FORM = FIELDS.text("form");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");

  private HalfLifeReader() {}

  static @Nullable Cited<HalfLife> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new HalfLife(v.get(QUANTITY), v.get(FORM), s, v.get(LOCATOR))));
  }
}
