package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.UnpublishedWork;

/** Reads works that no figure was taken from. */
final class UnpublishedWorkReader {

  private static final Fields FIELDS =
      new Fields("unpublishedWork", "A work that was seen and from which no figure was taken.");
  private static final Field<String> WHAT = FIELDS.required("what", ValueReader.TEXT, "What it is");
  private static final Field<String> ADDRESS =
      FIELDS.required("address", ValueReader.TEXT, "Where it can be found");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<UnpublishedWork> READER = FIELDS.reader(UnpublishedWorkReader::read);

  private UnpublishedWorkReader() {}

  private static @Nullable UnpublishedWork read(JsonCursor in) {
    return in.object(FIELDS, v -> new UnpublishedWork(v.get(WHAT), v.get(ADDRESS), v.get(NOTE)));
  }
}
