package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.DoseFactUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;

/** Reads published figures about doses. */
final class DoseFactReader {

  private static final Fields FIELDS =
      new Fields(
          "doseFact",
          "One published figure about doses, side by side with others that may disagree. At least"
              + " one bound; a single figure is both.",
          """
          {
            "anyOf": [{"required": ["low"]}, {"required": ["high"]}],
            "if": {"properties": {"kind": {"const": "potency"}}},
            "then": {"properties": {"unit": {"const": "mg/g"}}},
            "else": {"properties": {"unit": {"not": {"const": "mg/g"}}}}
          }
          """);
  private static final Field<DoseFactKind> KIND =
      FIELDS.required("kind", Terms.of(DoseFactKind.class), "What the figure is a figure of");
  private static final Field<OptionalDouble> LOW =
      FIELDS.number(
          "low",
          0,
          Double.POSITIVE_INFINITY,
          "Lower end in `unit`, equal to `high` for a single figure");
  private static final Field<OptionalDouble> HIGH =
      FIELDS.number("high", 0, Double.POSITIVE_INFINITY, "Upper end in `unit`; not below `low`");
  private static final Field<DoseFactUnit> UNIT =
      FIELDS.required(
          "unit",
          Terms.ofUnits(DoseFactUnit.class, DoseFactUnit::find),
          "Unit of both ends; mg/g for a potency and for nothing else");
  private static final Field<String> BASIS =
      FIELDS.required(
          "basis", ValueReader.TEXT, "What it is an amount of, in the words of the source");
  private static final Field<Material> MATERIAL =
      FIELDS.orElse(
          "material",
          Terms.of(Material.class),
          Material.COMPOUND,
          "What it is an amount of, or for a potency the natural material");
  private static final Field<List<Route>> ROUTES = FIELDS.routes();
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.routeText();
  private static final Field<Boolean> COMPARABLE =
      FIELDS.orElse(
          "comparable",
          ValueReader.FLAG,
          true,
          "Whether doses can be set against the figures; false where the note says why not");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<String> LOCATOR =
      FIELDS.required("locator", ValueReader.TEXT, "The place in the source");
  private static final Field<Optional<String>> NOTE = FIELDS.note();

  static final ValueReader<Sourced<DoseFact>> READER = FIELDS.reader(DoseFactReader::read);

  private DoseFactReader() {}

  private static @Nullable Sourced<DoseFact> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new DoseFact(
                v.get(KIND),
                v.get(LOW),
                v.get(HIGH),
                v.get(UNIT),
                v.get(BASIS),
                v.get(MATERIAL),
                v.get(ROUTES),
                v.get(ROUTE_TEXT),
                v.get(COMPARABLE),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR),
                v.get(NOTE)));
  }
}
