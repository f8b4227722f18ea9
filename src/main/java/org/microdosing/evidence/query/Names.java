package org.microdosing.evidence.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Names as people type them: compared without case and punctuation, and forgiven typing errors. */
final class Names {

  private Names() {}

  /** Returns what two spellings of one name have in common: letters and digits in lower case. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /**
   * Finds the known name that is most like a name: least edits (Damerau and Levenshtein, adjacent
   * swaps counted as one), at most two in five letters; a name that starts with the other counts as
   * alike too.
   */
  static Optional<String> nearest(String name, Collection<String> known) {
    String wanted = key(name);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      String other = key(candidate);
      int distance = distance(wanted, other);
      int limit = Math.max(1, Math.max(wanted.length(), other.length()) * 2 / 5);
      boolean prefix =
          wanted.length() > 2 && (other.startsWith(wanted) || wanted.startsWith(other));
      if ((distance <= limit || prefix) && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Optimal string alignment distance of two strings. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[b.length()];
  }
}
