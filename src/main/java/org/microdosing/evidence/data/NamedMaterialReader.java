package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.NamedMaterial;

/** Reads the names of products and preparations. */
final class NamedMaterialReader {

  private static final Fields FIELDS =
      new Fields("namedMaterial", "A product, salt, plant or brew that contains the substance.");
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT, "The name");
  private static final Field<Optional<String>> NOTE = FIELDS.text("note", "What it is");
  private static final Field<Optional<Material>> MATERIAL =
      FIELDS.optional(
          "material",
          Terms.of(Material.class),
          "What an amount of it is an amount of, where that is not the compound");
  private static final Field<Boolean> RELATED_PREPARATION =
      FIELDS.orElse(
          "relatedPreparation",
          ValueReader.FLAG,
          false,
          "True for a plant or a brew that contains the substance among others");
  private static final Field<Boolean> COUNTS_AS_SUBSTANCE =
      FIELDS.orElse(
          "countsAsSubstance",
          ValueReader.FLAG,
          true,
          "False where its studies do not count as studies of the substance");
  private static final Field<Optional<String>> SOURCE =
      FIELDS.optional("source", Ids.reference(IdKind.SOURCE), "Where it was read");
  private static final Field<Optional<String>> SOURCE_TEXT =
      FIELDS.text("sourceText", "The same in words, where it is none of the sources listed");

  static final ValueReader<Sourced<NamedMaterial>> READER =
      FIELDS.reader(NamedMaterialReader::read);

  private NamedMaterialReader() {}

  private static @Nullable Sourced<NamedMaterial> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new NamedMaterial(
                v.get(NAME),
                v.get(NOTE),
                v.get(MATERIAL),
                v.get(RELATED_PREPARATION),
                v.get(COUNTS_AS_SUBSTANCE),
                s.get(v.get(SOURCE)),
                v.get(SOURCE_TEXT)));
  }
}
