package org.microdosing.evidence.markup;

/**
 * Text made safe to stand in XML, whatever it contains; in HTML that is XML too.
 *
 * @since 0.1
 */
public final class Xml {

  private static final char REPLACEMENT = '\uFFFD';

  private Xml() {}

  /**
   * Returns text as XML character data that also fits into a quoted attribute.
   *
   * <p>Characters that XML 1.0 cannot hold, and controls of writing direction that could make a
   * label read as another one, become replacement characters; white space becomes single spaces.
   *
   * @param text any text
   * @return what a reader sees as that text
   */
  public static String escape(String text) {
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
      default -> {
        if (isAllowed(c) && !isDirectionControl(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(REPLACEMENT);
        }
      }
    }
  }

  /** The production Char of XML 1.0, without the discouraged controls U+007F to U+009F. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c < 0x7F)
        || (c > 0x9F && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static boolean isDirectionControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
