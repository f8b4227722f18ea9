package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Direction;

/**
 * The one direction that a sample of people, or a group of animals, stands for in a question.
 *
 * <p>Several findings of one sample (measures, times, arms, reports) make one vote: the direction
 * that at least 70 percent of its findings with a direction share, else {@link Direction#MIXED}
 * (the clear majority of Boon and Thomson 2021, Res Synth Methods 12, 29-33, box 1). Findings of no
 * difference count in full there, so that one measure that improved does not outvote two that did
 * not. Whether a source calls a finding significant plays no part.
 *
 * @param sample id of the study that first reported the sample
 * @param studies ids of the studies whose findings vote
 * @param findings ids of these findings, those without a direction left out
 * @param counts how many of them point which way
 * @param direction the vote
 * @param people people of the voting studies, else of the sample; empty if no study gives a number,
 *     and for animals
 * @since 0.1
 */
public record SampleVote(
    String sample,
    List<String> studies,
    List<String> findings,
    DirectionCounts counts,
    Direction direction,
    OptionalInt people) {

  private static final int CLEAR_MAJORITY_PERCENT = 70;

  /** Copies the lists. */
  public SampleVote {
    studies = FixedList.copyOf(studies);
    findings = FixedList.copyOf(findings);
  }

  /**
   * Returns the direction that a clear majority of findings shares.
   *
   * @param counts findings by direction
   * @return the direction, {@link Direction#MIXED} without a clear majority, empty if no finding
   *     has a direction
   */
  public static Optional<Direction> agreed(DirectionCounts counts) {
    int all = counts.directed();
    if (all == 0) {
      return Optional.empty();
    }
    for (Map.Entry<Direction, Integer> entry : counts.byDirection().entrySet()) {
      if (isClearMajority(entry.getValue(), all)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.of(Direction.MIXED);
  }

  /** Tells whether some findings are a clear majority of all that have a direction. */
  static boolean isClearMajority(int some, int all) {
    return 100 * some >= CLEAR_MAJORITY_PERCENT * all;
  }

  /** Returns sample, vote and what it is made of on one line. */
  @Override
  public String toString() {
    return sample
        + ": "
        + (direction == Direction.MIXED ? "conflicting" : direction.label())
        + " ("
        + counts
        + (people.isPresent() ? "; " + people.getAsInt() + " people" : "")
        + ")";
  }
}
