package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.StudyEvidence;

/** Sets of rows as plain loops over records find them, beside those of a column. */
final class Recount {

  private Recount() {}

  /** Checks a set of rows. */
  static void check(Bits column, IntPredicate meaning) {
    assertThat(column.rows().toArray())
        .isEqualTo(IntStream.range(0, column.size()).filter(meaning).toArray());
  }

  /** Checks the rows of every term: those that have it and no other. */
  static <K> void check(Map<K, Bits> column, int size, IntFunction<Collection<K>> terms) {
    Map<K, Collection<Integer>> plain = new HashMap<>();
    for (int row = 0; row < size; row++) {
      for (K term : terms.apply(row)) {
        plain.computeIfAbsent(term, t -> new TreeSet<>()).add(row);
      }
    }
    Map<K, List<Integer>> found = new HashMap<>();
    column.forEach((term, rows) -> found.put(term, rows.rows().boxed().toList()));
    found.values().removeIf(List::isEmpty); // of studies without findings
    Map<K, List<Integer>> expected = new HashMap<>();
    plain.forEach((term, rows) -> expected.put(term, List.copyOf(rows)));
    assertThat(found).isEqualTo(expected);
    assertThat(column.values()).allSatisfy(rows -> assertThat(rows.size()).isEqualTo(size));
  }

  /** Trials without results that no study with results shares a registration with. */
  static List<StudyEvidence> silent(EvidenceColumns columns) {
    Set<String> reported = new TreeSet<>();
    for (StudyEvidence one : columns.studies()) {
      if (!one.study().isUnreported()) {
        reported.addAll(one.study().registrations());
      }
    }
    return columns.studies().stream()
        .filter(one -> one.study().isUnreported())
        .filter(one -> one.study().registrations().stream().noneMatch(reported::contains))
        .toList();
  }

  /** Tells whether a trial gives a substance at a band to people with a condition or a narrower. */
  static boolean informs(
      StudyEvidence trial, Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    boolean given = false;
    for (Arm arm : trial.study().arms()) {
      given |=
          !arm.isControl()
              && bands.contains(trial.band(arm))
              && substances.stream().anyMatch(arm::gives);
    }
    return given
        && trial.study().population().conditions().stream()
            .anyMatch(own -> conditions.stream().anyMatch(asked -> asked.includes(own)));
  }

  /** Everything, studies alone, and findings of many studies and of few. */
  static List<Selection> selections(EvidenceColumns columns) {
    Random random = new Random(1);
    int findings = columns.first(columns.studies().size());
    BitSet places = new BitSet();
    columns.studies().forEach(s -> places.set(random.nextInt(columns.studies().size())));
    Bits.Builder few = new Bits.Builder(findings);
    IntStream.range(0, 90).forEach(i -> few.set(random.nextInt(findings)));
    return List.of(
        Selection.all(columns),
        Selection.ofStudies(columns, places),
        Selection.ofFindings(columns, Bits.all(findings).filter(row -> random.nextBoolean())),
        Selection.ofFindings(columns, few.build()),
        Selection.ofFindings(columns, Bits.none(findings)));
  }
}
