package org.microdosing.evidence.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What the spellings of one name have in common: its letters and digits, without case, accents,
 * width, punctuation and spaces.
 */
public final class NameKey {

  /** No name is longer; what is longer is told apart by its beginning and length. */
  private static final int LONGEST = 200;

  private NameKey() {}

  /**
   * Returns the key of a name, in time that does not grow with the name beyond 200 characters.
   *
   * @param name a name as somebody typed it
   * @return letters and digits in lower case; empty for a name that has none
   */
  public static String of(String name) {
    if (name.length() > LONGEST) {
      return of(name.substring(0, LONGEST)) + '…' + name.length();
    }
    // Compatibility decomposition (NFKD) makes one of wide, narrow and accented letters. ASCII has
    // none of these, and asking for its decomposition first loads the tables of Unicode.
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    String small = plain.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i += Character.charCount(small.codePointAt(i))) {
      if (Character.isLetterOrDigit(small.codePointAt(i))) {
        key.appendCodePoint(small.codePointAt(i));
      }
    }
    return key.toString();
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
