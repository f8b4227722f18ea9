package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Statement;

/** Reads facts in words. */
final class StatementReader {

  private static final Fields FIELDS = new Fields("statement", "A fact in words, with its source.");
  private static final Field<String> TEXT = FIELDS.required("text", ValueReader.TEXT, "The fact");
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in the source");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note", "What else to know");

  static final ValueReader<Cited<Statement>> READER = FIELDS.reader(StatementReader::read);

  private StatementReader() {}

  private static @Nullable Cited<Statement> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new Statement(v.get(TEXT), s, v.get(LOCATOR), v.get(NOTE))));
  }
}
