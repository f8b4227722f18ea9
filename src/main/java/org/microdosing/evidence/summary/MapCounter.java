package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.Selection;

/**
 * Counts the cells of a map in one pass over columns: how many findings there are of each kind, and
 * the set of studies of each group of kinds; a cell is the union of some groups. Mutable, of one
 * thread, for one map.
 */
final class MapCounter {

  private final EvidenceColumns columns;
  private final int[] groupOf;
  private final List<IntList> kindsOf = new ArrayList<>();
  private final int words;
  private final int[] counts;
  private final long[] studies;

  /**
   * Counts the rows of a selection.
   *
   * @param selection the rows
   * @param groupOf the group of each kind, counted from 0; -1 for kinds that do not count
   * @param groups how many groups there are
   */
  MapCounter(Selection selection, int[] groupOf, int groups) {
    this.columns = selection.columns();
    this.groupOf = groupOf;
    words = columns.studies().size() / Long.SIZE + 1;
    counts = new int[columns.kinds().count() * FindingKinds.VOTES];
    studies = new long[words * groups];
    for (int group = 0; group < groups; group++) {
      kindsOf.add(new IntList());
    }
    for (int kind = 0; kind < groupOf.length; kind++) {
      if (groupOf[kind] >= 0) {
        kindsOf.get(groupOf[kind]).add(kind);
      }
    }
    count(selection);
  }

  private void count(Selection selection) {
    FindingKinds kinds = columns.kinds();
    for (int study : selection.studies()) {
      int end = columns.first(study + 1);
      int word = study >> 6;
      long bit = 1L << study;
      for (int row = columns.first(study); row < end; row++) {
        if (!selection.has(row)) {
          continue;
        }
        int code = kinds.codeOf(row);
        counts[code]++;
        int group = groupOf[code / FindingKinds.VOTES];
        if (group >= 0) {
          studies[group * words + word] |= bit;
        }
      }
    }
  }

  /** Returns the cell of some groups, each of which counts once. */
  MapCell cell(int... groups) {
    long[] union = new long[groups.length == 0 ? 0 : words];
    DirectionTally tally = new DirectionTally();
    Map<Contrast, Integer> contrasts = new EnumMap<>(Contrast.class);
    for (int group : groups) {
      for (int i = 0; i < words; i++) {
        union[i] |= studies[group * words + i];
      }
      for (int kind : kindsOf.get(group).toArray()) {
        count(kind, tally, contrasts);
      }
    }
    int[] found = numbers(union);
    DirectionCounts directions = tally.counts();
    return new MapCell(
        columns.studyIds(found),
        directions.total(),
        columns.facts().countPeople(Arrays.stream(found)),
        directions,
        contrasts);
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

  private static int[] numbers(long[] set) {
    int size = 0;
    for (long word : set) {
      size += Long.bitCount(word);
    }
    int[] numbers = new int[size];
    int count = 0;
    for (int i = 0; i < set.length; i++) {
      for (long rest = set[i]; rest != 0; rest &= rest - 1) {
        numbers[count++] = (i << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return numbers;
  }
}
