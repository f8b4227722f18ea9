package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.List;

/** A table as labelled entries: the first cell of a row is the label, said once for rows alike. */
final class RowByRow {

  private RowByRow() {}

  static List<Block.Entry> of(Block.Table table) {
    List<Block.Entry> entries = new ArrayList<>();
    String last = "";
    for (List<Line> row : table.rows()) {
      String label = row.get(0).toString();
      entries.add(Block.Entry.of(label.equals(last) ? "" : label, cells(table.columns(), row)));
      last = label;
    }
    return entries;
  }

  /** Joins the cells behind the first, each under the head of its column if there are several. */
  private static Line cells(List<TableColumn> columns, List<Line> row) {
    Line line = Line.EMPTY;
    String separator = "";
    for (int i = 1; i < row.size(); i++) {
      if (!row.get(i).toString().isEmpty()) {
        String head = row.size() > 2 ? columns.get(i).head() + ": " : "";
        line = line.text(separator + head).plus(row.get(i));
        separator = "; ";
      }
    }
    return line;
  }
}
