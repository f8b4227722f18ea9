package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.ScheduleBreak;
import org.microdosing.evidence.model.ScheduleCourse;
import org.microdosing.evidence.model.ScheduleUse;

/** Reads published schedules. */
final class ScheduleReader {

  private static final Fields COURSE_FIELDS = new Fields();
  private static final Field<String> COURSE_LENGTH =
      COURSE_FIELDS.required("length", ValueReader.TEXT);
  private static final Field<String> COURSE_SOURCE =
      COURSE_FIELDS.required("source", Ids.reference(IdKind.SOURCE));

  private static final Fields BREAK_FIELDS = new Fields();
  private static final Field<Integer> BREAK_MIN_WEEKS =
      BREAK_FIELDS.required("minWeeks", ValueReader.WHOLE);
  private static final Field<Integer> BREAK_MAX_WEEKS =
      BREAK_FIELDS.required("maxWeeks", ValueReader.WHOLE);
  private static final Field<String> BREAK_SOURCE =
      BREAK_FIELDS.required("source", Ids.reference(IdKind.SOURCE));

  private static final Fields USE_FIELDS = new Fields();
  private static final Field<String> USE_STUDY = USE_FIELDS.required("study", ValueReader.TEXT);
  private static final Field<List<String>> USE_STUDIES =
      USE_FIELDS.list("studies", Ids.reference(IdKind.STUDY));
  private static final Field<String> USE_DETAIL = USE_FIELDS.required("detail", ValueReader.TEXT);
  private static final Field<String> USE_SOURCE =
      USE_FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> USE_LOCATOR = USE_FIELDS.required("locator", ValueReader.TEXT);

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.SCHEDULE));
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT);
  private static final Field<OptionalInt> DAYS_ON = FIELDS.count("daysOn");
  private static final Field<OptionalInt> DAYS_OFF = FIELDS.count("daysOff");
  private static final Field<OptionalInt> CYCLE_LENGTH_DAYS = FIELDS.count("cycleLengthDays");
  private static final Field<List<Sourced<ScheduleCourse>>> COURSES =
      FIELDS.list("courses", ScheduleReader::course);
  private static final Field<List<Sourced<ScheduleBreak>>> BREAKS =
      FIELDS.list("breaks", ScheduleReader::pause);
  private static final Field<List<String>> STACK = FIELDS.list("stack", ValueReader.TEXT);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> LOCATOR = FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<List<Sourced<ScheduleUse>>> USES =
      FIELDS.list("uses", ScheduleReader::use);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private ScheduleReader() {}

  private static @Nullable Sourced<ScheduleCourse> course(JsonCursor in) {
    return Sourced.read(
        in,
        COURSE_FIELDS,
        (v, s) -> new ScheduleCourse(v.get(COURSE_LENGTH), s.get(v.get(COURSE_SOURCE))));
  }

  private static @Nullable Sourced<ScheduleBreak> pause(JsonCursor in) {
    return Sourced.read(
        in,
        BREAK_FIELDS,
        (v, s) ->
            new ScheduleBreak(
                v.get(BREAK_MIN_WEEKS), v.get(BREAK_MAX_WEEKS), s.get(v.get(BREAK_SOURCE))));
  }

  private static @Nullable Sourced<ScheduleUse> use(JsonCursor in) {
    return Sourced.read(
        in,
        USE_FIELDS,
        (v, s) ->
            new ScheduleUse(
                v.get(USE_STUDY),
                v.get(USE_STUDIES),
                v.get(USE_DETAIL),
                s.get(v.get(USE_SOURCE)),
                v.get(USE_LOCATOR)));
  }

  static @Nullable Sourced<Schedule> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Schedule(
                v.get(ID),
                v.get(NAME),
                v.get(DAYS_ON),
                v.get(DAYS_OFF),
                v.get(CYCLE_LENGTH_DAYS),
                s.all(v.get(COURSES)),
                s.all(v.get(BREAKS)),
                v.get(STACK),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                s.all(v.get(USES)),
                v.get(NOTE)));
  }
}
