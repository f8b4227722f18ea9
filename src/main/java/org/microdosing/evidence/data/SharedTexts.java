package org.microdosing.evidence.data;

import java.nio.charset.StandardCharsets;
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
    // Comparing strings and dropping one beats comparing it with the characters one by one.
    String made = new String(chars, offset, length);
    int slot = slot(made, hash);
    if (slot >= 0 && texts[slot] != null) {
      return texts[slot];
    }
    return !isText(chars, offset, length) ? null : slot < 0 ? made : keep(made, hash, slot);
  }

  /** Returns a text that is known to be one, of printable ASCII, as {@link #share} does. */
  String shareAscii(byte[] bytes, int offset, int length) {
    String made = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    if (length > LONGEST_SHARED) {
      return made;
    }
    int hash = hash(bytes, offset, length);
    int slot = slot(made, hash);
    if (slot < 0) {
      return made;
    }
    String known = texts[slot];
    return known != null ? known : keep(made, hash, slot);
  }

  /** Where a text lies or is to lie; negative if there is no room. */
  private int slot(String text, int hash) {
    int mask = texts.length - 1;
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = (hash + probe) & mask;
      String known = texts[slot];
      if (known == null || (hashes[slot] == hash && known.equals(text))) {
        return slot;
      }
    }
    return -1;
  }

  /** Returns a text as a string of its own, or null if a character is one that no text may have. */
  static @Nullable String unshared(char[] chars, int offset, int length) {
    return isText(chars, offset, length) ? new String(chars, offset, length) : null;
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
    return mixed(hash);
  }

  private static int hash(int start, char[] chars, int offset, int length) {
    int hash = start;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  private static int hash(byte[] bytes, int offset, int length) {
    int hash = length;
    if (length <= 3 * SAMPLE) {
      hash = hash(hash, bytes, offset, length);
    } else {
      hash = hash(hash, bytes, offset, SAMPLE);
      hash = hash(hash, bytes, offset + length / 2, SAMPLE);
      hash = hash(hash, bytes, offset + length - SAMPLE, SAMPLE);
    }
    return mixed(hash);
  }

  private static int hash(int start, byte[] bytes, int offset, int length) {
    int hash = start;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** Ids that count up must not fill neighbouring slots: mixes with 2^32 / golden ratio. */
  private static int mixed(int hash) {
    int product = hash * 0x9e3779b9;
    return product ^ (product >>> 16);
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
