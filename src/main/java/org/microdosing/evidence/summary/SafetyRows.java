package org.microdosing.evidence.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.MeasurementColumn;

/** The rows about harm in people, sorted by what they are about. */
final class SafetyRows {

  private final EvidenceColumns columns;
  private final Map<String, IntList> kinds = new HashMap<>();
  private final IntList serious = new IntList();
  private final IntList stopped = new IntList();
  private final IntList heart = new IntList();

  private SafetyRows(FindingRows rows) {
    columns = rows.columns();
    MeasurementColumn measured = columns.measurements();
    FindingKinds about = columns.kinds();
    IntList[] ofTerms = measured.terms().stream().map(this::rowsOf).toArray(IntList[]::new);
    for (int row : rows.rows()) {
      if (measured.isHarmInPeople(row)) {
        int event = measured.event(row);
        switch (about.outcome(about.kindOf(row))) {
          case CARDIOVASCULAR -> heart.add(row);
          case DISCONTINUATION, COMPLETION -> stopped.add(row);
          default ->
              (event < 0 ? rowsOf(AdverseEvent.kind(columns.finding(row))) : ofTerms[event])
                  .add(row);
        }
      }
    }
    kinds.values().removeIf(some -> some.toArray().length == 0);
  }

  static SafetyRows of(FindingRows rows) {
    return new SafetyRows(rows);
  }

  /** Terms of the same name are one kind, whichever vocabulary they come from. */
  private IntList rowsOf(AdverseEventTerm term) {
    return term.serious() ? serious : rowsOf(term.term());
  }

  private IntList rowsOf(String kind) {
    return kinds.computeIfAbsent(kind, k -> new IntList());
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
