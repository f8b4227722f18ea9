package org.microdosing.evidence.model;

import java.util.Optional;

/**
 * Which way a finding votes: the direction of its estimate, whatever its significance, for benefits
 * and harms alike (Cochrane Handbook, section 12.2.2.1).
 *
 * <ul>
 *   <li>Only comparisons vote. Associations, moderations, descriptions, results that are inferred
 *       from an omission, figures that join people on drug and on placebo, and results measured
 *       after the other condition of a crossover vote nowhere.
 *   <li>Where the record says which side the estimate favours, that is the vote. An estimate that
 *       favours neither is a vote of no difference.
 *   <li>Else what the source concludes is the vote, but for "no difference": without an estimate
 *       that is {@link Direction#NOT_READ}, counted apart.
 * </ul>
 *
 * @since 0.2
 */
public final class FindingVote {

  private FindingVote() {}

  /**
   * Tells whether a finding is of a kind that can vote, whatever it says.
   *
   * @param finding the finding
   * @return false for what no comparison rests on
   */
  public static boolean isOfVotingKind(Finding finding) {
    return finding.relation() == RelationKind.COMPARISON
        && finding.inferred().isEmpty()
        && !finding.mixesArms()
        && !finding.period().equals(Optional.of(CrossoverPeriod.AFTER_CROSSOVER));
  }

  /**
   * Returns the vote of a finding.
   *
   * @param finding the finding
   * @return the direction, {@link Direction#NOT_READ} where no difference is reported without an
   *     estimate; empty for findings that do not vote
   */
  public static Optional<Direction> of(Finding finding) {
    if (!isOfVotingKind(finding)) {
      return Optional.empty();
    }
    if (finding.estimateFavours().isPresent()) {
      return Optional.of(
          switch (finding.estimateFavours().get()) {
            case ARM -> Direction.IMPROVED;
            case VERSUS -> Direction.WORSENED;
            case NEITHER -> Direction.NO_DIFFERENCE;
          });
    }
    boolean isShownEqual = finding.direction().equals(Optional.of(Direction.NO_DIFFERENCE));
    return isShownEqual ? Optional.of(Direction.NOT_READ) : finding.direction();
  }
}
