package org.microdosing.evidence.report;

/** Text of the data as HTML that is XML too and shows it literally. */
final class HtmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private HtmlText() {}

  /**
   * Escapes text for the content of elements and for quoted attributes. Characters that XML cannot
   * hold, and controls that change the direction of writing, become replacement characters.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\t', '\n', '\r' -> out.append(' ');
      default -> out.appendCodePoint(isPlain(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isPlain(int c) {
    boolean isXml =
        (c >= 0x20 && c < 0x7F) || (c > 0x9F && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
    boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return (isXml || c >= 0x10000) && !turnsText;
  }
}
