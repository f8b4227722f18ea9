package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.TimeCourse;

/** Reads onset, peak and duration. */
final class TimeCourseReader {

  private static final Fields FIELDS =
      new Fields(
          "timeCourse",
          "How effects unfold after a dose, as one source gives it. Quantities are in units of"
              + " time.");
  private static final Field<List<Route>> ROUTES = FIELDS.routes();
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.routeText();
  private static final Field<Optional<String>> DOSE =
      FIELDS.text("dose", "The dose or doses it holds for, in words");
  private static final Field<Optional<Quantity>> ONSET =
      FIELDS.optional("onset", QuantityReader.TIME, "Time to the first effects, in s, min or h");
  private static final Field<Optional<String>> ONSET_TEXT =
      FIELDS.text("onsetText", "The onset in words, where no figure is given");
  private static final Field<Optional<Quantity>> PEAK =
      FIELDS.optional("peak", QuantityReader.TIME, "Time to the strongest effects, in s, min or h");
  private static final Field<Optional<Quantity>> PEAK_PLASMA =
      FIELDS.optional(
          "peakPlasma",
          QuantityReader.TIME,
          "Time to the highest concentration in plasma, in s, min or h");
  private static final Field<Optional<Quantity>> DURATION =
      FIELDS.optional("duration", QuantityReader.TIME, "How long effects last, in s, min or h");
  private static final Field<Optional<String>> DURATION_TEXT =
      FIELDS.text("durationText", "The duration in words, where no figure is given");
  private static final Field<Optional<Quantity>> DURATION_MEAN =
      FIELDS.optional(
          "durationMean",
          QuantityReader.TIME,
          "Mean duration in a study, in s, min or h; a range spans the doses tested");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();

  static final ValueReader<Sourced<TimeCourse>> READER = FIELDS.reader(TimeCourseReader::read);

  private TimeCourseReader() {}

  private static @Nullable Sourced<TimeCourse> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new TimeCourse(
                v.get(ROUTES),
                v.get(ROUTE_TEXT),
                v.get(DOSE),
                v.get(ONSET),
                v.get(ONSET_TEXT),
                v.get(PEAK),
                v.get(PEAK_PLASMA),
                v.get(DURATION),
                v.get(DURATION_TEXT),
                v.get(DURATION_MEAN),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR)));
  }
}
