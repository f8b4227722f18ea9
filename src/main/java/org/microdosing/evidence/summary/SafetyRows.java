package org.microdosing.evidence.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.IntList;

/** The rows about harm in people, sorted by what they are about. */
final class SafetyRows {

  private final EvidenceColumns columns;
  private final Map<String, IntList> kinds = new HashMap<>();
  private final IntList serious = new IntList();
  private final IntList stopped = new IntList();
  private final IntList heart = new IntList();

  private SafetyRows(FindingRows rows) {
    columns = rows.columns();
    FindingKinds about = columns.kinds();
    boolean[] harm = new boolean[about.count()];
    for (int kind = 0; kind < harm.length; kind++) {
      harm[kind] = about.outcome(kind).isHarm();
    }
    for (int row : rows.rows()) {
      if (harm[about.kindOf(row)] && isHarm(row)) {
        add(row, about.outcome(about.kindOf(row)));
      }
    }
  }

  static SafetyRows of(FindingRows rows) {
    return new SafetyRows(rows);
  }

  private boolean isHarm(int row) {
    return HarmInPeople.isShownBy(
        columns.study(columns.studyOf(row)).study(), columns.finding(row));
  }

  private void add(int row, Outcome outcome) {
    switch (outcome) {
      case CARDIOVASCULAR -> heart.add(row);
      case DISCONTINUATION, COMPLETION -> stopped.add(row);
      default -> {
        if (columns.measurements().event(row).filter(AdverseEventTerm::serious).isPresent()) {
          serious.add(row);
        } else {
          String kind =
              columns
                  .measurements()
                  .event(row)
                  .map(AdverseEventTerm::term)
                  .orElseGet(() -> AdverseEvent.kind(columns.finding(row)));
          kinds.computeIfAbsent(kind, k -> new IntList()).add(row);
        }
      }
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
}
