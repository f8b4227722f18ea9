package org.microdosing.evidence.cli;

import java.util.stream.Collectors;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.summary.EvidenceSummary;

/**
 * A few lines about one substance: how much was studied, and what placebo-controlled doses show.
 */
final class Overview {

  private Overview() {}

  static String of(Substance substance, EvidenceSummary summary, FindingQuery findings) {
    FindingQuery microdoses =
        findings
            .substance(substance.id())
            .doseBand(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE)
            .human()
            .placeboControlled();
    return substance.name()
        + "\n  "
        + summary.studyCount()
        + " studies ("
        + (summary.studyCount() - summary.reportedStudyCount())
        + " without results), "
        + summary.participants()
        + " people, "
        + summary.findingCount()
        + " findings\n  microdoses against placebo in people: "
        + directions(microdoses)
        + "\n";
  }

  private static String directions(FindingQuery findings) {
    if (findings.isEmpty()) {
      return "no finding";
    }
    String counts =
        findings.countBy(Finding::direction).entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().map(Direction::label).orElse("descriptive"))
            .collect(Collectors.joining(", "));
    return findings.count() + " findings of " + findings.studies().count() + " studies: " + counts;
  }
}
