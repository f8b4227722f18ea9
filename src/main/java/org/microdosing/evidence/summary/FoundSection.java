package org.microdosing.evidence.summary;

import java.util.List;
import java.util.function.Predicate;
import org.microdosing.evidence.page.PageWords;
import org.microdosing.evidence.page.PlainPage;

/** The parts of a page about what was found, outcome by outcome. */
final class FoundSection {

  private FoundSection() {}

  /** Writes the rows that a condition keeps; nothing if it keeps none. */
  static void write(
      PlainPage page, EvidenceSummary summary, String heading, Predicate<ContrastEvidence> rows) {
    boolean headed = false;
    for (OutcomeEvidence outcome : summary.outcomes()) {
      List<ContrastEvidence> kept = outcome.rows().stream().filter(rows).toList();
      if (kept.isEmpty() || PageParts.isElsewhere(outcome.outcome())) {
        continue;
      }
      if (!headed) {
        page.heading(heading);
        headed = true;
      }
      String label = outcome.outcome().label();
      for (ContrastEvidence row : kept) {
        page.entry(label, row.contrast().label() + ": " + TermCounts.directions(row.directions()));
        page.entry("", PageWords.ids(row.studies()));
        row.effects().forEach(effect -> page.entry("", effect.toString()));
        label = "";
      }
    }
  }
}
