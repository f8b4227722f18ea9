package org.microdosing.evidence.data;

import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.name.QuotedText;

/**
 * Texts of one load, each kept once: measures, time points and places in papers repeat in nearly
 * every finding. Also the one place that looks at every character, and so refuses those that no
 * text may have.
 *
 * <p>A bounded hash table with few probes: texts made to collide are not shared, at no other cost.
 */
final class SharedTexts {

  private static final int LONGEST_SHARED = 64;
  private static final int PROBES = 8;
  private static final int LARGEST = 1 << 20;

  /** Characters at each end and in the middle that make the hash of a longer text. */
  private static final int SAMPLE = 8;

  private @Nullable String[] texts = new @Nullable String[1 << 11];
  private int[] hashes = new int[texts.length];
  private int filled;

  /**
   * Returns a text, the same string for the same characters where it can.
   *
   * @return the string, or null if a character is one that no text may have
   */
  @Nullable String share(char[] chars, int offset, int length) {
    if (length > LONGEST_SHARED) {
      return unshared(chars, offset, length);
    }
    int hash = hash(chars, offset, length);
    int mask = texts.length - 1;
    // Comparing strings and dropping one beats comparing it with the characters one by one.
    String made = new String(chars, offset, length);
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = (hash + probe) & mask;
      String known = texts[slot];
      if (known == null) {
        return isText(chars, offset, length) ? keep(made, hash, slot) : null;
      }
      if (hashes[slot] == hash && known.equals(made)) {
        return known;
      }
    }
    return isText(chars, offset, length) ? made : null;
  }

  /** Returns a text as a string of its own, or null if a character is one that no text may have. */
  static @Nullable String unshared(char[] chars, int offset, int length) {
    return isText(chars, offset, length) ? new String(chars, offset, length) : null;
  }

  /** Tells whether characters are those of a text. */
  static boolean same(String text, char[] chars, int offset, int length) {
    boolean same = text.length() == length;
    for (int i = 0; same && i < length; i++) {
      same = text.charAt(i) == chars[offset + i];
    }
    return same;
  }

  private String keep(String made, int hash, int slot) {
    texts[slot] = made;
    hashes[slot] = hash;
    if (++filled * 2 > texts.length && texts.length < LARGEST) {
      grow();
    }
    return made;
  }

  private static int hash(char[] chars, int offset, int length) {
    int hash = length;
    if (length <= 3 * SAMPLE) {
      hash = hash(hash, chars, offset, length);
    } else {
      hash = hash(hash, chars, offset, SAMPLE);
      hash = hash(hash, chars, offset + length / 2, SAMPLE);
      hash = hash(hash, chars, offset + length - SAMPLE, SAMPLE);
    }
    // Ids that count up must not fill neighbouring slots: mix with 2^32 / golden ratio.
    hash *= 0x9e3779b9;
    return hash ^ (hash >>> 16);
  }

  private static int hash(int start, char[] chars, int offset, int length) {
    int hash = start;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  private void grow() {
    @Nullable String[] oldTexts = texts;
    int[] oldHashes = hashes;
    texts = new @Nullable String[oldTexts.length * 4];
    hashes = new int[texts.length];
    filled = 0;
    int mask = texts.length - 1;
    for (int i = 0; i < oldTexts.length; i++) {
      int slot = oldHashes[i] & mask;
      for (int probe = 0; probe < PROBES && oldTexts[i] != null; probe++) {
        if (texts[(slot + probe) & mask] == null) {
          texts[(slot + probe) & mask] = oldTexts[i];
          hashes[(slot + probe) & mask] = oldHashes[i];
          filled++;
          break;
        }
      }
    }
  }

  private static boolean isText(char[] chars, int offset, int length) {
    int end = offset + length;
    int outside = 0;
    for (int i = offset; i < end; i++) {
      outside |= (chars[i] - ' ') | ('~' - chars[i]); // negative outside of printable ASCII
    }
    return outside >= 0 || isTextBeyondAscii(chars, offset, end);
  }

  private static boolean isTextBeyondAscii(char[] chars, int offset, int end) {
    for (int i = offset; i < end; i++) {
      if (!isAllowed(chars, i, offset, end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(char[] chars, int at, int from, int to) {
    char c = chars[at];
    if (Character.isHighSurrogate(c)) {
      return at + 1 < to && Character.isLowSurrogate(chars[at + 1]);
    }
    if (Character.isLowSurrogate(c)) {
      return at > from && Character.isHighSurrogate(chars[at - 1]);
    }
    return !QuotedText.isInvisible(c);
  }
}
