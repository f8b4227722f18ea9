package org.microdosing.evidence.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart into rows of cells (RFC 4180, with any separator): quotes around cells hold
 * separators and line breaks, and two quotes in them are one.
 */
final class CsvCells {

  /** A row with the line that it begins at. */
  record Cells(int line, List<String> cells) {}

  private static final String SEPARATORS = ",;\t|";

  private final String text;
  private final char separator;
  private final ProblemLog log;
  private int at;
  private int line;

  private CsvCells(String text, int at, int line, char separator, ProblemLog log) {
    this.text = text;
    this.at = at;
    this.line = line;
    this.separator = separator;
    this.log = log;
  }

  /** Reads all rows that hold anything. */
  static List<Cells> read(String text, char separator, ProblemLog log) {
    boolean isStated = isStated(text);
    int start = isStated ? text.indexOf('\n') + 1 : 0;
    CsvCells cells = new CsvCells(text, start, isStated ? 2 : 1, separator, log);
    List<Cells> rows = new ArrayList<>();
    while (cells.at < text.length()) {
      Cells row = cells.row();
      if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Returns what separates cells: what a first line {@code sep=;} says, else the commonest. */
  static char separator(String text) {
    if (isStated(text)) {
      return text.charAt("sep=".length());
    }
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int which = quoted ? -1 : SEPARATORS.indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  /** Tells whether a spreadsheet wrote the separator into the first line. */
  private static boolean isStated(String text) {
    return text.startsWith("sep=") && text.length() > 5 && text.charAt(5) == '\n';
  }

  private Cells row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      more = at < text.length() && text.charAt(at) == separator;
      at++;
    }
    line++;
    return new Cells(first, cells);
  }

  /** Reads up to a separator or the end of the line. */
  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int first = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.append(plain()).toString();
      }
    }
    log.add(first, "expected a quote that ends the cell, found the end of the file");
    return cell.toString();
  }
}
