package org.microdosing.evidence.name;

import java.util.Arrays;

/**
 * How many slips lie between two words: letters put in, left out, replaced, or two that changed
 * places (optimal string alignment).
 */
final class EditDistance {

  private EditDistance() {}

  /** The number of slips, or any number above the limit where there are more. */
  static int between(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int fewest = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
        fewest = Math.min(fewest, now[j]);
      }
      if (fewest > limit) {
        return fewest;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }

  /** Tells whether two words of one length differ by two neighbours that changed places. */
  static boolean isSwap(String a, String b) {
    int at = 0;
    while (at < a.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.startsWith(b.substring(at + 2), at + 2);
  }
}
