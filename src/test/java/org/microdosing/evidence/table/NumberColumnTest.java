package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A column of numbers")
class NumberColumnTest {

  private static int[] where(int[] values, IntPredicate condition) {
    return IntStream.range(0, values.length)
        .filter(row -> values[row] >= 0 && condition.test(values[row]))
        .toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("finds the rows at and above any number, and between any two")
  void comparesLikeNumbers(int seed) {
    Random random = new Random(seed);
    int largest = seed == 8 ? Integer.MAX_VALUE : 1 << (2 * seed);
    int[] values =
        IntStream.range(0, random.nextInt(300))
            .map(row -> random.nextInt(5) == 0 ? -1 : random.nextInt(largest))
            .toArray();
    NumberColumn column = NumberColumn.of(values);
    Bits even = Bits.all(values.length).filter(row -> row % 2 == 0);
    assertThat(column.sum(even))
        .as("seed %d, the sum of %s", seed, Arrays.toString(values))
        .isEqualTo(
            IntStream.range(0, values.length)
                .filter(row -> row % 2 == 0 && values[row] > 0)
                .map(row -> values[row])
                .sum());
    for (int i = 0; i < 50; i++) {
      int low = i == 0 ? 0 : random.nextInt(largest);
      int high = i == 1 ? Integer.MAX_VALUE : low + random.nextInt(Integer.MAX_VALUE - low);
      String question =
          "seed " + seed + ", " + low + " to " + high + " in " + Arrays.toString(values);

      assertThat(column.atLeast(low).rows().toArray())
          .as(question)
          .isEqualTo(where(values, v -> v >= low));
      assertThat(column.between(low, high).rows().toArray())
          .as(question)
          .isEqualTo(where(values, v -> v >= low && v <= high));
    }
  }

  @Test
  @DisplayName("has no row without a number in any answer")
  void unknown() {
    NumberColumn column = NumberColumn.of(new int[] {-1, 0, 7, -1});

    assertThat(column.atLeast(-5).rows()).containsExactly(1, 2);
    assertThat(column.atLeast(8).rows()).isEmpty();
    assertThat(column.atLeast(Integer.MAX_VALUE).rows()).isEmpty();
    assertThat(column.between(-5, -1).rows()).isEmpty();
    assertThat(column.between(0, 0).rows()).containsExactly(1);
    assertThat(NumberColumn.of(new int[] {-1}).atLeast(0).rows()).isEmpty();
    assertThat(NumberColumn.of(new int[0]).between(1, 2).rows()).isEmpty();
  }
}
