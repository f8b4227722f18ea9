package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Statement;

/** Reads facts in words. */
final class StatementReader {

  private static final Fields FIELDS = new Fields("statement", "A fact in words, with its source.");
  private static final Field<String> TEXT = FIELDS.required("text", ValueReader.TEXT, "The fact");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Statement>> READER = FIELDS.reader(StatementReader::read);

  private StatementReader() {}

  private static @Nullable Sourced<Statement> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new Statement(v.get(TEXT), s.get(v.get(SOURCE)), v.get(LOCATOR), v.get(NOTE)));
  }
}
