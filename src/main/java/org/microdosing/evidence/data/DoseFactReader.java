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

  private static final Fields FIELDS = new Fields();
  private static final Field<DoseFactKind> KIND =
      FIELDS.required("kind", Terms.of(DoseFactKind.class));
  private static final Field<OptionalDouble> LOW =
      FIELDS.number("low", 0, Double.POSITIVE_INFINITY);
  private static final Field<OptionalDouble> HIGH =
      FIELDS.number("high", 0, Double.POSITIVE_INFINITY);
  private static final Field<DoseFactUnit> UNIT =
      FIELDS.required("unit", Terms.of(DoseFactUnit.class));
  private static final Field<String> BASIS = FIELDS.required("basis", ValueReader.TEXT);
  private static final Field<Material> MATERIAL =
      FIELDS.orElse("material", Terms.of(Material.class), Material.COMPOUND);
  private static final Field<List<Route>> ROUTES = FIELDS.list("routes", Terms.of(Route.class));
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.text("routeText");
  private static final Field<Boolean> COMPARABLE =
      FIELDS.orElse("comparable", ValueReader.FLAG, true);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<String> LOCATOR = FIELDS.required("locator", ValueReader.TEXT);
  private static final Field<Optional<String>> NOTE = FIELDS.text("note");

  private DoseFactReader() {}

  static @Nullable Cited<DoseFact> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s ->
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
                        s,
                        v.get(LOCATOR),
                        v.get(NOTE))));
  }
}
