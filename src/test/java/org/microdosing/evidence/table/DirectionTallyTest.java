package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;

@SuppressWarnings("EnumOrdinal") // votes are small numbers
@DisplayName("A tally of directions")
class DirectionTallyTest {

  private static int vote(Direction direction) {
    return direction.ordinal() + 1;
  }

  private static int significant(Direction direction) {
    return vote(direction) + FindingKinds.SIGNIFICANT;
  }

  @RepeatedTest(20)
  @DisplayName("counts findings by direction, those called significant, and those without")
  void counts(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 1 + random.nextInt(repetition.getCurrentRepetition());
    DirectionTally tally = new DirectionTally();
    DirectionTally times = new DirectionTally();
    tally.add(significant(Direction.WORSENED));
    tally.clear();
    Map<Direction, Integer> plain = new EnumMap<>(Direction.class);
    int silent = 0;
    int called = 0;
    for (int i = 0; i < size; i++) {
      if (random.nextInt(4) == 0) {
        tally.add(0);
        times.add(0, 2);
        silent++;
      } else {
        Direction direction = Direction.values()[random.nextInt(Direction.values().length)];
        boolean isCalled = random.nextBoolean();
        tally.add(isCalled ? significant(direction) : vote(direction));
        times.add(isCalled ? significant(direction) : vote(direction), 2);
        plain.merge(direction, 1, Integer::sum);
        called += isCalled ? 1 : 0;
      }
    }
    assertThat(tally.counts()).isEqualTo(new DirectionCounts(plain, silent, called));
    if (!plain.isEmpty()) {
      assertThat(times.counts().agreed()).hasValue(times.agreed());
    }
    plain.replaceAll((direction, count) -> 2 * count);
    assertThat(times.counts()).isEqualTo(new DirectionCounts(plain, 2 * silent, 2 * called));
  }

  @Test
  @DisplayName("of one finding is that finding, also where it says nothing")
  void ofOne() {
    for (Direction direction : Direction.values()) {
      DirectionTally tally = new DirectionTally();
      tally.add(vote(direction));
      assertThat(tally.counts()).isEqualTo(new DirectionCounts(Map.of(direction, 1), 0, 0));
      assertThat(tally.agreed()).isEqualTo(direction);
    }
    DirectionTally silent = new DirectionTally();
    silent.add(0);
    assertThat(silent.counts()).isEqualTo(new DirectionCounts(Map.of(), 1, 0));
  }

  @Test
  @DisplayName("agrees where 7 of 10 share a direction, of those that were read and have one")
  void agreed() {
    assertThat(agreed(7, 3)).isEqualTo(Direction.IMPROVED);
    assertThat(agreed(6, 3)).isEqualTo(Direction.MIXED);
    assertThat(agreed(7, 3, 0, 0, 0)).isEqualTo(Direction.IMPROVED);
    assertThat(agreed(7, 3, vote(Direction.NOT_READ), vote(Direction.NOT_READ)))
        .isEqualTo(Direction.IMPROVED);
    assertThat(agreed(0, 0, vote(Direction.NOT_READ), vote(Direction.NOT_READ), 0))
        .isEqualTo(Direction.NOT_READ);
    assertThat(agreed(0, 3, significant(Direction.MIXED))).isEqualTo(Direction.NO_DIFFERENCE);
  }

  private static Direction agreed(int improved, int noDifference, int... others) {
    DirectionTally tally = new DirectionTally();
    List<Integer> votes = new ArrayList<>();
    for (int i = 0; i < improved; i++) {
      votes.add(i % 2 == 0 ? vote(Direction.IMPROVED) : significant(Direction.IMPROVED));
    }
    for (int i = 0; i < noDifference; i++) {
      votes.add(vote(Direction.NO_DIFFERENCE));
    }
    for (int other : others) {
      votes.add(other);
    }
    votes.forEach(tally::add);
    assertThat(tally.counts().agreed()).hasValue(tally.agreed());
    return tally.agreed();
  }
}
