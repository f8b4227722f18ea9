package org.microdosing.evidence.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * How many findings {@linkplain FindingVote vote} which way. What a source calls significant is
 * reported beside it and never a vote (Cochrane Handbook, section 12.2.2.1).
 *
 * @param byDirection findings by direction, in the order of the directions; none with a count of 0
 * @param descriptive findings that do not vote, such as those that only describe
 * @param significant findings with a direction that their source calls statistically significant
 * @since 0.1
 */
public record DirectionCounts(
    Map<Direction, Integer> byDirection, int descriptive, int significant) {

  private static final int CLEAR_MAJORITY_PERCENT = 70;

  /** Copies the map. */
  public DirectionCounts {
    EnumMap<Direction, Integer> copy = new EnumMap<>(Direction.class);
    copy.putAll(byDirection);
    byDirection = Collections.unmodifiableMap(copy);
  }

  /**
   * Counts findings.
   *
   * @param findings the findings
   * @return the counts
   */
  public static DirectionCounts of(Collection<Finding> findings) {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    int descriptive = 0;
    int significant = 0;
    for (Finding finding : findings) {
      Optional<Direction> vote = FindingVote.of(finding);
      if (vote.isEmpty()) {
        descriptive++;
        continue;
      }
      counts.merge(vote.get(), 1, Integer::sum);
      significant += finding.significant().equals(Optional.of(true)) ? 1 : 0;
    }
    return new DirectionCounts(counts, descriptive, significant);
  }

  /**
   * Returns the findings that point one way.
   *
   * @param direction the direction
   * @return their number
   */
  public int count(Direction direction) {
    return byDirection.getOrDefault(direction, 0);
  }

  /**
   * Returns the findings whose direction was read.
   *
   * @return their number; those of {@link Direction#NOT_READ} are none of them
   */
  public int directed() {
    int directed = 0;
    for (int count : byDirection.values()) {
      directed += count;
    }
    return directed - count(Direction.NOT_READ);
  }

  /**
   * Returns all findings.
   *
   * @return their number, those that only describe included
   */
  public int total() {
    return directed() + count(Direction.NOT_READ) + descriptive;
  }

  /** Returns the counts in words, for example {@code 2 improved, 7 no difference}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ").setEmptyValue("no findings");
    byDirection.forEach((direction, n) -> text.add(n + " " + direction.label()));
    if (descriptive > 0) {
      text.add(descriptive + " without direction");
    }
    return text.toString();
  }

  /**
   * Returns the direction that at least 70 percent of the findings with a direction share (the
   * clear majority of Boon and Thomson 2021, Res Synth Methods 12, 29-33, box 1).
   *
   * @return the direction, {@link Direction#MIXED} without a clear majority, {@link
   *     Direction#NOT_READ} if no direction was read, empty if no finding votes
   */
  public Optional<Direction> agreed() {
    int all = directed();
    if (all == 0) {
      return count(Direction.NOT_READ) > 0 ? Optional.of(Direction.NOT_READ) : Optional.empty();
    }
    for (Map.Entry<Direction, Integer> entry : byDirection().entrySet()) {
      if (entry.getKey() != Direction.NOT_READ && isClearMajority(entry.getValue(), all)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.of(Direction.MIXED);
  }

  /**
   * Tells whether some findings are a clear majority of all that have a direction.
   *
   * @param some how many share a direction
   * @param all how many have one
   * @return true from 70 percent
   */
  public static boolean isClearMajority(int some, int all) {
    return 100 * some >= CLEAR_MAJORITY_PERCENT * all;
  }
}
