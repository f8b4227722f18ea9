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
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source",
          Ids.reference(IdKind.SOURCE),
          "Id of the source in `sources` where it was read");
  private static final Field<Optional<String>> LOCATOR =
      FIELDS.text("locator", "The place in the source");

  static final ValueReader<Cited<SaltEquivalence>> READER =
      FIELDS.reader(SaltEquivalenceReader::read);

  private SaltEquivalenceReader() {}

  private static @Nullable Cited<SaltEquivalence> read(JsonCursor in) {
    return in.object(
        FIELDS,
        v ->
            Cited.by(
                v.get(SOURCE),
                s -> new SaltEquivalence(v.get(SALT), v.get(BASE), s, v.get(LOCATOR))));
  }
}
