package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;

/**
 * Limits what a mixture of substances may be certain of: no more than the best of its members is.
 * People, directions and concerns of different substances do not mend each other's flaws.
 */
final class MixtureLimit {

  private MixtureLimit() {}

  /** Lowers the step for indirectness until a mixture is no more certain than its best member. */
  static List<CertaintyStep> on(List<CertaintyStep> steps, FindingRows rows, BodyOfEvidence body) {
    if (body.substances().size() < 2) {
      return steps;
    }
    CertaintyLevel best = CertaintyLevel.VERY_LOW;
    CertaintyLevel whole = DomainSteps.level(body, steps);
    for (IntPredicate member : members(rows.columns(), body)) {
      if (whole.above(best) == 0) {
        return steps; // however sure the rest is
      }
      BodyOfEvidence alone = BodyOfEvidence.of(rows, body.outcome(), body.band(), member);
      CertaintyLevel level = DomainSteps.level(alone, DomainSteps.of(alone));
      best = level.compareTo(best) > 0 ? level : best;
    }
    int surplus = whole.above(best);
    if (surplus == 0) {
      return steps;
    }
    List<CertaintyStep> limited = new ArrayList<>();
    for (CertaintyStep step : steps) {
      limited.add(
          step.domain() == CertaintyDomain.INDIRECTNESS
              ? CertaintyStep.of(
                  step.domain(),
                  step.change() - surplus,
                  step.reason() + "; none of them alone is above " + best.label())
              : step);
    }
    return List.copyOf(limited);
  }

  /** Tells the rows of each substance, and those that give none as such. */
  private static List<IntPredicate> members(EvidenceColumns columns, BodyOfEvidence body) {
    List<IntPredicate> members = new ArrayList<>();
    for (String substance : body.substances()) {
      boolean[] giving = columns.exposures().giving(substance);
      members.add(row -> giving[columns.kinds().exposures(columns.kinds().kindOf(row))]);
    }
    members.add(
        row ->
            columns
                .exposures()
                .substances(columns.kinds().exposures(columns.kinds().kindOf(row)))
                .isEmpty());
    return members;
  }
}
