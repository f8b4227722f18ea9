package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.page.Phrases;

/** Rows of an answer by the sample that they are of, to count samples and their people once. */
final class SampleRows {

  private final Map<String, List<AnswerRow>> bySample = new LinkedHashMap<>();

  void add(AnswerRow row) {
    bySample.computeIfAbsent(row.sample(), sample -> new ArrayList<>()).add(row);
  }

  /** Returns the ids of the samples. */
  Set<String> ids() {
    return bySample.keySet();
  }

  int count() {
    return bySample.size();
  }

  /** Returns how many samples have no row that is known to be against placebo. */
  int unclear() {
    int unclear = 0;
    for (List<AnswerRow> rows : bySample.values()) {
      unclear += areUnclear(rows) ? 1 : 0;
    }
    return unclear;
  }

  private static boolean areUnclear(List<AnswerRow> rows) {
    for (AnswerRow row : rows) {
      if (!row.differences().contains(Difference.UNCLEAR)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of samples with their people, for example {@code 1 sample (56 people)}. */
  @Override
  public String toString() {
    int people = 0;
    int unread = 0;
    boolean atMost = false;
    for (List<AnswerRow> rows : bySample.values()) {
      Optional<PeopleCompared> own = people(rows);
      if (own.isPresent()) {
        people += own.get().people();
        atMost |= own.get().atMost();
      } else {
        unread++;
      }
    }
    String size =
        unread == count()
            ? "number of people not read"
            : new PeopleCompared(people, atMost).inWords()
                + (unread == 0 ? "" : "; of " + unread + " the number was not read");
    return Phrases.samples(count()) + " (" + size + ")";
  }

  /** Returns the most people that any row of a sample compares. */
  private static Optional<PeopleCompared> people(List<AnswerRow> rows) {
    Optional<PeopleCompared> most = Optional.empty();
    for (AnswerRow row : rows) {
      if (most.isEmpty()
          || (row.people().isPresent() && row.people().get().people() > most.get().people())) {
        most = row.people();
      }
    }
    return most;
  }
}
