package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.model.TimeCourse;

/** Reads onset, peak and duration. */
final class TimeCourseReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<List<Route>> ROUTES = FIELDS.list("routes", Terms.of(Route.class));
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.text("routeText");
  private static final Field<Optional<String>> DOSE = FIELDS.text("dose");
  private static final Field<Optional<Quantity>> ONSET =
      FIELDS.optional("onset", QuantityReader::read);
  private static final Field<Optional<String>> ONSET_TEXT = FIELDS.text("onsetText");
  private static final Field<Optional<Quantity>> PEAK =
      FIELDS.optional("peak", QuantityReader::read);
  private static final Field<Optional<Quantity>> PEAK_PLASMA =
      FIELDS.optional("peakPlasma", QuantityReader::read);
  private static final Field<Optional<Quantity>> DURATION =
      FIELDS.optional("duration", QuantityReader::read);
  private static final Field<Optional<String>> DURATION_TEXT = FIELDS.text("durationText");
  private static final Field<Optional<Quantity>> DURATION_MEAN =
      FIELDS.optional("durationMean", QuantityReader::read);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");

  private TimeCourseReader() {}

  static @Nullable Cited<TimeCourse> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s ->
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
                        s,
                        v.get(LOCATOR))));
  }
}
