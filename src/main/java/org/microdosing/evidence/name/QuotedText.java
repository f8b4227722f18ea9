package org.microdosing.evidence.name;

/** Texts of others in messages: cut where they are long, with escapes for what cannot be seen. */
public final class QuotedText {

  private static final int SHOWN = 60;

  private QuotedText() {}

  /**
   * Returns a text in quotes.
   *
   * @param text any text
   * @return at most 60 of its characters, and an ellipsis where there are more
   */
  public static String of(String text) {
    int end = Math.min(text.length(), SHOWN);
    return "\"" + visible(text.substring(0, end)) + (end < text.length() ? "...\"" : "\"");
  }

  /**
   * Returns a text with escapes for what cannot be seen, and for what would change the rest.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c) || isMark(c) || Character.isSurrogate(c)) {
        shown.append("\\u");
        String hex = Integer.toHexString(c);
        shown.append("0".repeat(4 - hex.length())).append(hex);
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /**
   * Tells whether a character is one that no text of the library may have.
   *
   * @param c a character
   * @return true for a control character, a line or paragraph separator, an override of the
   *     direction of text, a byte order mark or no character at all
   */
  public static boolean isInvisible(char c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || c >= 0xfffe
        || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /** Tells whether a character is a mark of the direction of text, which texts may have. */
  private static boolean isMark(char c) {
    return c == 0x200e || c == 0x200f || c == 0x061c;
  }
}
