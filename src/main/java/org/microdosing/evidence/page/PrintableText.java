package org.microdosing.evidence.page;

/**
 * Text without what could make a page or a terminal show something else: controls, and changes of
 * the direction of writing that could make a label read as another one.
 */
final class PrintableText {

  private static final int REPLACEMENT = 0xFFFD;

  private PrintableText() {}

  /** Returns a text with white space as single spaces, and a mark for what cannot be printed. */
  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      shown.appendCodePoint(shown(c));
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Returns a character, a space for white space, or the mark for what cannot be printed. */
  static int shown(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return ' ';
    }
    return isAllowed(c) && !isDirectionControl(c) ? c : REPLACEMENT;
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
