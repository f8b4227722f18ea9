package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ActiveMetabolite;

/** Reads the metabolite that acts. */
final class ActiveMetaboliteReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT);
  private static final Field<Optional<String>> CAS = FIELDS.text("cas");
  private static final Field<Optional<String>> UNII = FIELDS.text("unii");
  private static final Field<Optional<String>> CHEMBL = FIELDS.text("chembl");
  private static final Field<Optional<String>> FORMULA = FIELDS.text("formula");
  private static final Field<OptionalDouble> GRAMS_PER_MOLE =
      FIELDS.number("gramsPerMole", 0, Double.POSITIVE_INFINITY);
  private static final Field<List<String>> SOURCES =
      FIELDS.requiredList("sources", Ids.reference(IdKind.SOURCE));

  private ActiveMetaboliteReader() {}

  static @Nullable Cited<ActiveMetabolite> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.byAll(
                v.get(SOURCES),
                s ->
                    new ActiveMetabolite(
                        v.get(NAME),
                        v.get(CAS),
                        v.get(UNII),
                        v.get(CHEMBL),
                        v.get(FORMULA),
                        v.get(GRAMS_PER_MOLE),
                        s)));
  }
}
