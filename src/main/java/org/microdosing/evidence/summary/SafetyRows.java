package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.MeasureColumn;
import org.microdosing.evidence.table.MeasureWords;

/** The rows about harm in people, sorted by what they are about. */
@SuppressWarnings("EnumOrdinal") // questions are kept as bits
final class SafetyRows {

  private static final LongTermQuestion[] QUESTIONS = LongTermQuestion.values();

  private final EvidenceColumns columns;
  private final MeasureColumn measures;
  private final Map<String, IntList> kinds = new HashMap<>();
  private final IntList serious = new IntList();
  private final IntList stopped = new IntList();
  private final IntList heart = new IntList();
  private final IntList[] answers = new IntList[QUESTIONS.length];

  private SafetyRows(FindingRows rows) {
    columns = rows.columns();
    measures = columns.measures();
    Arrays.setAll(answers, question -> new IntList());
    FindingKinds about = columns.kinds();
    boolean[] harm = new boolean[about.count()];
    for (int kind = 0; kind < harm.length; kind++) {
      harm[kind] =
          switch (about.outcome(kind)) {
            case CARDIOVASCULAR,
                DISCONTINUATION,
                COMPLETION,
                ADVERSE_EVENTS,
                SUICIDALITY,
                PSYCHOSIS_AND_MANIA,
                PERSISTING_PERCEPTION_DISORDER,
                URINARY,
                MISUSE ->
                true;
            default -> false;
          };
    }
    for (int row : rows.rows()) {
      for (int rest = measures.questions(row); rest != 0; rest &= rest - 1) {
        answers[Integer.numberOfTrailingZeros(rest)].add(row);
      }
      if (harm[about.kindOf(row)] && rows.isHuman(row)) {
        add(row, about.outcome(about.kindOf(row)));
      }
    }
  }

  static SafetyRows of(FindingRows rows) {
    return new SafetyRows(rows);
  }

  private void add(int row, Outcome outcome) {
    MeasureWords words = measures.wordsOf(row);
    if (outcome == Outcome.CARDIOVASCULAR) {
      heart.add(row);
    } else if (outcome == Outcome.DISCONTINUATION
        || outcome == Outcome.COMPLETION
        || words.stopped()) {
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
    return answers[question.ordinal()].toArray();
  }
}
