package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.Qualifier;
import org.microdosing.evidence.model.SafetyFigure;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;

/** Reads known harms and interactions. */
final class SafetyStatementReader {

  private static final Fields FIGURE_FIELDS =
      new Fields(
          "safetyFigure",
          "The number behind a statement on safety, with what it counts.",
          "{\"anyOf\": [{\"required\": [\"value\"]}, {\"required\": [\"low\", \"high\"]}]}");
  private static final Field<OptionalDouble> FIGURE_VALUE =
      FIGURE_FIELDS.number("value", "The number");
  private static final Field<OptionalDouble> FIGURE_LOW =
      FIGURE_FIELDS.number("low", "Lowest of several numbers");
  private static final Field<OptionalDouble> FIGURE_HIGH =
      FIGURE_FIELDS.number("high", "Highest of several numbers");
  private static final Field<Optional<Qualifier>> FIGURE_QUALIFIER =
      FIGURE_FIELDS.optional(
          "qualifier", Terms.of(Qualifier.class), "What stands before the number");
  private static final Field<Optional<Interval>> FIGURE_INTERVAL =
      FIGURE_FIELDS.optional("interval", IntervalReader.READER, "Confidence interval of the value");
  private static final Field<String> FIGURE_UNIT =
      FIGURE_FIELDS.required(
          "unit", ValueReader.TEXT, "What the number counts or measures, in words");
  private static final Field<Optional<String>> FIGURE_ALSO =
      FIGURE_FIELDS.text("also", "Further numbers, in words");

  private static final Fields FIELDS =
      new Fields(
          "safetyStatement",
          "A known harm or interaction, or what is not known of one. No statement is advice.");
  private static final Field<SafetyKind> KIND =
      FIELDS.required("kind", Terms.of(SafetyKind.class), "What it is about");
  private static final Field<String> STATEMENT =
      FIELDS.required("statement", ValueReader.TEXT, "What the source says, paraphrased");
  private static final Field<Optional<String>> POPULATION =
      FIELDS.text("population", "In whom it was seen");
  private static final Field<Optional<String>> DOSE_CONTEXT =
      FIELDS.text("doseContext", "At which doses it was seen");
  private static final Field<Optional<SafetyFigure>> FIGURE =
      FIELDS.optional(
          "figure", FIGURE_FIELDS.reader(SafetyStatementReader::figure), "The number behind it");
  private static final Field<List<String>> FINDINGS =
      FIELDS.list(
          "findings",
          Ids.reference(IdKind.FINDING),
          "Ids of the findings of the library that carry it");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE), "Where it was read");
  private static final Field<String> LOCATOR =
      FIELDS.required("locator", ValueReader.TEXT, "The place in the source");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<SafetyStatement>> READER =
      FIELDS.reader(SafetyStatementReader::read);

  private SafetyStatementReader() {}

  private static @Nullable SafetyFigure figure(JsonCursor in) {
    return in.object(
        FIGURE_FIELDS,
        v ->
            new SafetyFigure(
                v.get(FIGURE_VALUE),
                v.get(FIGURE_LOW),
                v.get(FIGURE_HIGH),
                v.get(FIGURE_QUALIFIER),
                v.get(FIGURE_INTERVAL),
                v.get(FIGURE_UNIT),
                v.get(FIGURE_ALSO)));
  }

  private static @Nullable Sourced<SafetyStatement> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new SafetyStatement(
                v.get(KIND),
                v.get(STATEMENT),
                v.get(POPULATION),
                v.get(DOSE_CONTEXT),
                v.get(FIGURE),
                v.get(FINDINGS),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
