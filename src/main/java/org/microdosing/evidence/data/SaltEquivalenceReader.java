package org.microdosing.evidence.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.SaltEquivalence;

/** Reads amounts of salt and base that a source calls equal. */
final class SaltEquivalenceReader {

  private static final Fields FIELDS =
      new Fields(
          "saltEquivalence",
          "An amount of a salt and an amount of the base that a source calls equal.");
  private static final Field<Double> SALT =
      FIELDS.required("saltMilligrams", ValueReader.ABOVE_ZERO, "Amount of the salt in mg");
  private static final Field<Double> BASE =
      FIELDS.required("baseMilligrams", ValueReader.ABOVE_ZERO, "Amount of the base in mg");
  private static final Field<String> SOURCE = SourceField.in(FIELDS);
  private static final Field<Optional<String>> LOCATOR = FIELDS.locator();

  static final ValueReader<Sourced<SaltEquivalence>> READER =
      FIELDS.reader(SaltEquivalenceReader::read);

  private SaltEquivalenceReader() {}

  private static @Nullable Sourced<SaltEquivalence> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) ->
            new SaltEquivalence(v.get(SALT), v.get(BASE), s.get(v.get(SOURCE)), v.get(LOCATOR)));
  }
}
