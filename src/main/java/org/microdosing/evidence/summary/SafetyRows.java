package org.microdosing.evidence.summary;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Outcome;

/** The rows about harm in people, sorted by what they are about. */
final class SafetyRows {

  private final EvidenceColumns columns;
  private final Map<String, IntList> kinds = new HashMap<>();
  private final IntList serious = new IntList();
  private final IntList stopped = new IntList();
  private final IntList heart = new IntList();
  private final Map<LongTermQuestion, IntList> answers = new EnumMap<>(LongTermQuestion.class);

  private SafetyRows(FindingRows rows) {
    this.columns = rows.columns();
    for (LongTermQuestion question : LongTermQuestion.values()) {
      answers.put(question, new IntList());
    }
    boolean[] about = new boolean[columns.kinds().count()];
    for (int kind = 0; kind < about.length; kind++) {
      about[kind] =
          switch (columns.kinds().outcome(kind)) {
            case CARDIOVASCULAR, DISCONTINUATION, ADVERSE_EVENTS -> true;
            default -> false;
          };
    }
    MeasureColumn measures = columns.measures();
    for (int row : rows.rows()) {
      for (LongTermQuestion question : LongTermQuestion.in(measures.questions(row))) {
        answers.getOrDefault(question, new IntList()).add(row);
      }
      if (about[columns.kinds().kindOf(row)] && rows.isHuman(row)) {
        add(row);
      }
    }
  }

  static SafetyRows of(FindingRows rows) {
    return new SafetyRows(rows);
  }

  private void add(int row) {
    Outcome outcome = columns.kinds().outcome(columns.kinds().kindOf(row));
    MeasureWords words = columns.measures().wordsOf(row);
    if (outcome == Outcome.CARDIOVASCULAR) {
      heart.add(row);
    } else if (outcome == Outcome.DISCONTINUATION || words.stopped()) {
      stopped.add(row);
    } else if (words.serious()) {
      serious.add(row);
    } else {
      kinds.computeIfAbsent(words.kind(), k -> new IntList()).add(row);
    }
  }

  /** Returns the kinds of adverse events: those that most studies report first, then by name. */
  List<String> kindsMostReportedFirst() {
    Map<String, Integer> studies = new HashMap<>();
    kinds.forEach((kind, some) -> studies.put(kind, columns.studiesOf(some.toArray()).length));
    return studies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  int[] ofKind(String kind) {
    return kinds.getOrDefault(kind, new IntList()).toArray();
  }

  /** Returns the rows about serious or severe events and deaths. */
  int[] serious() {
    return serious.toArray();
  }

  /** Returns the rows about people who stopped, or did not. */
  int[] stopped() {
    return stopped.toArray();
  }

  /** Returns the rows about heart and circulation. */
  int[] heart() {
    return heart.toArray();
  }

  /** Returns the rows that bear on a long-term question. */
  int[] answers(LongTermQuestion question) {
    return answers.getOrDefault(question, new IntList()).toArray();
  }
}
