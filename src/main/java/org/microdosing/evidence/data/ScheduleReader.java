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

  private static final Fields COURSE_FIELDS =
      new Fields("course", "How long a schedule is kept up, as one source says.");
  private static final Field<String> COURSE_LENGTH =
      COURSE_FIELDS.required("length", ValueReader.TEXT, "The length in the words of the source");
  private static final Field<String> COURSE_SOURCE = SourceField.notFromMemory(COURSE_FIELDS);

  private static final Fields BREAK_FIELDS =
      new Fields("break", "How long the pause after a course lasts, as one source says.");
  private static final Field<Integer> BREAK_MIN_WEEKS =
      BREAK_FIELDS.required("minWeeks", ValueReader.WHOLE, "Shortest pause in weeks");
  private static final Field<Integer> BREAK_MAX_WEEKS =
      BREAK_FIELDS.required(
          "maxWeeks", ValueReader.WHOLE, "Longest pause in weeks, not below `minWeeks`");
  private static final Field<String> BREAK_SOURCE = SourceField.notFromMemory(BREAK_FIELDS);

  private static final Fields USE_FIELDS = new Fields("use", "A study that followed a schedule.");
  private static final Field<String> USE_STUDY =
      USE_FIELDS.required("study", ValueReader.TEXT, "The study in the words of the source");
  private static final Field<List<String>> USE_STUDIES =
      USE_FIELDS.list(
          "studies",
          Ids.reference(IdKind.STUDY),
          "Ids of the studies of the library that it names");
  private static final Field<String> USE_DETAIL =
      USE_FIELDS.required("detail", ValueReader.TEXT, "What was given, how often and for how long");
  private static final Field<String> USE_SOURCE = SourceField.notFromMemory(USE_FIELDS);
  private static final Field<String> USE_LOCATOR = USE_FIELDS.exactPlace();

  private static final Fields FIELDS =
      new Fields("schedule", "A published plan of dose days and free days.");
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.SCHEDULE), "Id, unique among schedules");
  private static final Field<String> NAME =
      FIELDS.required("name", ValueReader.TEXT, "The name it goes by");
  private static final Field<OptionalInt> DAYS_ON = FIELDS.count("daysOn", "Dose days in a cycle");
  private static final Field<OptionalInt> DAYS_OFF =
      FIELDS.count("daysOff", "Free days in a cycle");
  private static final Field<OptionalInt> CYCLE_LENGTH_DAYS =
      FIELDS.count(
          "cycleLengthDays", "Length of the cycle in days; the sum of the two where all are known");
  private static final Field<List<Sourced<ScheduleCourse>>> COURSES =
      FIELDS.list(
          "courses",
          COURSE_FIELDS.reader(ScheduleReader::course),
          "How long it is kept up, by source");
  private static final Field<List<Sourced<ScheduleBreak>>> BREAKS =
      FIELDS.list(
          "breaks",
          BREAK_FIELDS.reader(ScheduleReader::pause),
          "Pauses between courses, by source");
  private static final Field<List<String>> STACK =
      FIELDS.list("stack", ValueReader.TEXT, "What is taken together, for combinations");
  private static final Field<String> SOURCE = SourceField.notFromMemory(FIELDS);
  private static final Field<String> LOCATOR = FIELDS.exactPlace();
  private static final Field<List<Sourced<ScheduleUse>>> USES =
      FIELDS.list("uses", USE_FIELDS.reader(ScheduleReader::use), "Studies that followed it");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<Schedule>> READER = FIELDS.reader(ScheduleReader::read);

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

  private static @Nullable Sourced<Schedule> read(JsonCursor in) {
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
