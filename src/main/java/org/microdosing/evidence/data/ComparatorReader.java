package org.microdosing.evidence.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.model.Comparator;
import org.microdosing.evidence.model.ComparatorClass;

/** Reads what a study compares with. */
final class ComparatorReader {

  private static final Fields FIELDS = new Fields();
  private static final Field<List<ComparatorClass>> CLASSES =
      FIELDS.requiredList("classes", Terms.of(ComparatorClass.class));
  private static final Field<String> TEXT = FIELDS.required("text", ValueReader.TEXT);

  private ComparatorReader() {}

  static @Nullable Comparator read(JsonCursor in) {
    return in.object(FIELDS, v -> new Comparator(v.get(CLASSES), v.get(TEXT)));
  }
}
