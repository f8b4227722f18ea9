package org.microdosing.evidence.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.SaltConversion;
import org.microdosing.evidence.model.SaltEquivalence;
import org.microdosing.evidence.model.Statement;

/** Reads what sources say about converting a salt to the base. */
final class SaltConversionReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Material> SALT = FIELDS.required("salt", Terms.of(Material.class));
  private static final Field<Double> RATIO = FIELDS.required("ratio", ValueReader.NUMBER);
  private static final Field<String> RATIO_NOTE = FIELDS.required("ratioNote", ValueReader.TEXT);
  private static final Field<Optional<Cited<SaltEquivalence>>> EQUIVALENCE =
      FIELDS.optional("equivalence", SaltEquivalenceReader::read);
  private static final Field<List<Cited<Statement>>> STATEMENTS =
      FIELDS.list("statements", StatementReader::read);
  private static final Field<Optional<String>> CAUTION = FIELDS.text("caution");

  private SaltConversionReader() {}

  static @Nullable Cited<SaltConversion> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.group(
                Stream.concat(v.get(EQUIVALENCE).stream(), v.get(STATEMENTS).stream()).toList(),
                sources ->
                    new SaltConversion(
                        v.get(SALT),
                        v.get(RATIO),
                        v.get(RATIO_NOTE),
                        v.get(EQUIVALENCE).map(e -> e.with(sources)),
                        v.get(STATEMENTS).stream().map(s -> s.with(sources)).toList(),
                        v.get(CAUTION))));
  }
}
