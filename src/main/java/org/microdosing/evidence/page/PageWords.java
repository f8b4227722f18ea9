package org.microdosing.evidence.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.microdosing.evidence.measure.Numbers;

/** Phrases that the sections of a page share. */
public final class PageWords {

  private PageWords() {}

  /** Returns a number with its noun, for example {@code 1 study}. */
  public static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  public static String studies(int n) {
    return count(n, "study", "studies");
  }

  /** Returns counts by words of sources, for example {@code Denmark 2; UK 3}. */
  public static String wordCounts(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "not stated"
        : counts.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
            .collect(Collectors.joining("; "));
  }

  /** Returns one line of words as lines that fit a terminal, further lines indented. */
  public static String fit(String words) {
    List<String> lines = PlainPage.wrap(words, PlainPage.WIDTH - 2);
    return String.join("\n  ", lines);
  }

  /** Returns a name as it stands within a sentence: {@code mescaline}, but {@code LSD}. */
  public static String inSentence(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  public static String ids(Collection<String> ids) {
    return String.join(", ", ids);
  }

  /** Returns a length in the largest unit that leaves at least two of it. */
  public static String length(double days) {
    if (days < 2) {
      return days <= 0 ? "same day" : Numbers.significant(days * 24, 2) + " hours";
    }
    if (days < 84) {
      return Numbers.significant(days, 3) + " days";
    }
    return days < 700
        ? Numbers.significant(days / (365.25 / 12), 2) + " months"
        : Numbers.significant(days / 365.25, 2) + " years";
  }
}
