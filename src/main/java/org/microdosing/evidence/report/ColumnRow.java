package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of columns, which tells what all tables hold.
 *
 * @param table the name of the table
 * @param column one of its columns
 */
record ColumnRow(String table, Column<?> column) {

  static final TableLayout<ColumnRow> LAYOUT =
      new TableLayout<>(
          "columns",
          "one column of a table, for programs that do not read datapackage.json",
          List.of("table", "column"),
          List.of(),
          List.of(
              Column.text("table", "name of the table", ColumnRow::table),
              Column.text("column", "name of the column", r -> r.column.name()),
              Column.text(
                  "type", "string, integer, number or boolean", r -> r.column.type().schemaName()),
              Column.flag(
                  "required",
                  "whether every row has a value",
                  r -> Optional.of(r.column.required())),
              Column.text("description", "what it holds", r -> r.column.description()),
              Column.texts(
                  "terms", "every value that a cell may have, if few", r -> r.column.terms())));

  static List<ColumnRow> of(List<TableLayout<?>> tables) {
    List<ColumnRow> rows = new ArrayList<>();
    tables.forEach(t -> t.columns().forEach(c -> rows.add(new ColumnRow(t.name(), c))));
    return List.copyOf(rows);
  }
}
