package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;

/**
 * Counts findings by direction, each given as its vote: 0 without a direction, else the place of
 * the direction among the directions counted from 1, plus {@link #SIGNIFICANT} if its source calls
 * it significant. Mutable.
 */
@SuppressWarnings("EnumOrdinal") // votes are small numbers
final class DirectionTally {

  private static final int SIGNIFICANT = 8;
  private static final Direction[] DIRECTIONS = Direction.values();

  /** The counts of one finding alone, which most votes of samples rest on. */
  private static final DirectionCounts[] ALONE = new DirectionCounts[2 * SIGNIFICANT];

  static {
    for (Direction direction : DIRECTIONS) {
      int vote = direction.ordinal() + 1;
      ALONE[vote] = new DirectionCounts(Map.of(direction, 1), 0, 0);
      ALONE[vote + SIGNIFICANT] = new DirectionCounts(Map.of(direction, 1), 0, 1);
    }
  }

  private final int[] votes = new int[2 * SIGNIFICANT];
  private int all;
  private byte last;

  static byte voteOf(Finding finding) {
    if (finding.direction().isEmpty()) {
      return 0;
    }
    int vote = finding.direction().get().ordinal() + 1;
    boolean significant = finding.significant().equals(Optional.of(true));
    return (byte) (significant ? vote + SIGNIFICANT : vote);
  }

  static boolean isDirected(byte vote) {
    return vote != 0;
  }

  void add(byte vote) {
    votes[vote]++;
    all++;
    last = vote;
  }

  void clear() {
    Arrays.fill(votes, 0);
    all = 0;
  }

  DirectionCounts counts() {
    if (all == 1 && isDirected(last)) {
      return ALONE[last];
    }
    Map<Direction, Integer> byDirection = new EnumMap<>(Direction.class);
    int significant = 0;
    for (Direction direction : DIRECTIONS) {
      int vote = direction.ordinal() + 1;
      int called = votes[vote + SIGNIFICANT];
      if (votes[vote] + called > 0) {
        byDirection.put(direction, votes[vote] + called);
        significant += called;
      }
    }
    return new DirectionCounts(byDirection, votes[0], significant);
  }
}
