package org.microdosing.evidence.data;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.Material;

/** Reads the forms in which a substance is weighed. */
final class ChemicalFormReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Material> MATERIAL =
      FIELDS.required("material", Terms.of(Material.class));
  private static final Field<Optional<String>> NAME = FIELDS.text("name");
  private static final Field<Optional<String>> CAS = FIELDS.text("cas");
  private static final Field<Optional<String>> FORMULA = FIELDS.text("formula");
  private static final Field<Double> GRAMS_PER_MOLE =
      FIELDS.required("gramsPerMole", ValueReader.NUMBER);
  private static final Field<OptionalInt> BASES =
      FIELDS.required("basesPerFormula", in -> in.optionalWhole(1, 99));
  private static final Field<Optional<String>> STOICHIOMETRY = FIELDS.text("stoichiometry");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));

  private ChemicalFormReader() {}

  static @Nullable Cited<ChemicalForm> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s ->
                    new ChemicalForm(
                        v.get(MATERIAL),
                        v.get(NAME),
                        v.get(CAS),
                        v.get(FORMULA),
                        v.get(GRAMS_PER_MOLE),
                        v.get(BASES).getAsInt(),
                        v.get(STOICHIOMETRY),
                        s)));
  }
}
