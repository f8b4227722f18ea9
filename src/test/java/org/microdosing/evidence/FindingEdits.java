package org.microdosing.evidence;

import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Source;

/** Real findings with one thing changed, to show what a rule looks at. */
public final class FindingEdits {

  private FindingEdits() {}

  public static Finding withoutSignificance(Finding f) {
    return copy(f, Optional.empty(), f.source());
  }

  public static Finding readFrom(Finding f, Source source) {
    return copy(f, f.significant(), source);
  }

  private static Finding copy(Finding f, Optional<Boolean> significant, Source source) {
    return new Finding(
        f.id(),
        f.studyId(),
        f.outcome(),
        f.outcomeText(),
        f.measure(),
        f.arm(),
        f.versus(),
        f.timepoint(),
        f.direction(),
        significant,
        f.statistic(),
        f.groups(),
        source,
        f.locator(),
        f.note(),
        f.poolable(),
        f.disagreesWith(),
        f.prePostCorrelation(),
        f.reportedDoses(),
        f.people(),
        f.substance());
  }
}
