package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.ScheduleNoteKind;

/** Reads notes on dosing practices beside the schedules. */
final class ScheduleNoteReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<ScheduleNoteKind> KIND =
      FIELDS.required("kind", Terms.of(ScheduleNoteKind.class));
  private static final Field<Optional<String>> STUDY = FIELDS.text("study");
  private static final Field<List<String>> STUDIES =
      FIELDS.list("studies", Ids.reference(IdKind.STUDY));
  private static final Field<String> DETAIL = FIELDS.required("detail", ValueReader.TEXT);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> LOCATOR = FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private ScheduleNoteReader() {}

  static @Nullable Sourced<ScheduleNote> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new ScheduleNote(
                v.get(KIND),
                v.get(STUDY),
                v.get(STUDIES),
                v.get(DETAIL),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
