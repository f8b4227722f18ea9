package org.microdosing.evidence.data;

/** The property that names the source of an object, which is one of its file. */
final class SourceField {

  private static final String WHERE_READ = "Id of the source in `sources` where it was read";

  private SourceField() {}

  /** Declares it among the properties of an object. */
  static Field<String> in(Fields fields) {
    return in(fields, WHERE_READ);
  }

  /** Declares it for an object that nobody may write from memory. */
  static Field<String> notFromMemory(Fields fields) {
    return in(fields, WHERE_READ + "; not one of verification recall");
  }

  private static Field<String> in(Fields fields, String what) {
    return fields.required("source", Ids.reference(IdKind.SOURCE), what);
  }
}
