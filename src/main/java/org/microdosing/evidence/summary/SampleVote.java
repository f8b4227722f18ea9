package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.table.LazyList;

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

  /** Copies the lists. */
  public SampleVote {
    studies = LazyList.copyOf(studies);
    findings = LazyList.copyOf(findings);
  }

  /**
   * Returns the direction that a clear majority of findings shares.
   *
   * @param counts findings by direction
   * @return the direction; see {@link DirectionCounts#agreed()}
   */
  public static Optional<Direction> agreed(DirectionCounts counts) {
    return counts.agreed();
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
