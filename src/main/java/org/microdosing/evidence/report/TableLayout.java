package org.microdosing.evidence.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table is: its columns, what tells its rows apart, and which other tables it leads to.
 *
 * @param <R> what a row is made of
 * @param name name in lower case, which its file has too
 * @param description what a row is
 * @param key names of the columns that together are different in every row
 * @param references columns that hold keys of tables
 * @param columns the columns
 */
record TableLayout<R>(
    String name,
    String description,
    List<String> key,
    List<TableReference> references,
    List<Column<R>> columns) {

  List<Object> cells(R row) {
    return columns.stream().map(c -> c.value().apply(row).<Object>map(v -> v).orElse("")).toList();
  }

  /** Returns the values that a row has, by column. */
  Map<String, Object> values(R row) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(c -> c.value().apply(row).ifPresent(v -> values.put(c.name(), v)));
    return values;
  }

  /** Returns the name of the file that it is written to among others. */
  String file() {
    return name + ".csv";
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
