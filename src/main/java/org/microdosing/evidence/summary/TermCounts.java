package org.microdosing.evidence.summary;

import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Term;

/** Counts by term in words. */
final class TermCounts {

  private TermCounts() {}

  /** Returns counts by term, for example {@code 3 clinic, 1 home}. */
  static String inWords(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** Returns directions, with what sources call significant beside them. */
  static String directions(DirectionCounts counts) {
    return counts
        + (counts.significant() > 0 ? " (" + counts.significant() + " called significant)" : "");
  }
}
