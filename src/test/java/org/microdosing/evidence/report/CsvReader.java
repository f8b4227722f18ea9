package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the grammar of RFC 4180, section 2, and refuses everything else. */
final class CsvReader {

  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  static List<List<String>> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (text.startsWith(",", at)) {
      at++;
      cells.add(cell());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new IllegalArgumentException("expected a comma or CRLF at " + at);
    }
    at += 2;
    return cells;
  }

  private String cell() {
    return text.startsWith("\"", at) ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw new IllegalArgumentException("a quote within a cell without quotes at " + at);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new IllegalArgumentException("a quote is not closed");
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (!text.startsWith("\"", at)) {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }
}
