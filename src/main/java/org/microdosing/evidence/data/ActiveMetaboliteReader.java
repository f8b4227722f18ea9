package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.ActiveMetabolite;

/** Reads the metabolite that acts. */
final class ActiveMetaboliteReader {

  private static final Fields FIELDS =
      new Fields("activeMetabolite", "What the body turns the substance into, and what then acts.");
  private static final Field<String> NAME =
      FIELDS.required("name", ValueReader.TEXT, "Name of the metabolite");
  private static final Field<Optional<String>> CAS = FIELDS.text("cas", "CAS number");
  private static final Field<Optional<String>> UNII =
      FIELDS.text("unii", "Unique ingredient identifier");
  private static final Field<Optional<String>> CHEMBL = FIELDS.text("chembl", "ChEMBL identifier");
  private static final Field<Optional<String>> FORMULA =
      FIELDS.text("formula", "Molecular formula");
  private static final Field<OptionalDouble> GRAMS_PER_MOLE =
      FIELDS.number("gramsPerMole", 0, Double.POSITIVE_INFINITY, "Molar mass in g/mol");
  private static final Field<List<String>> SOURCES =
      FIELDS.requiredList(
          "sources",
          Ids.reference(IdKind.SOURCE),
          "Ids of the sources in `sources` where these were read, at least one");

  static final ValueReader<Sourced<ActiveMetabolite>> READER =
      FIELDS.reader(ActiveMetaboliteReader::read);

  private ActiveMetaboliteReader() {}

  private static @Nullable Sourced<ActiveMetabolite> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new ActiveMetabolite(
                v.get(NAME),
                v.get(CAS),
                v.get(UNII),
                v.get(CHEMBL),
                v.get(FORMULA),
                v.get(GRAMS_PER_MOLE),
                s.getAll(v.get(SOURCES))));
  }
}
