package org.microdosing.evidence.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in aligned columns, for a terminal. Columns are as wide as their widest cell up to a
 * limit; longer cells end in an ellipsis.
 */
public final class TextColumns {

  private final List<Integer> limits;
  private final List<List<String>> lines = new ArrayList<>();

  public TextColumns(List<String> heads, List<Integer> limits) {
    this.limits = List.copyOf(limits);
    lines.add(List.copyOf(heads));
  }

  public void add(String... cells) {
    lines.add(List.of(cells));
  }

  @Override
  public String toString() {
    int[] widths = new int[limits.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(length(line.get(i)), limits.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = cut(line.get(i), widths[i]);
        row.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String cut(String cell, int width) {
    if (length(cell) <= width) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }
}
