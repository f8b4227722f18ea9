package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text in aligned columns, for a terminal, counted in characters (code points).
 *
 * <p>A column is as wide as its widest cell, up to its limit; longer cells end in an ellipsis.
 * Where the columns together are wider than a page, the first one is cut so that they fit.
 */
public final class TextTable {

  private static final int LEAST_OF_FIRST = 8;
  private static final String GAP = "  ";

  private final List<TableColumn> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** Makes a table without rows. */
  public TextTable(List<TableColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Makes a table whose first column begins at the left, and whose others end at the right. */
  public static TextTable ofNumbers(String... heads) {
    List<TableColumn> columns = new ArrayList<>();
    for (String head : heads) {
      columns.add(columns.isEmpty() ? TableColumn.left(head) : TableColumn.right(head));
    }
    return new TextTable(columns);
  }

  /** Adds a row; one of a single cell heads those below it and is printed over all columns. */
  public TextTable row(List<String> cells) {
    if (cells.size() != columns.size() && cells.size() != 1) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Returns how wide the table would be if its first column were not cut. */
  int width() {
    return sum(widths());
  }

  private static int sum(int[] widths) {
    int sum = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    boolean headed = false;
    for (TableColumn column : columns) {
      heads.add(column.head());
      headed |= !column.head().isEmpty();
    }
    if (headed) {
      lines.add(heads);
    }
    lines.addAll(rows);
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (List<String> line : lines()) {
      for (int i = 0; i < widths.length && line.size() == widths.length; i++) {
        TableColumn column = columns.get(i);
        int length = column.wraps() ? column.limit() : WordWrap.length(line.get(i));
        widths[i] = Math.max(widths[i], Math.min(length, column.limit()));
      }
    }
    return widths;
  }

  /** Returns the rows, each at most 100 characters wide where the first column can be cut. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String line : printed()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** Returns the lines of {@link #toString}. */
  List<String> printed() {
    int[] widths = widths();
    int tooWide = Math.max(0, sum(widths) - WordWrap.PAGE_WIDTH);
    widths[0] = Math.max(Math.min(widths[0], LEAST_OF_FIRST), widths[0] - tooWide);
    List<String> printed = new ArrayList<>();
    for (List<String> row : lines()) {
      if (row.size() < widths.length) {
        printed.addAll(WordWrap.lines(row.get(0), sum(widths)));
        continue;
      }
      List<List<String>> cells = new ArrayList<>();
      int height = 0;
      for (int i = 0; i < widths.length; i++) {
        cells.add(columns.get(i).lines(row.get(i), widths[i]));
        height = Math.max(height, cells.get(i).size());
      }
      for (int line = 0; line < height; line++) {
        printed.add(line(cells, line, widths).stripTrailing());
      }
    }
    return printed;
  }

  private String line(List<List<String>> cells, int line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String words = line < cells.get(i).size() ? cells.get(i).get(line) : "";
      String space = " ".repeat(widths[i] - WordWrap.length(words));
      text.append(i == 0 ? "" : GAP);
      text.append(columns.get(i).toRight() ? space + words : words + space);
    }
    return text.toString();
  }
}
