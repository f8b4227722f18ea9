package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.Route;

/** Reads shares of a dose that reach the circulation. */
final class BioavailabilityReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<List<Route>> ROUTES = FIELDS.list("routes", Terms.of(Route.class));
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.text("routeText");
  private static final Field<Quantity> QUANTITY = FIELDS.required("quantity", QuantityReader::read);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");

  private BioavailabilityReader() {}

  static @Nullable Cited<Bioavailability> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s ->
                    new Bioavailability(
                        v.get(ROUTES), v.get(ROUTE_TEXT), v.get(QUANTITY), s, v.get(LOCATOR))));
  }
}
