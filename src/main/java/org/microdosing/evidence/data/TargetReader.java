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
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in the source");

  static final ValueReader<Cited<Target>> READER = FIELDS.reader(TargetReader::read);

  private TargetReader() {}

  private static @Nullable Cited<Target> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE), s -> new Target(v.get(NAME), v.get(ACTION), s, v.get(LOCATOR))));
  }
}
