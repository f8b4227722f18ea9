package org.microdosing.evidence.name;

import java.text.Normalizer;

/** Text as it came from a keyboard, a web page or a typesetter, in plain characters. */
public final class TypedText {

  private TypedText() {}

  /**
   * Returns a text with one form for each character that has several (compatibility composition,
   * NFKC, of which full width forms and the micro sign are cases), with a hyphen for every dash and
   * a space for every kind of space, and without characters that have no width.
   *
   * @param typed a text
   * @return the text, without spaces at its ends; the micro sign has become a Greek mu (U+03BC)
   */
  public static String plain(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isDash(c)) {
        plain.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (c == '\u2044' || c == '\u2215') {
        plain.append('/');
      } else if (Character.getType(c) != Character.FORMAT) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Tells whether a character is a dash or a minus sign; a soft hyphen is none. */
  private static boolean isDash(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
  }
}
