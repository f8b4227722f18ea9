package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ChemicalForm;
import org.microdosing.evidence.model.Material;

/** Reads the forms in which a substance is weighed. */
final class ChemicalFormReader {

  private static final Fields FIELDS =
      new Fields(
          "chemicalForm",
          "A form in which the substance is weighed: its base, a salt or a hydrate.");
  private static final Field<Material> MATERIAL =
      FIELDS.required("material", Terms.of(Material.class), "Which form it is");
  private static final Field<Optional<String>> NAME =
      FIELDS.text("name", "Name of the form in the words of the source");
  private static final Field<Optional<String>> CAS = FIELDS.text("cas", "CAS number of the form");
  private static final Field<Optional<String>> FORMULA =
      FIELDS.text("formula", "Molecular formula of the form");
  private static final Field<Double> GRAMS_PER_MOLE =
      FIELDS.required("gramsPerMole", ValueReader.ABOVE_ZERO, "Molar mass in g/mol");
  private static final Field<Integer> BASES =
      FIELDS.required(
          "basesPerFormula",
          ValueReader.whole(1, 99),
          "Molecules of the substance in one formula unit, from 1");
  private static final Field<Optional<String>> STOICHIOMETRY =
      FIELDS.text(
          "stoichiometry", "Substance to counter-ion as the source gives it, for example 1:1");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);

  static final ValueReader<Sourced<ChemicalForm>> READER = FIELDS.reader(ChemicalFormReader::read);

  private ChemicalFormReader() {}

  private static @Nullable Sourced<ChemicalForm> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new ChemicalForm(
                v.get(MATERIAL),
                v.get(NAME),
                v.get(CAS),
                v.get(FORMULA),
                v.get(GRAMS_PER_MOLE),
                v.get(BASES),
                v.get(STOICHIOMETRY),
                s.get(v.get(SOURCE))));
  }
}
