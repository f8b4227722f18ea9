package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Target;

/** Reads what a substance acts on. */
final class TargetReader {

  private static final Fields FIELDS = new Fields("target", "What the substance acts on, and how.");
  private static final Field<String> NAME =
      FIELDS.required(
          "name", ValueReader.TEXT, "Receptors or transporters, in the words of the source");
  private static final Field<String> ACTION =
      FIELDS.required("action", ValueReader.TEXT, "What the substance does there");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();

  static final ValueReader<Sourced<Target>> READER = FIELDS.reader(TargetReader::read);

  private TargetReader() {}

  private static @Nullable Sourced<Target> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new Target(v.get(NAME), v.get(ACTION), s.get(v.get(SOURCE)), v.get(LOCATOR)));
  }
}
