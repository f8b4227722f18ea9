package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.SaltEquivalence;

/** Reads amounts of salt and base that a source calls equal. */
final class SaltEquivalenceReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<Double> SALT = FIELDS.required("saltMilligrams", ValueReader.NUMBER);
  private static final Field<Double> BASE = FIELDS.required("baseMilligrams", ValueReader.NUMBER);
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE));
  private static final Field<Optional<String>> LOCATOR = FIELDS.text("locator");

  private SaltEquivalenceReader() {}

  static @Nullable Cited<SaltEquivalence> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s -> new SaltEquivalence(v.get(SALT), v.get(BASE), s, v.get(LOCATOR))));
  }
}
