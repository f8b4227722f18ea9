package org.microdosing.evidence.data;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Participants;
import org.microdosing.evidence.model.Study;

/**
 * Looks for counts of people that cannot be added up: every sum over studies, arms and findings of
 * a library must be exact as a whole number of 32 bits.
 */
final class PeopleTotals {

  private static final long MOST = Integer.MAX_VALUE;

  private PeopleTotals() {}

  /**
   * Reports the study with which sums become too large to be exact.
   *
   * @param studies all studies of a library
   * @param problems gets the problem, if there is one
   */
  static void report(List<Study> studies, List<Problem> problems) {
    double total = 0;
    for (Study study : studies) {
      total += most(study);
      if (total > MOST) {
        problems.add(
            new Problem(
                "studies/" + study.id() + DataLayout.ENDING,
                "",
                "expected counts of people whose sum over all studies, arms and findings is at most "
                    + MOST
                    + ", found more with this study"));
        return;
      }
    }
  }

  /** Returns what sums over the study and its findings cannot exceed. */
  private static double most(Study study) {
    double ofArms = 0;
    for (Arm arm : study.arms()) {
      ofArms += number(arm.n());
    }
    Participants taken = study.participants();
    double people = Math.max(ofArms, number(taken.enrolled()));
    people = Math.max(people, number(taken.randomised()));
    people = Math.max(people, number(taken.analysed()));
    people = Math.max(people, number(taken.planned()));
    double sum = people * (1 + study.findings().size());
    for (Finding finding : study.findings()) {
      sum += most(finding);
    }
    return sum;
  }

  private static double most(Finding finding) {
    double sum = number(finding.people()) + number(finding.compared());
    for (Group group : finding.groups()) {
      sum += most(group);
    }
    return sum;
  }

  private static double most(Group group) {
    return Math.max(number(group.n()), number(group.total())) + number(group.events());
  }

  private static double number(OptionalInt count) {
    return count.orElse(0);
  }

  private static double number(OptionalDouble count) {
    return count.orElse(0);
  }
}
