package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.MicrodoseDefinition;

/** Reads published definitions of a microdose. */
final class DefinitionReader {

  private static final Fields LIMIT_FIELDS = new Fields();
  private static final Field<String> LIMIT_SUBSTANCE =
      LIMIT_FIELDS.required("substance", Ids.reference(IdKind.SUBSTANCE));
  private static final Field<Double> LIMIT_MAX = LIMIT_FIELDS.required("max", ValueReader.NUMBER);
  private static final Field<DoseUnit> LIMIT_UNIT =
      LIMIT_FIELDS.required("unit", Terms.of(DoseUnit.class));

  private static final Fields FIELDS = new Fields();
  private static final Field<String> ID = FIELDS.required("id", Ids.fresh(IdKind.DEFINITION));
  private static final Field<String> STATED_BY = FIELDS.required("statedBy", ValueReader.TEXT);
  private static final Field<String> DEFINITION = FIELDS.required("definition", ValueReader.TEXT);
  private static final Field<List<DefinitionWording>> WORDING =
      FIELDS.requiredList("wording", Terms.of(DefinitionWording.class));
  private static final Field<OptionalDouble> FRACTION_LOW = FIELDS.number("fractionLow");
  private static final Field<OptionalDouble> FRACTION_HIGH = FIELDS.number("fractionHigh");
  private static final Field<Optional<String>> FRACTION_OF = FIELDS.text("fractionOf");
  private static final Field<List<AbsoluteLimit>> ABSOLUTE =
      FIELDS.list("absolute", DefinitionReader::limit);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> LOCATOR = FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private DefinitionReader() {}

  private static @Nullable AbsoluteLimit limit(JsonCursor in) {
    return in.object(
        LIMIT_FIELDS,
        v -> new AbsoluteLimit(v.get(LIMIT_SUBSTANCE), v.get(LIMIT_MAX), v.get(LIMIT_UNIT)));
  }

  static @Nullable Sourced<MicrodoseDefinition> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new MicrodoseDefinition(
                v.get(ID),
                v.get(STATED_BY),
                v.get(DEFINITION),
                v.get(WORDING),
                v.get(FRACTION_LOW),
                v.get(FRACTION_HIGH),
                v.get(FRACTION_OF),
                v.get(ABSOLUTE),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
