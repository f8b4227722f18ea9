package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AbsoluteLimit;
import org.microdosing.evidence.model.DefinitionWording;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.WholeDose;

/** Reads published definitions of a microdose. */
final class DefinitionReader {

  private static final Fields LIMIT_FIELDS =
      new Fields(
          "absoluteLimit",
          "The highest amount of a substance that a definition still calls a microdose.");
  private static final Field<String> LIMIT_SUBSTANCE =
      LIMIT_FIELDS.required("substance", Ids.reference(IdKind.SUBSTANCE), "Id of the substance");
  private static final Field<Double> LIMIT_MAX =
      LIMIT_FIELDS.required("max", ValueReader.ABOVE_ZERO, "The highest amount, in `unit`");
  private static final Field<DoseUnit> LIMIT_UNIT =
      LIMIT_FIELDS.required(
          "unit", Terms.ofUnits(DoseUnit.class, DoseUnit::find), "Unit of the amount");
  private static final Field<OptionalDouble> LIMIT_MIN =
      LIMIT_FIELDS.number(
          "min", 0, Double.POSITIVE_INFINITY, "Lowest amount, where the definition is a range");
  private static final Field<Material> LIMIT_MATERIAL =
      LIMIT_FIELDS.orElse(
          "material", Terms.of(Material.class), Material.COMPOUND, "What is weighed");

  private static final Fields FIELDS =
      new Fields(
          "definition",
          "What somebody published a microdose to be. No definition is agreed on, so all stand side"
              + " by side.",
          """
          {
            "dependentRequired": {"fractionLow": ["fractionOf"], "fractionHigh": ["fractionOf"],
              "wholeDose": ["fractionOf"]},
            "dependentSchemas": {
              "fractionOf": {
                "anyOf": [{"required": ["fractionLow"]}, {"required": ["fractionHigh"]}]
              }
            }
          }
          """);
  private static final Field<String> ID =
      FIELDS.required("id", Ids.fresh(IdKind.DEFINITION), "Id, unique among definitions");
  private static final Field<String> STATED_BY =
      FIELDS.required("statedBy", ValueReader.TEXT, "Who states it");
  private static final Field<String> DEFINITION =
      FIELDS.required("definition", ValueReader.TEXT, "The definition, paraphrased");
  private static final Field<List<DefinitionWording>> WORDING =
      FIELDS.requiredList(
          "wording",
          Terms.of(DefinitionWording.class),
          "The ways in which it marks off a microdose, at least one");
  private static final Field<OptionalDouble> FRACTION_LOW =
      FIELDS.number(
          "fractionLow",
          Double.MIN_VALUE,
          1,
          "Lowest fraction of `fractionOf`, above 0 to 1; 0.05 for a twentieth");
  private static final Field<OptionalDouble> FRACTION_HIGH =
      FIELDS.number(
          "fractionHigh",
          Double.MIN_VALUE,
          1,
          "Highest fraction of `fractionOf`, above 0 to 1; not below `fractionLow`");
  private static final Field<Optional<String>> FRACTION_OF =
      FIELDS.text(
          "fractionOf",
          "The dose that the fraction is taken of; stands with a fraction and never without");
  private static final Field<Optional<WholeDose>> WHOLE_DOSE =
      FIELDS.optional(
          "wholeDose",
          Terms.of(WholeDose.class),
          "The kind of dose that `fractionOf` is; left out where its words leave it open");
  private static final Field<List<AbsoluteLimit>> ABSOLUTE =
      FIELDS.list(
          "absolute",
          LIMIT_FIELDS.reader(DefinitionReader::limit),
          "Highest amounts of single substances");
  private static final Field<String> SOURCE = SourceField.notFromMemory(FIELDS);
  private static final Field<String> LOCATOR = FIELDS.exactPlace();
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<MicrodoseDefinition>> READER =
      FIELDS.reader(DefinitionReader::read);

  private DefinitionReader() {}

  private static @Nullable AbsoluteLimit limit(JsonCursor in) {
    return in.object(
        LIMIT_FIELDS,
        v ->
            new AbsoluteLimit(
                v.get(LIMIT_SUBSTANCE),
                v.get(LIMIT_MIN),
                v.get(LIMIT_MAX),
                v.get(LIMIT_UNIT),
                v.get(LIMIT_MATERIAL)));
  }

  private static @Nullable Sourced<MicrodoseDefinition> read(JsonCursor in) {
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
                v.get(WHOLE_DOSE),
                v.get(ABSOLUTE),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
