package org.microdosing.evidence.report;

/** What the cells of a column hold, with the name that a Table Schema has for it. */
enum ColumnType {
  TEXT("string"),
  COUNT("integer"),
  NUMBER("number"),
  FLAG("boolean");

  private final String schemaName;

  ColumnType(String schemaName) {
    this.schemaName = schemaName;
  }

  String schemaName() {
    return schemaName;
  }
}
