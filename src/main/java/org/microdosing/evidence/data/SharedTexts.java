package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;

/**
 * Texts of one load, each kept once: measures, time points and places in papers repeat in nearly
 * every finding. Also the one place that looks at every character, and so refuses those that no
 * text may have.
 *
 * <p>A bounded hash table with few probes: texts made to collide are not shared, at no other cost.
 */
final class SharedTexts {

  private static final int LONGEST_SHARED = 512;
  private static final int PROBES = 8;
  private static final int LARGEST = 1 << 20;

  private @Nullable String[] table = new @Nullable String[1 << 10];
  private int filled;

  /**
   * Returns a text, the same string for the same characters where it can.
   *
   * @return the string, or null if a character is one that no text may have
   */
  @Nullable String share(char[] chars, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if ((c < ' ' || c > '~') && !isAllowed(chars, i, offset, offset + length)) {
        return null;
      }
      hash = 31 * hash + c;
    }
    return length > LONGEST_SHARED
        ? new String(chars, offset, length)
        : share(hash, chars, offset, length);
  }

  private String share(int hash, char[] chars, int offset, int length) {
    int mask = table.length - 1;
    int slot = hash ^ (hash >>> 15);
    for (int probe = 0; probe < PROBES; probe++) {
      String known = table[(slot + probe) & mask];
      if (known == null) {
        String made = new String(chars, offset, length);
        table[(slot + probe) & mask] = made;
        if (++filled * 2 > table.length && table.length < LARGEST) {
          grow();
        }
        return made;
      }
      // The string's own hash is the same polynomial, and kept in it.
      if (known.hashCode() == hash && same(known, chars, offset, length)) {
        return known;
      }
    }
    return new String(chars, offset, length);
  }

  private static boolean same(String known, char[] chars, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    @Nullable String[] old = table;
    table = new @Nullable String[old.length * 4];
    int mask = table.length - 1;
    filled = 0;
    for (String text : old) {
      if (text != null) {
        int slot = text.hashCode() ^ (text.hashCode() >>> 15);
        for (int probe = 0; probe < PROBES; probe++) {
          if (table[(slot + probe) & mask] == null) {
            table[(slot + probe) & mask] = text;
            filled++;
            break;
          }
        }
      }
    }
  }

  private static boolean isAllowed(char[] chars, int at, int from, int to) {
    char c = chars[at];
    if (Character.isHighSurrogate(c)) {
      return at + 1 < to && Character.isLowSurrogate(chars[at + 1]);
    }
    if (Character.isLowSurrogate(c)) {
      return at > from && Character.isHighSurrogate(chars[at - 1]);
    }
    return !isForbidden(c);
  }

  /**
   * Tells whether a character is a control character, a line or paragraph separator, an override of
   * the direction of text, a byte order mark or no character at all.
   */
  static boolean isForbidden(char c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || c >= 0xfffe
        || (c >= 0xfdd0 && c <= 0xfdef);
  }
}
