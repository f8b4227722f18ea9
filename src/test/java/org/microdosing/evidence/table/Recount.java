package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
