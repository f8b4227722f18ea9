package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.SafetyStatement;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.StudyFacts;

/**
 * What is reported of harms in people: adverse events by kind, serious ones, people who stopped,
 * heart and circulation, studies that report nothing, questions that long use raises, and what is
 * known of the substance beside its studies.
 *
 * <p>A finding is about discontinuation, heart and circulation or an adverse event by its outcome;
 * the vocabulary says which kind of event it is and which ones are serious. A finding about a
 * control arm alone is left out, since no harm of the substance shows there. That nothing is
 * reported is not that nothing happened (Cochrane Handbook, chapter 19), and what was not read is
 * not silence.
 *
 * @param adverseEvents adverse events by kind: those that most studies report first
 * @param serious findings about serious or severe events and deaths
 * @param discontinuation findings about people who stopped, or did not
 * @param cardiovascular findings about heart and circulation
 * @param silent ids of trials and cohorts that were read in full and report nothing of safety, nor
 *     does another study of their sample
 * @param notRead ids of trials and cohorts of which nothing on safety was read, because the whole
 *     text was not, nor of another study of their sample
 * @param longTerm the questions asked of the substance, each with the ids of the findings that bear
 *     on it; open where there is none
 * @param known known harms and interactions of the substance as its record has them; empty unless a
 *     substance was asked for
 * @since 0.1
 */
public record Safety(
    List<AdverseEvent> adverseEvents,
    List<SafetyFinding> serious,
    List<SafetyFinding> discontinuation,
    List<SafetyFinding> cardiovascular,
    List<String> silent,
    List<String> notRead,
    Map<LongTermQuestion, List<String>> longTerm,
    List<SafetyStatement> known)
    implements JsonResult {

  /** Copies the components. */
  public Safety {
    adverseEvents = LazyList.copyOf(adverseEvents);
    serious = LazyList.copyOf(serious);
    discontinuation = LazyList.copyOf(discontinuation);
    cardiovascular = LazyList.copyOf(cardiovascular);
    silent = LazyList.copyOf(silent);
    notRead = LazyList.copyOf(notRead);
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    longTerm.forEach((question, ids) -> answers.put(question, LazyList.copyOf(ids)));
    longTerm = Collections.unmodifiableMap(answers);
    known = List.copyOf(known);
  }

  /**
   * Returns the long-term questions on which no finding in people is in the library.
   *
   * @return the questions
   */
  public List<LongTermQuestion> open() {
    return open(longTerm);
  }

  static List<LongTermQuestion> open(Map<LongTermQuestion, List<String>> longTerm) {
    List<LongTermQuestion> open = new ArrayList<>();
    for (Map.Entry<LongTermQuestion, List<String>> answer : longTerm.entrySet()) {
      if (answer.getValue().isEmpty()) {
        open.add(answer.getKey());
      }
    }
    return Collections.unmodifiableList(open);
  }

  /** Returns the findings that bear on each question that is asked of a substance. */
  static Map<LongTermQuestion, List<String>> longTerm(
      FindingRows rows, Optional<Substance> substance) {
    EvidenceColumns columns = rows.columns();
    Map<LongTermQuestion, List<String>> answers = new EnumMap<>(LongTermQuestion.class);
    columns
        .measurements()
        .answers(LongTermQuestion.askedOf(substance), rows.rows())
        .forEach((question, some) -> answers.put(question, columns.ids(some)));
    return answers;
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
      List<SafetyFinding> kept = SafetyList.in(band, event.findings());
      if (!kept.isEmpty()) {
        some.add(new AdverseEvent(event.kind(), kept));
      }
    }
    return mostReportedFirst(some);
  }

  /**
   * Returns what was counted in arms of one dose band and in placebo: kinds of adverse events, then
   * serious events and people who stopped. To have completed a trial is no harm.
   *
   * @param band the dose band
   * @return the kinds, each with the findings that count both arms
   * @since 0.2
   */
  public List<AdverseEvent> countedAgainstPlacebo(DoseBand band) {
    List<AdverseEvent> all = new ArrayList<>(adverseEvents(band));
    Stream.concat(serious.stream(), discontinuation.stream())
        .filter(f -> f.band() == band && f.finding().outcome() != Outcome.COMPLETION)
        .map(f -> new AdverseEvent(f.finding().measure(), List.of(f)))
        .forEach(all::add);
    List<AdverseEvent> counted = new ArrayList<>();
    for (AdverseEvent event : all) {
      List<SafetyFinding> kept =
          event.findings().stream()
              .filter(f -> f.contrast() == Contrast.PLACEBO && f.arms().size() > 1)
              .toList();
      if (!kept.isEmpty()) {
        counted.add(new AdverseEvent(event.kind(), kept));
      }
    }
    return List.copyOf(counted);
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

  static Safety of(FindingRows rows, Optional<Substance> substance) {
    EvidenceColumns columns = rows.columns();
    SafetyRows harms = SafetyRows.of(rows);
    List<AdverseEvent> events = new ArrayList<>();
    for (String kind : harms.kindsMostReportedFirst()) {
      events.add(new AdverseEvent(kind, SafetyList.of(columns, harms.ofKind(kind))));
    }
    return new Safety(
        events,
        SafetyList.of(columns, harms.serious()),
        SafetyList.of(columns, harms.stopped()),
        SafetyList.of(columns, harms.heart()),
        untold(rows, false),
        untold(rows, true),
        longTerm(rows, substance),
        substance.map(Substance::safety).orElse(List.of()));
  }

  /** Returns the section on safety of a summary's page, with the sources of known harms in full. */
  @Override
  public String toString() {
    return Page.text(SafetySection.alone(this)).stripTrailing();
  }

  /** Samples of which some study was not read in full are not called silent. */
  private static List<String> untold(FindingRows rows, boolean notRead) {
    StudyFacts facts = rows.columns().facts();
    BitSet reporting = new BitSet(facts.samples());
    BitSet unread = new BitSet(facts.samples());
    for (int study : rows.numbers()) {
      if (facts.is(study, StudyFacts.TELLS_HARM)) {
        reporting.set(facts.sampleOf(study));
      } else if (facts.is(study, StudyFacts.HARM_NOT_READ)) {
        unread.set(facts.sampleOf(study));
      }
    }
    List<String> untold = new ArrayList<>();
    for (int study : rows.numbers()) {
      if (facts.is(study, StudyFacts.HUMAN)
          && !facts.is(study, StudyFacts.UNREPORTED)
          && facts.kind(study) != RecruitmentKind.SURVEY
          && !reporting.get(facts.sampleOf(study))
          && unread.get(facts.sampleOf(study)) == notRead) {
        untold.add(rows.columns().study(study).id());
      }
    }
    return untold;
  }
}
