package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Target;

/** Reads what a substance acts on. */
final class TargetReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT);
  private static final Field<String> ACTION = FIELDS.required("action", ValueReader.TEXT);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");

  private TargetReader() {}

  static @Nullable Cited<Target> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new Target(v.get(NAME), v.get(ACTION), s, v.get(LOCATOR))));
  }
}
