package org.microdosing.evidence.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes texts with escapes or characters beyond ASCII. */
final class PlainText {

  private PlainText() {}

  /**
   * Returns the characters of a text between its quotes, null if they are not those of good UTF-8,
   * or escapes that text hardly ever has.
   */
  static char @Nullable [] chars(byte[] bytes, int from, int length) {
    char[] chars = new char[length];
    int count = 0;
    int end = from + length;
    int at = from;
    while (at < end) {
      int c = bytes[at];
      int more = c >= 0 ? 0 : (c & 0xe0) == 0xc0 ? 1 : (c & 0xf0) == 0xe0 ? 2 : 3;
      if (at + more >= end) {
        return null;
      }
      int point = c == '\\' ? escaped(bytes[++at]) : c;
      if (more > 0) {
        point = c & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
          int next = bytes[at + i];
          if ((next & 0xc0) != 0x80) {
            return null;
          }
          point = (point << 6) | (next & 0x3f);
        }
      }
      if (!isPlain(c, more, point)) {
        return null;
      }
      count += Character.toChars(point, chars, count);
      at += 1 + more;
    }
    return Arrays.copyOf(chars, count);
  }

  private static int escaped(byte c) {
    return c == '"' || c == '\\' || c == '/' ? c : -1;
  }

  /** Tells whether a character has no shorter form, and is one. */
  private static boolean isPlain(int first, int more, int point) {
    return switch (more) {
      case 0 -> point >= 0;
      case 1 -> point >= 0x80;
      case 2 ->
          point >= 0x800 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
      default -> (first & 0xf8) == 0xf0 && point >= 0x10000 && point <= Character.MAX_CODE_POINT;
    };
  }
}
