package org.microdosing.evidence.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DataCounts;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.EvidenceContext;

/** Reads which state of the evidence the data is. */
final class VersionReader {

  private static final Pattern SEMANTIC =
      Pattern.compile("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)");

  /** Stands for the counts until the load is complete. */
  private static final DataCounts NOT_COUNTED =
      DataCounts.of(List.of(), List.of(), EvidenceContext.empty());

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
  private static final Field<Optional<String>> NOTE =
      FIELDS.text("note", "What else to know about the dates");

  static {
    // What files of version 1 state is now counted, and goes nowhere.
    FIELDS.optional(
        "counts",
        new DescribedReader<>(JsonCursor::passObject, new ValueSchema(Map.of("type", "object"))),
        "How much there was, in files of version 1; what there is, is counted");
  }

  static final ValueReader<DataVersion> READER = FIELDS.reader(VersionReader::read);

  private VersionReader() {}

  private static @Nullable DataVersion read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new DataVersion(
                v.get(VERSION), v.get(DATE), v.get(READ_UP_TO), NOT_COUNTED, v.get(NOTE)));
  }
}
