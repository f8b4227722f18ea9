package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.model.BlindingReport;

/** What placebo-controlled studies of people report of guesses. */
public final class BlindingReports {

  private BlindingReports() {}

  /** Reads the studies that are placebo-controlled, of people, and have findings. */
  public static List<BlindingReport> of(FindingRows rows) {
    EvidenceColumns columns = rows.columns();
    int[] controlled =
        Arrays.stream(rows.numbers())
            .filter(
                study ->
                    columns.facts().is(study, StudyFacts.HUMAN)
                        && columns.facts().is(study, StudyFacts.PLACEBO)
                        && !columns.facts().is(study, StudyFacts.UNREPORTED))
            .toArray();
    return LazyList.of(
        controlled.length, i -> BlindingReport.of(columns.study(controlled[i]).study()));
  }
}
