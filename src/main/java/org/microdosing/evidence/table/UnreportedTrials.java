package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.UnreportedTrial;

/** Finds registered trials and protocols of which no result is known to the library. */
public final class UnreportedTrials {

  private UnreportedTrials() {}

  /**
   * Finds the studies without findings. A protocol whose registration a reported study shares is
   * reported there, and no silent trial.
   */
  public static List<UnreportedTrial> of(EvidenceColumns columns, int[] studies) {
    StudyFacts facts = columns.facts();
    BitSet reported = new BitSet();
    for (int study : studies) {
      if (!facts.is(study, StudyFacts.UNREPORTED)) {
        for (int registration : columns.furtherFacts().registrations(study)) {
          reported.set(registration);
        }
      }
    }
    int[] silent =
        Arrays.stream(studies)
            .filter(study -> facts.is(study, StudyFacts.UNREPORTED))
            .filter(
                study ->
                    Arrays.stream(columns.furtherFacts().registrations(study))
                        .noneMatch(reported::get))
            .toArray();
    return LazyList.of(silent.length, i -> of(columns.study(silent[i]).study()));
  }

  private static UnreportedTrial of(Study study) {
    return new UnreportedTrial(
        study.id(),
        study.registrations(),
        study.participants().planned(),
        study.participants().enrolled());
  }
}
