package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;

/** An aligned table of short cells: a label for each row and a head for each column. */
final class MapTable {

  /** What marks in cells mean. */
  static final String LEGEND =
      "A dot: no study of this library. anim: studies of animals only. ?: number not stated.\n";

  private final List<List<String>> rows = new ArrayList<>();

  MapTable(List<String> heads) {
    rows.add(heads);
  }

  MapTable row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  /** Returns the rows, columns separated by at least two spaces, the labels flush left. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(column == 0 ? "" : "  ").append(cell);
        line.append(" ".repeat(width(column) - cell.length()));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
