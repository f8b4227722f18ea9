package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Identifier;
import org.microdosing.evidence.model.IdentifierScheme;

/** Reads what registries call a substance. */
final class IdentifierReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<IdentifierScheme> SCHEME =
      FIELDS.required("scheme", Terms.of(IdentifierScheme.class));
  private static final Field<String> VALUE = FIELDS.required("value", ValueReader.TEXT);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private IdentifierReader() {}

  static @Nullable Cited<Identifier> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new Identifier(v.get(SCHEME), v.get(VALUE), s, v.get(NOTE))));
  }
}
