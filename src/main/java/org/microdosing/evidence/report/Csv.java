package org.microdosing.evidence.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.microdosing.evidence.measure.Numbers;

/**
 * Writes CSV by RFC 4180: commas, CRLF, quotes where a cell needs them.
 *
 * <p>Spreadsheets take a cell that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or
 * a line break for a formula. Texts that do get an apostrophe in front (OWASP, CSV injection);
 * numbers are left as they are.
 */
final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  static void row(Appendable out, List<?> cells) throws IOException {
    Iterator<?> rest = cells.iterator();
    while (rest.hasNext()) {
      out.append(cell(rest.next()));
      if (rest.hasNext()) {
        out.append(',');
      }
    }
    out.append("\r\n");
  }

  static String cell(Object value) {
    if (value instanceof Double number) {
      return Numbers.plain(number);
    }
    return value instanceof String text ? quoted(neutral(text)) : String.valueOf(value);
  }

  private static String neutral(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String shown = text.stripLeading();
    boolean hidesFormula = !shown.isEmpty() && FORMULA_STARTS.indexOf(shown.charAt(0)) >= 0;
    return isFormula || hidesFormula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needsQuotes =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
