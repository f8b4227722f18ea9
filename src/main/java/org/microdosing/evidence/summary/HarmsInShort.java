package org.microdosing.evidence.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

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
                    : said
                        + ". Numbers count samples; worsened and increased mean more of it"
                        + stayed())
            .plus(kinds));
  }

  /** To complete a trial is no harm, so that its worse side is less of it. */
  private String stayed() {
    boolean told =
        summary.directions().stream()
            .filter(q -> q.comparison() == DoseComparison.MICRODOSE_AGAINST_PLACEBO)
            .anyMatch(q -> q.outcome() == Outcome.COMPLETION);
    return told ? ", and of completion that fewer people stayed." : ".";
  }

  /** Kinds of events do not add up to a vote; each is named with the side that it favours. */
  private Line kindsOfEvents() {
    Map<String, Set<String>> more = kinds(FavouredSide.VERSUS);
    Map<String, Set<String>> less = kinds(FavouredSide.ARM);
    Map<String, Set<String>> either = new TreeMap<>();
    for (String kind : List.copyOf(more.keySet())) {
      if (less.containsKey(kind)) {
        Set<String> studies = new TreeSet<>(more.remove(kind));
        studies.addAll(less.remove(kind));
        either.put(kind, studies);
      }
    }
    return named(" More under the drug: ", more)
        .plus(named(" Less: ", less))
        .plus(named(" More in one count and less in another: ", either));
  }

  private static Line named(String start, Map<String, Set<String>> kinds) {
    Set<String> studies = new TreeSet<>();
    kinds.values().forEach(studies::addAll);
    return kinds.isEmpty()
        ? Line.EMPTY
        : Line.of(start).text(Phrases.list(kinds.keySet()) + " (").studies(studies).text(").");
  }

  /** Returns the kinds of events that are counted more on one side, with the studies. */
  private Map<String, Set<String>> kinds(FavouredSide side) {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (DoseBand band : List.of(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE)) {
      for (AdverseEvent event : summary.safety().adverseEvents(band)) {
        for (SafetyFinding finding : event.findings()) {
          if (finding.contrast() == Contrast.PLACEBO
              && finding.favours().equals(Optional.of(side))) {
            kinds
                .computeIfAbsent(event.kind(), kind -> new TreeSet<>())
                .add(finding.finding().studyId());
          }
        }
      }
    }
    return kinds;
  }
}
