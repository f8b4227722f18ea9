package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.StudyEvidence;

/** Tells which studies, arms and findings of columns count in a scope, most by their numbers. */
public final class ScopeFilter {

  private final EvidenceColumns columns;
  private final RowScope scope;
  private final boolean[] direct;
  private final boolean[] giving;

  private ScopeFilter(EvidenceColumns columns, RowScope scope) {
    this.columns = columns;
    this.scope = scope;
    if (scope.substance().isPresent()) {
      String substance = scope.substance().get();
      direct = columns.kinds().whether(columns.exposures().giving(substance), scope);
      giving = columns.arms().sets().giving(substance);
    } else {
      boolean[] any = new boolean[columns.exposures().count()];
      Arrays.fill(any, true);
      direct = columns.kinds().whether(any, scope);
      giving = new boolean[0];
    }
  }

  public static ScopeFilter of(EvidenceColumns columns, RowScope scope) {
    return new ScopeFilter(columns, scope);
  }

  /** Tells whether a study is evidence for what is asked. */
  public boolean counts(int study) {
    if (scope.bands().isEmpty()) {
      return scope.substance().isEmpty() || isGivenIn(study);
    }
    StudyEvidence evidence = columns.study(study);
    return evidence.study().arms().stream().anyMatch(scope.meantIn(evidence));
  }

  private boolean isGivenIn(int study) {
    ArmColumns arms = columns.arms();
    for (int arm = arms.first(study); arm < arms.first(study + 1); arm++) {
      if (giving[arms.exposures(arm)]) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a finding is direct evidence for what is asked. */
  public boolean isDirect(int row) {
    return direct[columns.kinds().kindOf(row)];
  }

  /** Tells whether the exposures of an arm alone say whether the summary is about it. */
  public boolean isByExposures() {
    return scope.bands().isEmpty() && scope.substance().isPresent();
  }

  /** Tells whether exposures, by their number among those of arms, give the substance. */
  public boolean gives(int exposures) {
    return giving[exposures];
  }

  /** Tells of the arms of a study whether a summary of what counts of it is about them. */
  public Predicate<Arm> meantIn(StudyEvidence counted) {
    return scope.meantIn(counted);
  }
}
