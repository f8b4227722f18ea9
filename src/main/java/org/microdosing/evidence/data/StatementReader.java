package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Statement;

/** Reads facts in words. */
final class StatementReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> TEXT = FIELDS.required("text", ValueReader.TEXT);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private StatementReader() {}

  static @Nullable Cited<Statement> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new Statement(v.get(TEXT), s, v.get(LOCATOR), v.get(NOTE))));
  }
}
