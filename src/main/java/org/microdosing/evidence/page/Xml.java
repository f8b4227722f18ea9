package org.microdosing.evidence.page;

/** Text made safe to stand in XML, whatever it contains; in HTML that is XML too. */
public final class Xml {

  private Xml() {}

  /**
   * Returns text as XML character data that also fits into a quoted attribute.
   *
   * <p>Characters that XML 1.0 cannot hold, and controls of writing direction that could make a
   * label read as another one, become replacement characters; white space becomes single spaces.
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
      default -> out.appendCodePoint(PrintableText.shown(c));
    }
  }
}
