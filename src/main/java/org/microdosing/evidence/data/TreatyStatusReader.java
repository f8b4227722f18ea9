package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.TreatyStatus;

/** Reads how a treaty treats a substance. */
final class TreatyStatusReader {

  private static final Fields FIELDS =
      new Fields(
          "treatyStatus",
          "How an international treaty treats the substance, as far as it could be read.");
  private static final Field<String> TREATY =
      FIELDS.required("treaty", ValueReader.TEXT, "The treaty");
  private static final Field<Optional<String>> SCHEDULE =
      FIELDS.text(
          "schedule",
          "The schedule of the treaty, for example I; left out where no text read names one");
  private static final Field<Optional<String>> STATUS =
      FIELDS.text("status", "What was read instead of a schedule, in words");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read");
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<TreatyStatus>> READER = FIELDS.reader(TreatyStatusReader::read);

  private TreatyStatusReader() {}

  private static @Nullable Sourced<TreatyStatus> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new TreatyStatus(
                v.get(TREATY),
                v.get(SCHEDULE),
                v.get(STATUS),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
