package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.TreatyStatus;

/** Reads how a treaty treats a substance. */
final class TreatyStatusReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> TREATY = FIELDS.required("treaty", ValueReader.TEXT);
  private static final Field<Optional<String>> SCHEDULE = FIELDS.text("schedule");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private TreatyStatusReader() {}

  static @Nullable Cited<TreatyStatus> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.byAll(
                v.get(SOURCE).stream().toList(),
                s ->
                    new TreatyStatus(
                        v.get(TREATY),
                        v.get(SCHEDULE),
                        s.stream().findFirst(),
                        v.get(LOCATOR),
                        v.get(NOTE))));
  }
}
