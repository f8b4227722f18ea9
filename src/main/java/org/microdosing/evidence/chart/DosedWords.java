package org.microdosing.evidence.chart;

import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.answer.DosedSample;
import org.microdosing.evidence.page.Phrases;

/** What a plot of directions by dose says of samples in words. */
final class DosedWords {

  /** Harms of a sample that are named in its row; the others are counted. */
  private static final int MOST_HARMS = 3;

  private DosedWords() {}

  /** Tells doses, regimens and the design. */
  static String given(DosedSample sample) {
    List<String> words = new ArrayList<>(sample.doses());
    words.addAll(sample.regimens());
    words.add(sample.study().design().label());
    return String.join("; ", words);
  }

  /** Names the foremost harms and counts the others. */
  static List<String> harms(DosedSample sample) {
    List<String> all = sample.harms();
    if (all.size() <= MOST_HARMS + 1) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, MOST_HARMS));
    some.add("and " + (all.size() - MOST_HARMS) + " more kinds");
    return some;
  }

  /** Counts the samples, and the rows where a sample has several. */
  static String counted(List<DosedSample> samples) {
    long distinct = samples.stream().map(s -> s.vote().sample()).distinct().count();
    return Phrases.samples(distinct)
        + (distinct < samples.size()
            ? " in "
                + Phrases.count(samples.size(), "row", "rows")
                + ", one for each of their dose bands"
            : "");
  }
}
