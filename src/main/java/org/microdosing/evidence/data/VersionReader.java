package org.microdosing.evidence.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;

/** Reads which state of the evidence the data is. */
final class VersionReader {

  private static final Fields COUNT_FIELDS = new Fields();
  private static final Field<Integer> COUNT_SUBSTANCES =
      COUNT_FIELDS.required("substances", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_STUDIES =
      COUNT_FIELDS.required("studies", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_ARMS = COUNT_FIELDS.required("arms", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_FINDINGS =
      COUNT_FIELDS.required("findings", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_DEFINITIONS =
      COUNT_FIELDS.required("definitions", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_SCHEDULES =
      COUNT_FIELDS.required("schedules", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_MECHANISMS =
      COUNT_FIELDS.required("mechanisms", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_REVIEWS =
      COUNT_FIELDS.required("reviews", ValueReader.WHOLE);
  private static final Field<Integer> COUNT_CLAIMS =
      COUNT_FIELDS.required("claims", ValueReader.WHOLE);

  private static final Fields FIELDS = Fields.ofFile();
  private static final Field<String> VERSION = FIELDS.required("version", ValueReader.TEXT);
  private static final Field<LocalDate> DATE = FIELDS.required("date", VersionReader::date);
  private static final Field<YearMonth> READ_UP_TO =
      FIELDS.required("readUpTo", VersionReader::month);
  private static final Field<DataCounts> COUNTS = FIELDS.required("counts", VersionReader::counts);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private VersionReader() {}

  private static @Nullable DataCounts counts(JsonCursor in) {
    return in.object(
        COUNT_FIELDS,
        v ->
            new DataCounts(
                v.get(COUNT_SUBSTANCES),
                v.get(COUNT_STUDIES),
                v.get(COUNT_ARMS),
                v.get(COUNT_FINDINGS),
                v.get(COUNT_DEFINITIONS),
                v.get(COUNT_SCHEDULES),
                v.get(COUNT_MECHANISMS),
                v.get(COUNT_REVIEWS),
                v.get(COUNT_CLAIMS)));
  }

  static @Nullable DataVersion read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new DataVersion(
                v.get(VERSION), v.get(DATE), v.get(READ_UP_TO), v.get(COUNTS), v.get(NOTE)));
  }

  private static @Nullable LocalDate date(JsonCursor in) {
    return parsed(in, LocalDate::parse, "a date such as 2026-11-23");
  }

  private static @Nullable YearMonth month(JsonCursor in) {
    return parsed(in, YearMonth::parse, "a month such as 2026-11");
  }

  private static <T> @Nullable T parsed(
      JsonCursor in, Function<String, T> parser, String expectation) {
    String text = in.text();
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      return in.bad("expected " + expectation + ", found " + Wording.quoted(text));
    }
  }
}
