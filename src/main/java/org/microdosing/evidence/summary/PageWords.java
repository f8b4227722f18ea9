package org.microdosing.evidence.summary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Term;

/** Phrases that the sections of a page share. */
final class PageWords {

  private PageWords() {}

  /** Returns a number with its noun, for example {@code 1 study}. */
  static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  static String studies(int n) {
    return count(n, "study", "studies");
  }

  /** Returns counts by term, for example {@code 3 clinic, 1 home}. */
  static String counts(Map<? extends Term, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** Returns counts by words of sources, for example {@code Denmark 2; UK 3}. */
  static String wordCounts(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "not stated"
        : counts.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
            .collect(Collectors.joining("; "));
  }

  /** Returns directions, with what sources call significant beside them. */
  static String directions(DirectionCounts counts) {
    return counts
        + (counts.significant() > 0 ? " (" + counts.significant() + " called significant)" : "");
  }

  /** Returns one line of words as lines that fit a terminal, further lines indented. */
  static String fit(String words) {
    List<String> lines = Page.wrap(words, Page.WIDTH - 2);
    return String.join("\n  ", lines);
  }

  /** Returns a name as it stands within a sentence: {@code mescaline}, but {@code LSD}. */
  static String inSentence(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  static String ids(Collection<String> ids) {
    return String.join(", ", ids);
  }
}
