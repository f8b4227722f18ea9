package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text in aligned columns, for a terminal, counted in characters (code points).
 *
 * <p>A column is as wide as its widest cell, up to its limit; longer cells end in an ellipsis.
 * Where the columns together are wider than a page, the first one is cut so that they fit.
 *
 * @since 0.2
 */
public final class TextTable {

  private static final int LEAST_OF_FIRST = 8;
  private static final String GAP = "  ";

  private final List<TableColumn> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Makes a table without rows.
   *
   * @param columns its columns; the row of heads is left out where all are empty
   */
  public TextTable(List<TableColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Makes a table whose first column begins at the left, and whose others end at the right.
   *
   * @param heads heads of the columns
   * @return the table, without rows
   */
  public static TextTable ofNumbers(String... heads) {
    List<TableColumn> columns = new ArrayList<>();
    for (String head : heads) {
      columns.add(columns.isEmpty() ? TableColumn.left(head) : TableColumn.right(head));
    }
    return new TextTable(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells a cell for each column
   * @return this table
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public TextTable row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells a cell for each column
   * @return this table
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Returns how wide the table would be if its first column were not cut. */
  int width() {
    return Arrays.stream(widths()).sum() + GAP.length() * (columns.size() - 1);
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    List<String> heads = columns.stream().map(TableColumn::head).toList();
    if (heads.stream().anyMatch(head -> !head.isEmpty())) {
      lines.add(heads);
    }
    lines.addAll(rows);
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (List<String> line : lines()) {
      for (int i = 0; i < widths.length; i++) {
        int length = Math.min(WordWrap.length(line.get(i)), columns.get(i).limit());
        widths[i] = Math.max(widths[i], length);
      }
    }
    return widths;
  }

  /** Returns the rows, each at most 100 characters wide where the first column can be cut. */
  @Override
  public String toString() {
    int[] widths = widths();
    int tooWide = Math.max(0, width() - WordWrap.PAGE_WIDTH);
    widths[0] = Math.max(Math.min(widths[0], LEAST_OF_FIRST), widths[0] - tooWide);
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines()) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = cut(line.get(i), widths[i]);
        String space = " ".repeat(widths[i] - WordWrap.length(cell));
        row.append(i == 0 ? "" : GAP);
        row.append(columns.get(i).toRight() ? space + cell : cell + space);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String cut(String cell, int width) {
    if (WordWrap.length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }
}
