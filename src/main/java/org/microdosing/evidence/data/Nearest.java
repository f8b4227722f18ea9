package org.microdosing.evidence.data;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
final class Nearest {

  /** Names beyond these bounds are not compared: a hint must not cost more than the load. */
  private static final int LONGEST = 100;

  private static final int MOST = 5_000;

  private Nearest() {}

  /**
   * Returns the known name that takes the fewest edits to reach.
   *
   * @return the name, empty if none can be reached by changing less than half of the longer name
   */
  static Optional<String> to(String name, Collection<String> known) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    if (name.length() > LONGEST || known.size() > MOST) {
      return Optional.empty();
    }
    for (String candidate : known) {
      if (Math.abs(name.length() - candidate.length()) >= fewest) {
        continue; // so many insertions alone
      }
      int edits = distance(name, candidate);
      if (edits < fewest && edits * 2 < Math.max(name.length(), candidate.length())) {
        best = candidate;
        fewest = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein distance: insertions, deletions and replacements. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
