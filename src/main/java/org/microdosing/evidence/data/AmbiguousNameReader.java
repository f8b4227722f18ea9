package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.AmbiguousName;

/** Reads names that can mean several things. */
final class AmbiguousNameReader {

  private static final Fields FIELDS =
      new Fields("ambiguousName", "A name that people use for the substance and for other things.");
  private static final Field<String> NAME = FIELDS.required("name", ValueReader.TEXT, "The name");
  private static final Field<List<String>> CAN_MEAN =
      FIELDS.requiredList("canMean", ValueReader.TEXT, "What people mean by it, at least one");
  private static final Field<String> SOURCE =
      FIELDS.required(
          "source", Ids.reference(IdKind.SOURCE), "Where it was read as a name of the substance");

  static final ValueReader<Sourced<AmbiguousName>> READER =
      FIELDS.reader(AmbiguousNameReader::read);

  private AmbiguousNameReader() {}

  private static @Nullable Sourced<AmbiguousName> read(JsonCursor in) {
    return Sourced.read(
        in,
        FIELDS,
        (v, s) -> new AmbiguousName(v.get(NAME), v.get(CAN_MEAN), s.get(v.get(SOURCE))));
  }
}
