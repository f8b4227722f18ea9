package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.PeopleKind;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.StudyFacts;

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
    adverseEvents = LazyList.copyOf(adverseEvents);
    serious = LazyList.copyOf(serious);
    discontinuation = LazyList.copyOf(discontinuation);
    cardiovascular = LazyList.copyOf(cardiovascular);
    silent = LazyList.copyOf(silent);
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    for (LongTermQuestion question : LongTermQuestion.values()) {
      answers.put(question, LazyList.copyOf(longTerm.getOrDefault(question, List.of())));
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
    EvidenceColumns columns = rows.columns();
    SafetyRows harms = SafetyRows.of(rows);
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    for (LongTermQuestion question : LongTermQuestion.values()) {
      answers.put(question, columns.ids(harms.answers(question)));
    }
    List<AdverseEvent> events = new ArrayList<>();
    for (String kind : harms.kindsMostReportedFirst()) {
      events.add(new AdverseEvent(kind, findings(rows, harms.ofKind(kind))));
    }
    return new Safety(
        events,
        findings(rows, harms.serious()),
        findings(rows, harms.stopped()),
        findings(rows, harms.heart()),
        silent(rows),
        answers);
  }

  private static List<SafetyFinding> findings(FindingRows rows, int[] some) {
    return LazyList.of(some.length, i -> SafetyFinding.of(rows, some[i]));
  }

  /** Returns the section on safety of a summary's page. */
  @Override
  public String toString() {
    return Page.text(SafetySection.of(this, id -> id)).stripTrailing();
  }

  private static List<String> silent(FindingRows rows) {
    StudyFacts facts = rows.columns().facts();
    BitSet reporting = new BitSet(facts.samples());
    for (int study : rows.numbers()) {
      if (facts.is(study, StudyFacts.TELLS_HARM)) {
        reporting.set(facts.sampleOf(study));
      }
    }
    List<String> silent = new ArrayList<>();
    for (int study : rows.numbers()) {
      if (facts.is(study, StudyFacts.HUMAN)
          && !facts.is(study, StudyFacts.UNREPORTED)
          && facts.kind(study) != PeopleKind.SURVEY
          && !reporting.get(facts.sampleOf(study))) {
        silent.add(rows.columns().study(study).id());
      }
    }
    return silent;
  }
}
