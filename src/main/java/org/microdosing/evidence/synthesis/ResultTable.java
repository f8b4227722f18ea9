package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;

/**
 * Rows of text in aligned columns of at most 100 characters a line, for the text form of results:
 * the first column to the left, the others to the right.
 */
final class ResultTable {

  private static final int WIDTH = 100;
  private static final int LEAST_LABEL = 8;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private ResultTable(List<String> header) {
    this.header = header;
  }

  static ResultTable of(String... header) {
    return new ResultTable(List.of(header));
  }

  /** Adds a row of as many cells as the header has. */
  ResultTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Writes a number as tables show it: four decimals, or three digits if it is small or large. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e6 || (size < 0.001 && size > 0)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return Numbers.fixed(value, 4);
  }

  /** Writes a p value as tables show it. */
  static String p(double value) {
    return value < 0.0001 ? "<.0001" : Numbers.fixed(value, 4);
  }

  /** Writes a p value as sentences say it, for example {@code p < 0.0001}. */
  static String probability(double value) {
    return value < 0.0001 ? "p < 0.0001" : "p = " + Numbers.fixed(value, 4);
  }

  /** Writes a percentage with one decimal. */
  static String percent(double value) {
    return Numbers.fixed(value, 1) + "%";
  }

  /** Writes the bounds of an interval. */
  static String interval(Interval interval) {
    return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
  }

  /** Returns a heading for an interval of a level, as {@code 95% CI}. */
  static String level(double level, String kind) {
    return Numbers.significant(level * 100, 4) + "% " + kind;
  }

  @Override
  public String toString() {
    int[] width = new int[header.size()];
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    for (List<String> row : all) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], row.get(c).length());
      }
    }
    int others = 0;
    for (int c = 1; c < width.length; c++) {
      others += 2 + width[c];
    }
    width[0] = Math.min(width[0], Math.max(LEAST_LABEL, WIDTH - others));
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder(left(row.get(0), width[0]));
      for (int c = 1; c < width.length; c++) {
        line.append("  ").append(" ".repeat(width[c] - row.get(c).length())).append(row.get(c));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    text.setLength(text.length() - 1);
    return text.toString();
  }

  private static String left(String cell, int width) {
    if (cell.length() <= width) {
      return cell + " ".repeat(width - cell.length());
    }
    return cell.substring(0, width - 1) + "…";
  }
}
