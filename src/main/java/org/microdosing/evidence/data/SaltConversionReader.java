package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.SaltConversion;
import org.microdosing.evidence.model.SaltEquivalence;
import org.microdosing.evidence.model.Statement;

/** Reads what sources say about converting a salt to the base. */
final class SaltConversionReader {

  private static final Fields FIELDS =
      new Fields(
          "saltConversion",
          "What sources say about converting amounts of a salt to amounts of the base.");
  private static final Field<Material> SALT =
      FIELDS.required("salt", Terms.of(Material.class), "The salt");
  private static final Field<Double> RATIO =
      FIELDS.required(
          "ratio",
          ValueReader.ABOVE_ZERO,
          "Mass of salt that holds one unit of base, computed from the molar masses");
  private static final Field<String> RATIO_NOTE =
      FIELDS.required("ratioNote", ValueReader.TEXT, "How the ratio was computed");
  private static final Field<Optional<Sourced<SaltEquivalence>>> EQUIVALENCE =
      FIELDS.optional(
          "equivalence", SaltEquivalenceReader.READER, "Amounts that a source calls equal");
  private static final Field<List<Sourced<Statement>>> STATEMENTS =
      FIELDS.list("statements", StatementReader.READER, "What else sources say");
  private static final Field<Optional<String>> CAUTION =
      FIELDS.text("caution", "When not to convert");

  static final ValueReader<Sourced<SaltConversion>> READER =
      FIELDS.reader(SaltConversionReader::read);

  private SaltConversionReader() {}

  private static @Nullable Sourced<SaltConversion> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new SaltConversion(
                v.get(SALT),
                v.get(RATIO),
                v.get(RATIO_NOTE),
                v.get(EQUIVALENCE).map(e -> e.with(s)),
                s.all(v.get(STATEMENTS)),
                v.get(CAUTION)));
  }
}
