package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AliasSource;

/** Reads where aliases were read. */
final class AliasSourceReader {

  private static final Fields FIELDS = new Fields("aliasSource", "Where an alias was read.");
  private static final Field<String> ALIAS =
      FIELDS.required("alias", ValueReader.TEXT, "The alias");
  private static final Field<String> SOURCE =
      FIELDS.required("source", Ids.reference(IdKind.SOURCE), "Where it was read");

  static final ValueReader<Sourced<AliasSource>> READER = FIELDS.reader(AliasSourceReader::read);

  private AliasSourceReader() {}

  private static @Nullable Sourced<AliasSource> read(JsonCursor in) {
    return Sourced.read(in, FIELDS, (v, s) -> new AliasSource(v.get(ALIAS), s.get(v.get(SOURCE))));
  }
}
