package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.UnpublishedWork;

/** Reads works that no figure was taken from. */
final class UnpublishedWorkReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> WHAT = FIELDS.required("what", ValueReader.TEXT);
  private static final Field<String> ADDRESS = FIELDS.required("address", ValueReader.TEXT);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private UnpublishedWorkReader() {}

  static @Nullable UnpublishedWork read(JsonCursor in) {
    return in.object(FIELDS, v -> new UnpublishedWork(v.get(WHAT), v.get(ADDRESS), v.get(NOTE)));
  }
}
