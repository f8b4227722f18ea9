package org.microdosing.evidence.query;

import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.summary.Contrast;
import org.microdosing.evidence.summary.DirectionCounts;
import org.microdosing.evidence.summary.MapCell;

/**
 * Counts an evidence map in one pass over the columns of the index. Mutable, of one thread, for one
 * map.
 */
@SuppressWarnings("EnumOrdinal") // cells are numbered by outcome
final class MapCounter {

  private static final int OUTCOMES = Outcome.values().length;
  private static final int[] NONE = {};

  private final EvidenceIndex index;
  private final MapColumns columns;
  private final List<String> substances;
  private final boolean[] counted = new boolean[DoseBand.values().length];
  private final int[][] firstCells;
  private final int[] tallies;
  private final int[] people;
  private final int[] most;
  private final int[] last;
  private final int[][] studies;
  private final int[] studyCount;

  MapCounter(EvidenceIndex index, List<String> substances, Set<DoseBand> bands) {
    this.index = index;
    this.columns = index.findingColumns.map();
    this.substances = substances;
    bands.forEach(band -> counted[band.ordinal()] = true);
    firstCells =
        columns.sets().stream()
            .map(set -> set.stream().mapToInt(substances::indexOf).filter(i -> i >= 0))
            .map(rows -> rows.map(row -> row * OUTCOMES).toArray())
            .toArray(int[][]::new);
    int cells = substances.size() * OUTCOMES;
    tallies = new int[cells * MapColumns.TALLIES];
    people = new int[cells];
    most = new int[cells];
    studyCount = new int[cells];
    studies = new int[cells][];
    Arrays.fill(studies, NONE);
    last = new int[cells];
    Arrays.fill(last, -1);
  }

  /** Counts some studies with all their findings. */
  ImmutableTable<String, Outcome, MapCell> count(Bits rows) {
    for (int study = rows.next(0); study >= 0; study = rows.next(study + 1)) {
      count(study);
    }
    int[][] groups = index.samples.groups();
    Arrays.fill(last, -1);
    for (int sample = 0; sample < groups.length; sample++) {
      countShared(sample, groups[sample], rows);
    }
    ImmutableTable.Builder<String, Outcome, MapCell> table = ImmutableTable.builder();
    for (int i = 0; i < substances.size(); i++) {
      for (Outcome outcome : Outcome.values()) {
        table.put(substances.get(i), outcome, cell(i * OUTCOMES + outcome.ordinal()));
      }
    }
    return table.build();
  }

  private void count(int study) {
    int alone = index.samples.peopleAlone(study);
    int end = index.firstFinding(study + 1);
    for (int row = index.firstFinding(study); row < end; row++) {
      for (int first : cellsOf(row)) {
        int cell = first + columns.outcome[row];
        tallies[cell * MapColumns.TALLIES + (columns.tally[row] & 0xff)]++;
        if (last[cell] != study) {
          last[cell] = study;
          people[cell] += alone;
          add(cell, study);
        }
      }
    }
  }

  /** Counts the people of studies that share them: in each cell the largest study of the sample. */
  private void countShared(int sample, int[] group, Bits rows) {
    for (int study : group) {
      if (!rows.contains(study)) {
        continue;
      }
      int own = index.samples.people(study);
      int end = index.firstFinding(study + 1);
      for (int row = index.firstFinding(study); row < end; row++) {
        for (int first : cellsOf(row)) {
          int cell = first + columns.outcome[row];
          int known = last[cell] == sample ? most[cell] : 0;
          last[cell] = sample;
          most[cell] = Math.max(own, known);
          people[cell] += most[cell] - known;
        }
      }
    }
  }

  private int[] cellsOf(int row) {
    return counted[columns.band[row]] ? firstCells[columns.substances[row]] : NONE;
  }

  private void add(int cell, int study) {
    int count = studyCount[cell]++;
    if (count == studies[cell].length) {
      studies[cell] = Arrays.copyOf(studies[cell], Math.max(8, count * 2));
    }
    studies[cell][count] = study;
  }

  private MapCell cell(int cell) {
    String[] ids = new String[studyCount[cell]];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = index.studyIdAt(studies[cell][i]);
    }
    if (!index.isSorted()) {
      Arrays.sort(ids);
    }
    DirectionCounts directions = directions(cell);
    return new MapCell(List.of(ids), directions.total(), people[cell], directions, contrasts(cell));
  }

  private DirectionCounts directions(int cell) {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    int significant = 0;
    for (Direction direction : Direction.values()) {
      int vote = direction.ordinal() + 1;
      int calledSignificant = withVote(cell, vote + MapColumns.SIGNIFICANT);
      int all = withVote(cell, vote) + calledSignificant;
      if (all > 0) {
        counts.put(direction, all);
        significant += calledSignificant;
      }
    }
    return new DirectionCounts(counts, withVote(cell, 0), significant);
  }

  private int withVote(int cell, int vote) {
    int first = cell * MapColumns.TALLIES + vote * MapColumns.CONTRASTS;
    int count = 0;
    for (int i = first; i < first + MapColumns.CONTRASTS; i++) {
      count += tallies[i];
    }
    return count;
  }

  private Map<Contrast, Integer> contrasts(int cell) {
    Map<Contrast, Integer> counts = new EnumMap<>(Contrast.class);
    int end = (cell + 1) * MapColumns.TALLIES;
    for (Contrast contrast : Contrast.values()) {
      int count = 0;
      for (int i = cell * MapColumns.TALLIES + contrast.ordinal();
          i < end;
          i += MapColumns.CONTRASTS) {
        count += tallies[i];
      }
      if (count > 0) {
        counts.put(contrast, count);
      }
    }
    return counts;
  }
}
