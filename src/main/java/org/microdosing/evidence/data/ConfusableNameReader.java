package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ConfusableName;

/** Reads names that are taken for a substance and are another one. */
final class ConfusableNameReader {

  private static final Fields FIELDS =
      new Fields(
          "confusableName", "A substance or material that is taken for this one, and is not.");
  private static final Field<String> NAME =
      FIELDS.required("name", ValueReader.TEXT, "The name, or several as a source gives them");
  private static final Field<List<String>> NAMES =
      FIELDS.list(
          "names",
          ValueReader.TEXT,
          "Each name on its own, as people type it; empty for the name itself");
  private static final Field<String> NOTE =
      FIELDS.required("note", ValueReader.TEXT, "What it is and how it differs");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE), "Where it was read");
  private static final Field<Optional<String>> SOURCE_TEXT =
      FIELDS.text("sourceText", "The same in words, where it is none of the sources listed");

  static final ValueReader<Sourced<ConfusableName>> READER =
      FIELDS.reader(ConfusableNameReader::read);

  private ConfusableNameReader() {}

  private static @Nullable Sourced<ConfusableName> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new ConfusableName(
                v.get(NAME), v.get(NAMES), v.get(NOTE), s.get(v.get(SOURCE)), v.get(SOURCE_TEXT)));
  }
}
