package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/**
 * The harms of a summary in short: votes of samples, and kinds of events by the side they favour.
 */
final class HarmsInShort {

  private final EvidenceSummary summary;

  private HarmsInShort(EvidenceSummary summary) {
    this.summary = summary;
  }

  static Block.Entry of(EvidenceSummary summary) {
    return new HarmsInShort(summary).harms();
  }

  /** Harms of microdoses against placebo, by sample, whatever their significance. */
  private Block.Entry harms() {
    String said =
        summary.directions().stream()
            .filter(q -> q.comparison() == DoseComparison.MICRODOSE_AGAINST_PLACEBO)
            .filter(q -> q.outcome().isHarm())
            .map(q -> q.outcome().label() + " " + CertaintySection.votes(q))
            .collect(Collectors.joining("; "));
    Line kinds = kindsOfEvents();
    String nothing =
        kinds.equals(Line.EMPTY)
            ? "no finding with a direction was read."
            : "no one direction over all kinds of events.";
    return Block.Entry.of(
        "Harms of microdoses against placebo",
        Line.of(
                said.isEmpty()
                    ? nothing
                    : said + ". Numbers count samples; worsened and increased mean more of it.")
            .plus(kinds));
  }

  /** Kinds of events do not add up to a vote; each is named with the side that it favours. */
  private Line kindsOfEvents() {
    Line line = Line.EMPTY;
    for (FavouredSide side : List.of(FavouredSide.VERSUS, FavouredSide.ARM)) {
      Set<String> kinds = new TreeSet<>();
      Set<String> studies = new TreeSet<>();
      for (DoseBand band : List.of(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE)) {
        for (AdverseEvent event : summary.safety().adverseEvents(band)) {
          for (SafetyFinding finding : event.findings()) {
            if (finding.contrast() == Contrast.PLACEBO
                && finding.favours().equals(Optional.of(side))) {
              kinds.add(event.kind());
              studies.add(finding.finding().studyId());
            }
          }
        }
      }
      if (!kinds.isEmpty()) {
        line =
            line.text(side == FavouredSide.VERSUS ? " More under the drug: " : " Less: ")
                .text(String.join(", ", kinds) + " (")
                .studies(studies)
                .text(").");
      }
    }
    return line;
  }
}
