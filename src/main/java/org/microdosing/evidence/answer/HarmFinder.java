package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.AdverseEventTerm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HarmInPeople;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;

/**
 * Finds what placebo-controlled samples report of harms at microdoses: counts of both sides, counts
 * of the arm alone, and what is told without counts, with the side that it favours.
 */
final class HarmFinder {

  private HarmFinder() {}

  /** Returns one line for each sample, those that count most kinds of events first. */
  static List<HarmLine> find(Substance substance, FindingQuery doses) {
    List<HarmLine> lines = new ArrayList<>(bySample(substance, doses).values());
    lines.sort(HarmFinder::compare);
    return lines;
  }

  private static int compare(HarmLine one, HarmLine other) {
    return Integer.compare(other.counted(), one.counted());
  }

  /** Returns the line of each sample, by the sample; of several that with most counts. */
  static Map<String, HarmLine> bySample(Substance substance, FindingQuery doses) {
    Map<String, HarmLine> bySample = new LinkedHashMap<>();
    for (Iterator<StudyEvidence> all = doses.evidence().iterator(); all.hasNext(); ) {
      StudyEvidence evidence = all.next();
      List<HarmEvent> events =
          evidence.study().comparator().isPlacebo() ? events(evidence) : List.of();
      if (!events.isEmpty()) {
        HarmLine line =
            new HarmLine(
                substance,
                evidence.study(),
                given(substance, evidence.study(), events.get(0)),
                events);
        HarmLine known = bySample.get(evidence.sample());
        if (known == null || line.counted() > known.counted()) {
          bySample.put(evidence.sample(), line);
        }
      }
    }
    return bySample;
  }

  /** Returns the kinds of events of a study, those first that are more frequent under the drug. */
  private static List<HarmEvent> events(StudyEvidence evidence) {
    Study study = evidence.study();
    List<HarmEvent> events = new ArrayList<>();
    for (Finding finding : evidence.findings()) {
      if (HarmInPeople.isShownBy(study, finding) && finding.outcome() != Outcome.COMPLETION) {
        Optional<HarmEvent> event = event(evidence, finding);
        if (event.isPresent()) {
          events.add(event.get());
        }
      }
    }
    events.sort(HarmFinder::compare);
    Set<String> named = new HashSet<>();
    List<HarmEvent> each = new ArrayList<>();
    for (HarmEvent event : events) {
      if (named.add(event.name())) {
        each.add(event);
      }
    }
    return each;
  }

  private static int compare(HarmEvent one, HarmEvent other) {
    return Double.compare(other.excess(), one.excess());
  }

  private static String given(Substance substance, Study study, HarmEvent event) {
    Finding finding = event.finding();
    return finding.countUnit().equals(Optional.of(CountUnit.SESSIONS))
        ? GivenWords.dose(substance, study, finding)
        : GivenWords.of(substance, study, finding);
  }

  /** What compares with placebo votes; what an arm is counted for alone is told as such. */
  private static Optional<HarmEvent> event(StudyEvidence evidence, Finding finding) {
    Study study = evidence.study();
    String name = name(evidence, finding);
    Optional<Group> own = counted(finding, finding.arm().id());
    if (Contrast.of(study, finding) == Contrast.PLACEBO && FindingVote.isOfVotingKind(finding)) {
      Optional<String> control = finding.versus().arm();
      Optional<Group> other =
          control.isPresent() ? counted(finding, control.get()) : Optional.empty();
      if (own.isPresent() && other.isPresent()) {
        return Optional.of(HarmEvent.counted(finding, name, own.get(), other.get()));
      }
      Optional<Direction> way = FindingVote.of(finding);
      return way.isPresent()
          ? Optional.of(HarmEvent.told(finding, name, way.get()))
          : Optional.empty();
    }
    boolean alone =
        finding.relation() == RelationKind.DESCRIPTION
            && own.isPresent()
            && finding.versus().arm().isPresent()
            && Attribution.arms(study, finding).size() == 1;
    return alone ? Optional.of(HarmEvent.ofArmAlone(finding, name, own.get())) : Optional.empty();
  }

  private static Optional<Group> counted(Finding finding, String arm) {
    for (Group group : finding.groups()) {
      if (group.arm().id().equals(arm) && group.events().isPresent()) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static String name(StudyEvidence evidence, Finding finding) {
    Optional<AdverseEventTerm> term = evidence.vocabulary().adverseEvent(finding);
    String event = term.isPresent() ? term.get().term() : finding.measure();
    return finding.outcome() == Outcome.DISCONTINUATION ? "left: " + event : event;
  }
}
