package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.List;

/** A column of a table. */
public record TableColumn(String head, int limit, boolean toRight, boolean wraps) {

  /** Checks the components. */
  public TableColumn {
    if (limit < 4) {
      throw new IllegalArgumentException("no limit of a column: " + limit);
    }
  }

  /** Returns a column of any width whose cells begin at the left edge. */
  public static TableColumn left(String head) {
    return left(head, Integer.MAX_VALUE);
  }

  /** Returns a column whose cells begin at the left edge. */
  public static TableColumn left(String head, int limit) {
    return new TableColumn(head, limit, false, false);
  }

  /**
   * Returns a column whose longer cells go on below; each line feed in a cell begins a point, whose
   * further lines are indented.
   */
  public static TableColumn wrapped(String head, int width) {
    return new TableColumn(head, width, false, true);
  }

  /** Returns a column of any width whose cells end at the right edge. */
  public static TableColumn right(String head) {
    return new TableColumn(head, Integer.MAX_VALUE, true, false);
  }

  private static List<String> points(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return cell.indexOf('\n') < 0 ? List.of(cell) : cell.lines().toList();
  }

  /** Returns a cell as lines that fit a width. */
  List<String> lines(String cell, int width) {
    if (wraps) {
      List<String> lines = new ArrayList<>();
      for (String point : points(cell)) {
        lines.addAll(WordWrap.hanging(point, width));
      }
      return lines;
    }
    return List.of(CutText.of(cell, text -> WordWrap.length(text) <= width));
  }
}
