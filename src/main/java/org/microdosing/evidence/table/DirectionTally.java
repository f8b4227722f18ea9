package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;

/** Counts findings by direction, each given as its vote; see {@link FindingKinds}. Mutable. */
@SuppressWarnings("EnumOrdinal") // votes are small numbers
public final class DirectionTally {

  private static final Direction[] DIRECTIONS = Direction.values();

  /** The counts of one finding alone, which most votes of samples rest on. */
  private static final DirectionCounts[] ALONE = new DirectionCounts[FindingKinds.VOTES];

  static {
    for (Direction direction : DIRECTIONS) {
      int vote = direction.ordinal() + 1;
      ALONE[vote] = new DirectionCounts(Map.of(direction, 1), 0, 0);
      ALONE[vote + FindingKinds.SIGNIFICANT] = new DirectionCounts(Map.of(direction, 1), 0, 1);
    }
  }

  private final int[] votes = new int[FindingKinds.VOTES];
  private int all;
  private int last;

  public static boolean isDirected(int vote) {
    return vote != 0;
  }

  /** Returns the direction of a vote that has one. */
  static Direction direction(int vote) {
    return DIRECTIONS[(vote - 1) % FindingKinds.SIGNIFICANT];
  }

  public void add(int vote) {
    votes[vote]++;
    all++;
    last = vote;
  }

  public void add(int vote, int times) {
    votes[vote] += times;
    all += times;
    last = vote;
  }

  public void clear() {
    Arrays.fill(votes, 0);
    all = 0;
  }

  public DirectionCounts counts() {
    if (all == 1 && isDirected(last)) {
      return ALONE[last];
    }
    Map<Direction, Integer> byDirection = new EnumMap<>(Direction.class);
    int significant = 0;
    for (Direction direction : DIRECTIONS) {
      int count = count(direction);
      if (count > 0) {
        byDirection.put(direction, count);
        significant += votes[direction.ordinal() + 1 + FindingKinds.SIGNIFICANT];
      }
    }
    return new DirectionCounts(byDirection, votes[0], significant);
  }

  /** Returns the direction that a clear majority shares; there must be a finding with one. */
  public Direction agreed() {
    if (all == 1) {
      return direction(last);
    }
    int directed = all - votes[0] - count(Direction.NOT_READ);
    if (directed == 0) {
      return Direction.NOT_READ;
    }
    for (Direction direction : DIRECTIONS) {
      if (direction != Direction.NOT_READ
          && DirectionCounts.isClearMajority(count(direction), directed)) {
        return direction;
      }
    }
    return Direction.MIXED;
  }

  private int count(Direction direction) {
    int vote = direction.ordinal() + 1;
    return votes[vote] + votes[vote + FindingKinds.SIGNIFICANT];
  }
}
