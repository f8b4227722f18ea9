package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Bioavailability;
import org.microdosing.evidence.model.Quantity;
import org.microdosing.evidence.model.Route;

/** Reads shares of a dose that reach the circulation. */
final class BioavailabilityReader {

  private static final Fields FIELDS =
      new Fields(
          "bioavailability", "How much of a dose reaches the circulation, as one source gives it.");
  private static final Field<List<Route>> ROUTES = FIELDS.routes();
  private static final Field<Optional<String>> ROUTE_TEXT = FIELDS.routeText();
  private static final Field<Quantity> QUANTITY =
      FIELDS.required("quantity", QuantityReader.SHARE, "The share in percent");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();

  static final ValueReader<Sourced<Bioavailability>> READER =
      FIELDS.reader(BioavailabilityReader::read);

  private BioavailabilityReader() {}

  private static @Nullable Sourced<Bioavailability> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new Bioavailability(
                v.get(ROUTES),
                v.get(ROUTE_TEXT),
                v.get(QUANTITY),
                s.get(v.get(SOURCE)),
                v.get(LOCATOR)));
  }
}
