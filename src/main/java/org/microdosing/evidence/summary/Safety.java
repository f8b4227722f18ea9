package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;

/**
 * What is reported of harms in people: adverse events by kind, serious ones, people who stopped,
 * heart and circulation, studies that report nothing, and long-term questions.
 *
 * <p>A finding whose measure speaks of leaving or completing the study is about discontinuation,
 * one that speaks of serious or severe events or death is about serious events, any other finding
 * about adverse events belongs to the kind that its measure names. That nothing is reported is not
 * that nothing happened (Cochrane Handbook, chapter 19).
 *
 * @param adverseEvents adverse events by kind: those that most studies report first
 * @param serious findings about serious or severe events and deaths
 * @param discontinuation findings about people who stopped, or did not
 * @param cardiovascular findings about heart and circulation
 * @param silent ids of trials and cohorts that report nothing of safety, nor does another study of
 *     their sample
 * @param longTerm the long-term questions, each with the ids of the findings that bear on it; open
 *     where there is none
 * @since 0.1
 */
public record Safety(
    List<AdverseEvent> adverseEvents,
    List<SafetyFinding> serious,
    List<SafetyFinding> discontinuation,
    List<SafetyFinding> cardiovascular,
    List<String> silent,
    Map<LongTermQuestion, List<String>> longTerm) {

  /** Copies the components. */
  public Safety {
    adverseEvents = List.copyOf(adverseEvents);
    serious = List.copyOf(serious);
    discontinuation = List.copyOf(discontinuation);
    cardiovascular = List.copyOf(cardiovascular);
    silent = List.copyOf(silent);
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    for (LongTermQuestion question : LongTermQuestion.values()) {
      answers.put(question, List.copyOf(longTerm.getOrDefault(question, List.of())));
    }
    longTerm = Collections.unmodifiableMap(answers);
  }

  /**
   * Returns the long-term questions on which there is no finding in people.
   *
   * @return the questions
   */
  public List<LongTermQuestion> open() {
    return longTerm.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns one kind of adverse event at one dose band.
   *
   * @param band the dose band
   * @return the kinds with their findings at that band, kinds without any left out
   */
  public List<AdverseEvent> adverseEvents(DoseBand band) {
    List<AdverseEvent> some = new ArrayList<>();
    for (AdverseEvent event : adverseEvents) {
      List<SafetyFinding> kept = event.findings().stream().filter(f -> f.band() == band).toList();
      if (!kept.isEmpty()) {
        some.add(new AdverseEvent(event.kind(), kept));
      }
    }
    return mostReportedFirst(some);
  }

  private static List<AdverseEvent> mostReportedFirst(List<AdverseEvent> events) {
    record Reported(AdverseEvent event, int studies) {}
    return events.stream()
        .map(e -> new Reported(e, e.studies().size()))
        .sorted(
            Comparator.comparingInt(Reported::studies)
                .reversed()
                .thenComparing(r -> r.event().kind()))
        .map(Reported::event)
        .toList();
  }

  static Safety of(FindingRows rows) {
    Map<String, List<SafetyFinding>> kinds = new TreeMap<>();
    List<SafetyFinding> serious = new ArrayList<>();
    List<SafetyFinding> stopped = new ArrayList<>();
    List<SafetyFinding> heart = new ArrayList<>();
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.evidence(row).study().isHuman()) {
        continue;
      }
      String id = rows.finding(row).id();
      LongTermQuestion.forEach(
          rows, row, question -> answers.computeIfAbsent(question, q -> new ArrayList<>()).add(id));
      Outcome outcome = rows.finding(row).outcome();
      MeasureWords words = rows.words()[row];
      if (outcome == Outcome.CARDIOVASCULAR) {
        heart.add(SafetyFinding.of(rows, row));
      } else if (outcome == Outcome.DISCONTINUATION
          || (outcome == Outcome.ADVERSE_EVENTS && words.stopped())) {
        stopped.add(SafetyFinding.of(rows, row));
      } else if (outcome == Outcome.ADVERSE_EVENTS) {
        (words.serious() ? serious : kinds.computeIfAbsent(words.kind(), k -> new ArrayList<>()))
            .add(SafetyFinding.of(rows, row));
      }
    }
    List<AdverseEvent> events = new ArrayList<>();
    kinds.forEach((kind, some) -> events.add(new AdverseEvent(kind, some)));
    return new Safety(mostReportedFirst(events), serious, stopped, heart, silent(rows), answers);
  }

  /** Returns the section on safety of a summary's page. */
  @Override
  public String toString() {
    Page page = new Page(SummaryPage.LABEL_WIDTH);
    SafetySection.write(page, this);
    return page.toString().strip();
  }

  private static List<String> silent(FindingRows rows) {
    List<StudyEvidence> studies = rows.studies();
    BitSet reporting = new BitSet(rows.samples().count());
    for (int s = 0; s < studies.size(); s++) {
      if (reportsHarm(studies.get(s).study())) {
        reporting.set(rows.samples().ofStudy(s));
      }
    }
    List<String> silent = new ArrayList<>();
    for (int s = 0; s < studies.size(); s++) {
      Study study = studies.get(s).study();
      if (study.isHuman()
          && !study.isUnreported()
          && PeopleKind.of(study) != PeopleKind.SURVEY
          && !reporting.get(rows.samples().ofStudy(s))) {
        silent.add(study.id());
      }
    }
    return silent;
  }

  private static boolean reportsHarm(Study study) {
    for (Finding finding : study.findings()) {
      if (finding.outcome().family() == OutcomeFamily.SAFETY) {
        return true;
      }
    }
    return false;
  }
}
