package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A set of rows")
class BitsTest {

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 1000})
  @DisplayName("has the algebra of java.util.BitSet")
  void behavesAsBitSet(int size) {
    Random random = new Random(size);
    for (int round = 0; round < 50; round++) {
      BitSet a = random(random, size);
      BitSet b = random(random, size);
      Bits left = bits(a, size);
      Bits right = bits(b, size);

      BitSet and = (BitSet) a.clone();
      and.and(b);
      BitSet or = (BitSet) a.clone();
      or.or(b);
      BitSet not = (BitSet) a.clone();
      not.andNot(b);

      assertThat(rows(left.and(right))).isEqualTo(rows(and));
      assertThat(rows(left.or(right))).isEqualTo(rows(or));
      assertThat(rows(left.andNot(right))).isEqualTo(rows(not));
      assertThat(left.count()).isEqualTo(a.cardinality());
      assertThat(left.countAnd(right)).isEqualTo(and.cardinality());
      Bits third = bits(random(random, size), size);
      assertThat(left.countAnd(right, third)).isEqualTo(left.and(right).and(third).count());
      assertThat(left.toBitSet()).isEqualTo(a);
      assertThat(rows(left.filter(row -> row % 3 == 0)))
          .isEqualTo(rows(a).stream().filter(row -> row % 3 == 0).toList());
      for (int from = 0; from <= size; from++) {
        assertThat(left.next(from)).isEqualTo(a.nextSetBit(from));
      }
    }
  }

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {1, 64, 65, 200})
  @DisplayName("holds the rows of any groups that are ranges of rows")
  void fillsRanges(int size) {
    for (int from = 0; from <= size; from++) {
      for (int to = from; to <= size; to++) {
        int[] first = {0, from, to, size};
        int start = from;
        int end = to;

        assertThat(Bits.ofRanges(only(1), first).rows().toArray())
            .isEqualTo(IntStream.range(start, end).toArray());
        assertThat(Bits.ofRanges(Bits.all(3).andNot(only(1)), first).rows().toArray())
            .isEqualTo(IntStream.range(0, size).filter(row -> row < start || row >= end).toArray());
      }
    }
  }

  /** One of three groups. */
  private static Bits only(int group) {
    Bits.Builder one = new Bits.Builder(3);
    one.set(group);
    return one.build();
  }

  @Test
  @DisplayName("is cut by places among its rows: some left out first, and some kept")
  void slices() {
    Bits even = Bits.all(200).filter(row -> row % 2 == 0);

    assertThat(even.slice(0, 3).rows()).containsExactly(0, 2, 4);
    assertThat(even.slice(40, 2).rows()).containsExactly(80, 82);
    assertThat(even.slice(98, 5).rows()).containsExactly(196, 198);
    assertThat(even.slice(98, Integer.MAX_VALUE).rows()).containsExactly(196, 198);
    assertThat(even.slice(100, 1).rows()).isEmpty();
    assertThat(even.slice(7, 0).rows()).isEmpty();
  }

  @Test
  @DisplayName("holds every row when it is all, none when it is none")
  void allAndNone() {
    assertThat(Bits.all(70).count()).isEqualTo(70);
    assertThat(Bits.none(70).count()).isZero();
    assertThat(Bits.all(70).contains(69)).isTrue();
  }

  @Test
  @DisplayName("of terms that no row has is empty")
  void anyOfUnknownTerms() {
    Map<String, Bits> column = Map.of("a", Bits.all(5));

    assertThat(Bits.any(column, List.of("b"), 5).count()).isZero();
    assertThat(Bits.any(column, List.of("a", "b"), 5).count()).isEqualTo(5);
    assertThat(Bits.any(column, List.of(), 5).count()).isZero();
  }

  private static BitSet random(Random random, int size) {
    BitSet set = new BitSet(size);
    IntStream.range(0, size).filter(i -> random.nextInt(3) == 0).forEach(set::set);
    return set;
  }

  private static Bits bits(BitSet set, int size) {
    Bits.Builder builder = new Bits.Builder(size);
    set.stream().forEach(builder::set);
    return builder.build();
  }

  private static List<Integer> rows(Bits bits) {
    return bits.rows().boxed().toList();
  }

  private static List<Integer> rows(BitSet bits) {
    return bits.stream().boxed().toList();
  }
}
