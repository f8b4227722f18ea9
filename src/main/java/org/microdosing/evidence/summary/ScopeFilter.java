package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.function.Supplier;

/** Tells which studies, arms and findings of columns count in a scope, most by their numbers. */
final class ScopeFilter {

  private final EvidenceColumns columns;
  private final SummaryScope scope;
  private final boolean[] direct;
  private final boolean[] giving;

  private ScopeFilter(EvidenceColumns columns, SummaryScope scope) {
    this.columns = columns;
    this.scope = scope;
    boolean[] any = new boolean[columns.exposures().count()];
    Arrays.fill(any, true);
    direct =
        columns
            .kinds()
            .whether(
                scope.substance().map(s -> columns.exposures().giving(s.id())).orElse(any), scope);
    giving =
        scope.substance().map(s -> columns.arms().sets().giving(s.id())).orElse(new boolean[0]);
  }

  static ScopeFilter of(EvidenceColumns columns, SummaryScope scope) {
    return new ScopeFilter(columns, scope);
  }

  /** Tells whether a study is evidence for what is asked. */
  boolean counts(int study) {
    if (scope.bands().isEmpty()) {
      return scope.substance().isEmpty() || gives(study);
    }
    StudyEvidence evidence = columns.study(study);
    return evidence.study().arms().stream().anyMatch(arm -> scope.isMeant(evidence, arm));
  }

  private boolean gives(int study) {
    ArmColumns arms = columns.arms();
    for (int arm = arms.first(study); arm < arms.first(study + 1); arm++) {
      if (giving[arms.exposures(arm)]) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a finding is direct evidence for what is asked. */
  boolean isDirect(int row) {
    return direct[columns.kinds().kindOf(row)];
  }

  /**
   * Writes the numbers of the arms of a study whose doses a summary is about.
   *
   * @param study the number of the study
   * @param counted gives what counts of it
   * @param arms takes the numbers
   * @param end where to write the first
   * @return the place after the last
   */
  int arms(int study, Supplier<StudyEvidence> counted, int[] arms, int end) {
    ArmColumns all = columns.arms();
    boolean byExposures = scope.bands().isEmpty() && scope.substance().isPresent();
    StudyEvidence evidence = byExposures ? columns.study(study) : counted.get();
    int next = end;
    for (int arm = all.first(study); arm < all.first(study + 1); arm++) {
      if (byExposures
          ? giving[all.exposures(arm)]
          : scope.isMeant(evidence, evidence.study().arms().get(arm - all.first(study)))) {
        arms[next++] = arm;
      }
    }
    return next;
  }
}
