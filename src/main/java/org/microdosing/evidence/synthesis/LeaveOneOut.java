package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A meta-analysis repeated without each of its studies in turn: whether the result hangs on one.
 *
 * @param full the analysis of all studies
 * @param rows one row for each study left out, in the order of the studies
 * @param notes the studies without which counts leave the result undefined; empty if there are none
 * @since 0.1
 */
public record LeaveOneOut(MetaAnalysis full, List<Refit> rows, List<String> notes)
    implements Iterable<Refit> {

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
    Requirements.atLeast(2, model.k(), "a leave-one-out analysis");
    List<String> labels = Refits.labels(model);
    List<Refit> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int left = 0; left < labels.size(); left++) {
      List<Integer> others = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        if (i != left) {
          others.add(i);
        }
      }
      Refits.add(model, labels.get(left), others, "without", rows, notes);
    }
    return new LeaveOneOut(model, rows, notes);
  }

  /**
   * Returns the row at an index.
   *
   * @param index from 0
   * @return the row
   */
  public Refit get(int index) {
    return rows.get(index);
  }

  /**
   * Returns the number of rows.
   *
   * @return as many as studies, less those in the notes
   */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the rows as a stream.
   *
   * @return a new stream, in the order of the studies
   */
  public Stream<Refit> stream() {
    return rows.stream();
  }

  /**
   * Returns the rows one by one.
   *
   * @return an iterator that cannot remove
   */
  @Override
  public Iterator<Refit> iterator() {
    return rows.iterator();
  }

  /** Returns the rows as a table. */
  @Override
  public String toString() {
    return Refits.table("without", rows, notes, full.level());
  }
}
