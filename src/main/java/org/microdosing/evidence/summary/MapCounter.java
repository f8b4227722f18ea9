package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.PeopleCounter;
import org.microdosing.evidence.table.Selection;

/**
 * Counts the cells of a map in one pass over columns: how many findings there are of each kind, and
 * the studies of each cell, for which there is room for each of its rows. Rows come study by study,
 * so a study of a cell is new if it is not the last. Mutable, of one thread, for one map.
 */
final class MapCounter {

  private static final MapCell EMPTY =
      new MapCell(List.of(), 0, 0, new DirectionTally().counts(), Map.of());

  private final EvidenceColumns columns;
  private final int[][] cellsOf;
  private final List<IntList> kindsOf;
  private final int[] first;
  private final int[] end;
  private final int[] studies;
  private final int[] counts;
  private final PeopleCounter people;

  /**
   * Counts the rows of a selection.
   *
   * @param selection the rows
   * @param cellsOf the cells in which each kind counts, counted from 0
   * @param cells how many cells there are
   */
  MapCounter(Selection selection, int[][] cellsOf, int cells) {
    this.columns = selection.columns();
    this.cellsOf = cellsOf;
    counts = new int[columns.kinds().count() * FindingKinds.VOTES];
    people = PeopleCounter.of(columns.facts());
    kindsOf = Stream.generate(IntList::new).limit(cells).toList();
    first = new int[cells + 1];
    for (int kind = 0; kind < cellsOf.length; kind++) {
      for (int cell : cellsOf[kind]) {
        kindsOf.get(cell).add(kind);
        first[cell + 1] += columns.kinds().rows(kind);
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      first[cell + 1] += first[cell];
    }
    end = Arrays.copyOf(first, cells);
    studies = new int[first[cells]];
    count(selection);
  }

  private void count(Selection selection) {
    FindingKinds kinds = columns.kinds();
    for (int study : selection.studies()) {
      int rows = columns.first(study + 1);
      for (int row = columns.first(study); row < rows; row++) {
        if (selection.has(row)) {
          int code = kinds.codeOf(row);
          counts[code]++;
          for (int cell : cellsOf[code / FindingKinds.VOTES]) {
            add(cell, study);
          }
        }
      }
    }
  }

  private void add(int cell, int study) {
    int place = end[cell];
    if (place == first[cell] || studies[place - 1] != study) {
      studies[place] = study;
      end[cell]++;
    }
  }

  /** Returns a cell by its number. */
  MapCell cell(int cell) {
    int[] found = Arrays.copyOfRange(studies, first[cell], end[cell]);
    if (found.length == 0) {
      return EMPTY;
    }
    DirectionTally tally = new DirectionTally();
    Map<Contrast, Integer> contrasts = new EnumMap<>(Contrast.class);
    for (int kind : kindsOf.get(cell).toArray()) {
      count(kind, tally, contrasts);
    }
    DirectionCounts directions = tally.counts();
    return new MapCell(
        columns.studyIds(found), directions.total(), people.count(found), directions, contrasts);
  }

  private void count(int kind, DirectionTally tally, Map<Contrast, Integer> contrasts) {
    int all = 0;
    for (int vote = 0; vote < FindingKinds.VOTES; vote++) {
      int count = counts[kind * FindingKinds.VOTES + vote];
      if (count > 0) {
        tally.add(vote, count);
        all += count;
      }
    }
    if (all > 0) {
      contrasts.merge(columns.kinds().contrast(kind), all, Integer::sum);
    }
  }
}
