package org.microdosing.evidence.synthesis;

import java.util.Locale;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.page.TextTable;

/** A table of results, its first column to the left and numbers to the right, and its numbers. */
final class ResultTable {

  private final TextTable table;

  private ResultTable(TextTable table) {
    this.table = table;
  }

  static ResultTable of(String... header) {
    return new ResultTable(TextTable.ofNumbers(header));
  }

  /** Adds a row of as many cells as the header has. */
  ResultTable row(String... cells) {
    table.row(cells);
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

  /** Writes a percentage with one decimal. */
  static String percent(double value) {
    return Numbers.percent(value / 100, 1);
  }

  /** Writes the bounds of an interval. */
  static String interval(Interval interval) {
    return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
  }

  /** Returns a heading for an interval of a level, as {@code 95% CI}. */
  static String level(double level, String kind) {
    return Numbers.level(level) + " " + kind;
  }

  @Override
  public String toString() {
    return table.toString().stripTrailing();
  }
}
