package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Vocabulary;
import org.microdosing.evidence.query.FindingQuery;

/**
 * Finds what placebo-controlled samples report of harms at microdoses: counts of both sides, counts
 * of the arm alone, and what is told without counts, with the side that it favours.
 */
final class HarmFinder {

  private final Vocabulary vocabulary;

  HarmFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns one line for each sample, those that count most kinds of events first. */
  List<HarmLine> find(Substance substance, FindingQuery doses) {
    return bySample(substance, doses).values().stream()
        .sorted(Comparator.comparingInt(line -> -line.counted()))
        .toList();
  }

  /** Returns the line of each sample, by the sample. */
  Map<String, HarmLine> bySample(Substance substance, FindingQuery doses) {
    Map<String, HarmLine> bySample = new LinkedHashMap<>();
    doses
        .evidence()
        .filter(evidence -> evidence.study().comparator().isPlacebo())
        .forEach(
            evidence ->
                line(substance, evidence)
                    .ifPresent(
                        line ->
                            bySample.merge(
                                evidence.sample(),
                                line,
                                (one, other) -> other.counted() > one.counted() ? other : one)));
    return bySample;
  }

  private Optional<HarmLine> line(Substance substance, StudyEvidence evidence) {
    Study study = evidence.study();
    List<HarmEvent> events = new ArrayList<>();
    for (Finding finding : evidence.findings()) {
      if (HarmInPeople.isShownBy(study, finding) && finding.outcome() != Outcome.COMPLETION) {
        event(study, finding).ifPresent(events::add);
      }
    }
    events.sort(Comparator.comparingDouble(HarmEvent::excess).reversed());
    Set<String> named = new HashSet<>();
    events.removeIf(event -> !named.add(event.name()));
    return events.stream()
        .findFirst()
        .map(first -> new HarmLine(substance, study, given(substance, study, first), events));
  }

  private static String given(Substance substance, Study study, HarmEvent event) {
    Finding finding = event.finding();
    return finding.countUnit().equals(Optional.of(CountUnit.SESSIONS))
        ? GivenWords.dose(substance, study, finding)
        : GivenWords.of(substance, study, finding);
  }

  /** What compares with placebo votes; what an arm is counted for alone is told as such. */
  private Optional<HarmEvent> event(Study study, Finding finding) {
    Optional<Group> own = counted(finding, finding.arm().id());
    if (Contrast.of(study, finding) == Contrast.PLACEBO && FindingVote.isOfVotingKind(finding)) {
      Optional<Group> other = finding.versus().arm().flatMap(arm -> counted(finding, arm));
      return own.isPresent() && other.isPresent()
          ? Optional.of(HarmEvent.counted(finding, name(finding), own.get(), other.get()))
          : FindingVote.of(finding).map(way -> HarmEvent.told(finding, name(finding), way));
    }
    boolean alone =
        finding.relation() == RelationKind.DESCRIPTION
            && own.isPresent()
            && finding.versus().arm().isPresent()
            && Attribution.arms(study, finding).size() == 1;
    return alone
        ? Optional.of(HarmEvent.ofArmAlone(finding, name(finding), own.get()))
        : Optional.empty();
  }

  private static Optional<Group> counted(Finding finding, String arm) {
    return finding.groups().stream()
        .filter(g -> g.arm().id().equals(arm) && g.counts().isPresent())
        .findFirst();
  }

  private String name(Finding finding) {
    String event =
        vocabulary.adverseEvent(finding).map(AdverseEventTerm::term).orElse(finding.measure());
    return finding.outcome() == Outcome.DISCONTINUATION ? "left: " + event : event;
  }
}
