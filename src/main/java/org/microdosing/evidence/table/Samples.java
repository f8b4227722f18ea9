package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Who took part in each study, and which studies report on the same people. Most studies share with
 * none and are added up as they are; the others are in groups.
 */
public final class Samples {

  /** Marks a study that shares its people with none. */
  private static final int ALONE = -1;

  private final int[] people;
  private final int[] group;
  private final int groups;

  private Samples(int[] people, int[] group, int groups) {
    this.people = people;
    this.group = group;
    this.groups = groups;
  }

  public static Samples of(Study[] studies, Function<String, Optional<Integer>> rowOf) {
    int[] people = new int[studies.length];
    int[] group = new int[studies.length];
    Map<String, List<Integer>> bySample = new TreeMap<>();
    for (int row = 0; row < studies.length; row++) {
      Study study = studies[row];
      people[row] = study.isHuman() ? study.participants().counted().orElse(0) : 0;
      group[row] = ALONE;
      if (study.sampleOf().isPresent()) {
        String sample = StudyEvidence.sampleOf(study, id -> rowOf.apply(id).map(r -> studies[r]));
        bySample.computeIfAbsent(sample, id -> new ArrayList<>()).add(row);
      }
    }
    int groups = 0;
    for (Map.Entry<String, List<Integer>> shared : bySample.entrySet()) {
      List<Integer> rows = shared.getValue();
      rowOf
          .apply(shared.getKey())
          .filter(row -> studies[row].sampleOf().isEmpty())
          .ifPresent(rows::add);
      for (int row : rows) {
        group[row] = groups;
      }
      groups++;
    }
    return new Samples(people, group, groups);
  }

  /** Counts the people of some studies, each sample once, by the largest of its studies. */
  public int count(Bits studies) {
    int[] most = new int[groups];
    int total = 0;
    for (int row = studies.next(0); row >= 0; row = studies.next(row + 1)) {
      int own = people[row];
      int sample = group[row];
      if (sample == ALONE) {
        total += own;
      } else if (own > most[sample]) {
        total += own - most[sample];
        most[sample] = own;
      }
    }
    return total;
  }
}
