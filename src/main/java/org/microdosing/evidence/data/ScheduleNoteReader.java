package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ScheduleNote;
import org.microdosing.evidence.model.ScheduleNoteKind;

/** Reads notes on dosing practices beside the schedules. */
final class ScheduleNoteReader {

  private static final Fields FIELDS =
      new Fields("scheduleNote", "A dosing practice that is no schedule and belongs beside them.");
  private static final Field<ScheduleNoteKind> KIND =
      FIELDS.required("kind", Terms.of(ScheduleNoteKind.class), "Why it is noted");
  private static final Field<Optional<String>> STUDY =
      FIELDS.text("study", "The study in the words of the source");
  private static final Field<List<String>> STUDIES =
      FIELDS.list(
          "studies",
          Ids.reference(IdKind.STUDY),
          "Ids of the studies of the library that it names");
  private static final Field<String> DETAIL =
      FIELDS.required("detail", ValueReader.TEXT, "What was done or reported");
  private static final Field<String> SOURCE = SourceField.notFromMemory(FIELDS);
  private static final Field<String> LOCATOR = FIELDS.exactPlace();
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<ScheduleNote>> READER = FIELDS.reader(ScheduleNoteReader::read);

  private ScheduleNoteReader() {}

  private static @Nullable Sourced<ScheduleNote> read(JsonCursor in) {
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
