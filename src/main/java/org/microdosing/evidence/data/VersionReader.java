package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;

/** Reads which state of the evidence the data is. */
final class VersionReader {

  private static final Pattern SEMANTIC =
      Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)");

  private static final Fields COUNT_FIELDS = new Fields("counts", "How much this version holds.");
  private static final Field<Integer> COUNT_SUBSTANCES =
      COUNT_FIELDS.required("substances", ValueReader.WHOLE, "Substances");
  private static final Field<Integer> COUNT_STUDIES =
      COUNT_FIELDS.required("studies", ValueReader.WHOLE, "Studies");
  private static final Field<Integer> COUNT_ARMS =
      COUNT_FIELDS.required("arms", ValueReader.WHOLE, "Arms of studies");
  private static final Field<Integer> COUNT_FINDINGS =
      COUNT_FIELDS.required("findings", ValueReader.WHOLE, "Findings of studies");
  private static final Field<Integer> COUNT_DEFINITIONS =
      COUNT_FIELDS.required("definitions", ValueReader.WHOLE, "Definitions of a microdose");
  private static final Field<Integer> COUNT_SCHEDULES =
      COUNT_FIELDS.required("schedules", ValueReader.WHOLE, "Schedules");
  private static final Field<Integer> COUNT_MECHANISMS =
      COUNT_FIELDS.required(
          "mechanisms", ValueReader.WHOLE, "Mechanisms, rival explanations included");
  private static final Field<Integer> COUNT_REVIEWS =
      COUNT_FIELDS.required("reviews", ValueReader.WHOLE, "Reviews and meta-analyses");
  private static final Field<Integer> COUNT_CLAIMS =
      COUNT_FIELDS.required("claims", ValueReader.WHOLE, "Claims of the checked article");

  private static final Fields FIELDS =
      Fields.ofFile(
          "version",
          "Which state of the evidence the data is. The file is version.json. A patch corrects a"
              + " figure or a word, a minor version adds evidence, a major version changes ids or"
              + " the form of the files.");
  private static final Field<String> VERSION =
      FIELDS.required(
          "version",
          ValueReader.text(SEMANTIC, "a semantic version such as 1.0.0", "1.0.0"),
          "Semantic version");
  private static final Field<LocalDate> DATE =
      FIELDS.required(
          "date", Dates.DAY, "Day on which this version was put together: year, month and day");
  private static final Field<YearMonth> READ_UP_TO =
      FIELDS.required(
          "readUpTo",
          Dates.MONTH,
          "Month up to which sources were read, not after `date`: year and month");
  private static final Field<DataCounts> COUNTS =
      FIELDS.required("counts", COUNT_FIELDS.reader(VersionReader::counts), "How much it holds");
  private static final Field<Optional<String>> NOTE =
      FIELDS.text("note", "What else to know about the dates or counts");

  static final ValueReader<DataVersion> READER = FIELDS.reader(VersionReader::read);

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

  private static @Nullable DataVersion read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new DataVersion(
                v.get(VERSION), v.get(DATE), v.get(READ_UP_TO), v.get(COUNTS), v.get(NOTE)));
  }
}
