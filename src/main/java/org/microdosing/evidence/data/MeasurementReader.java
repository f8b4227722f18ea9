package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Rater;

/** Reads what a finding measures, in terms of the vocabulary. */
final class MeasurementReader {

  private static final Fields FIELDS =
      new Fields(
          "measurement",
          "What a finding measures, in terms of the vocabulary: either an instrument or the reason"
              + " why none can be named.",
          """
          {"oneOf": [{"required": ["instrument"]}, {"required": ["noInstrument"]}]}
          """);
  private static final Field<Optional<String>> INSTRUMENT =
      FIELDS.optional(
          "instrument", Ids.reference(IdKind.INSTRUMENT), "Id of the instrument in the vocabulary");
  private static final Field<Optional<String>> NO_INSTRUMENT =
      FIELDS.text("noInstrument", "Why no instrument can be named, in place of one");
  private static final Field<Optional<String>> SUBSCALE =
      FIELDS.text("subscale", "Part of the instrument, in words");
  private static final Field<Metric> METRIC =
      FIELDS.required("metric", Terms.of(Metric.class), "What the figure is");
  private static final Field<HigherIs> HIGHER_IS =
      FIELDS.required(
          "higherIs",
          Terms.of(HigherIs.class),
          "What more of the figure, as it is written, means for the person");
  private static final Field<Optional<Rater>> RATER =
      FIELDS.optional(
          "rater",
          Terms.of(Rater.class),
          "Who rates, where it is not who usually rates with the instrument");
  private static final Field<Optional<String>> UNIT =
      FIELDS.text("unit", "Unit of the figure, where it is not that of the instrument");
  private static final Field<Optional<String>> EVENT =
      FIELDS.optional(
          "event",
          Ids.reference(IdKind.ADVERSE_EVENT),
          "Id of the adverse event in the vocabulary");
  private static final Field<Optional<String>> QUALIFIER =
      FIELDS.text("qualifier", "What else tells this measure from others of its instrument");
  private static final Field<Optional<String>> DOUBT =
      FIELDS.text("doubt", "What is uncertain about all this");

  static final ValueReader<Measurement> READER = FIELDS.reader(MeasurementReader::read);

  private MeasurementReader() {}

  private static @Nullable Measurement read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            new Measurement(
                v.get(INSTRUMENT),
                v.get(NO_INSTRUMENT),
                v.get(SUBSCALE),
                v.get(METRIC),
                v.get(HIGHER_IS),
                v.get(RATER),
                v.get(UNIT),
                v.get(EVENT),
                v.get(QUALIFIER),
                v.get(DOUBT)));
  }
}
