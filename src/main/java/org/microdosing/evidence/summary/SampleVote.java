package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.table.LazyList;

/**
 * The one direction that a sample of people, or a group of animals, stands for in a question.
 *
 * <p>What the source calls primary votes; else the instrument with the smallest rank within the
 * outcome, at the end of a course before other times. Where several such findings are left (arms,
 * parts of a scale, instruments of one rank), the direction that at least 70 percent of them share
 * is the vote, else {@link Direction#MIXED} (the clear majority of Boon and Thomson 2021, Res Synth
 * Methods 12, 29-33, box 1). Whether a source calls a finding significant plays no part.
 *
 * @param sample id of the study that first reported the sample
 * @param studies ids of the studies whose findings vote
 * @param findings ids of these findings
 * @param counts how many of them point which way
 * @param direction the vote
 * @param people people that the voting findings compare; empty if no number is known, and for
 *     animals
 * @param atMost whether that number is only known to be no larger
 * @since 0.1
 */
public record SampleVote(
    String sample,
    List<String> studies,
    List<String> findings,
    DirectionCounts counts,
    Direction direction,
    OptionalInt people,
    boolean atMost) {

  /** Copies the lists. */
  public SampleVote {
    studies = LazyList.copyOf(studies);
    findings = LazyList.copyOf(findings);
  }

  /**
   * Makes a vote of people whose number is known exactly, or not at all.
   *
   * @param sample id of the study that first reported the sample
   * @param studies ids of the studies whose findings vote
   * @param findings ids of these findings
   * @param counts how many of them point which way
   * @param direction the vote
   * @param people people that the voting findings compare
   */
  public SampleVote(
      String sample,
      List<String> studies,
      List<String> findings,
      DirectionCounts counts,
      Direction direction,
      OptionalInt people) {
    this(sample, studies, findings, counts, direction, people, false);
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
        + (people.isPresent() ? "; " + new PeopleCompared(people.getAsInt(), atMost).inWords() : "")
        + ")";
  }
}
