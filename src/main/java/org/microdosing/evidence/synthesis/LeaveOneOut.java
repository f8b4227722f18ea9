package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A meta-analysis repeated without each of its studies in turn, with all effects of the study:
 * whether the result hangs on one.
 *
 * @param full the analysis of all studies
 * @param rows one row for each study left out, in the order of the studies
 * @param notes the studies without which counts leave the result undefined; empty if there are none
 * @since 0.1
 */
public record LeaveOneOut(MetaAnalysis full, List<Refit> rows, List<String> notes)
    implements RepeatedAnalysis {

  /** Copies the rows and notes. */
  public LeaveOneOut {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * Repeats a model without each of its studies.
   *
   * @throws IllegalStateException if there are fewer than 2 studies
   */
  static LeaveOneOut of(MetaAnalysis model) {
    StudyGroups studies = model.studies();
    if (studies.size() < 2) {
      throw new IllegalStateException(
          "a leave-one-out analysis needs at least 2 studies, found " + studies.size());
    }
    List<Refit> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int left = 0; left < studies.size(); left++) {
      List<Integer> others = new ArrayList<>();
      for (int i = 0; i < studies.size(); i++) {
        if (i != left) {
          others.addAll(studies.members().get(i));
        }
      }
      Collections.sort(others);
      Refits.add(model, studies.labels().get(left), others, "without", rows, notes);
    }
    return new LeaveOneOut(model, rows, notes);
  }

  /** Returns the rows as a table. */
  @Override
  public String toString() {
    return Refits.table("without", rows, notes, full.level());
  }
}
