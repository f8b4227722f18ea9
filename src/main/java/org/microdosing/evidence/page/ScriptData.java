package org.microdosing.evidence.page;

/** JSON made safe to stand in a script element of HTML that is XML too, whatever it contains. */
final class ScriptData {

  private static final int HEX_DIGITS = 4;

  private ScriptData() {}

  /**
   * Returns the same JSON with escapes for what could end the element, begin markup or another
   * section, or be no character of XML; such characters stand in strings only.
   */
  static String escape(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    json.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n' || (c != '<' && c != '>' && c != '&' && PrintableText.shown(c) == c)) {
      out.appendCodePoint(c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      String hex = Integer.toHexString(unit);
      out.append("\\u").append("0".repeat(HEX_DIGITS - hex.length())).append(hex);
    }
  }
}
