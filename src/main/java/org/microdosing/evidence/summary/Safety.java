package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;

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

  private static final Pattern STOPPED =
      Pattern.compile(
          "withdr(?:aw(?:al|n)?|ew)\\b(?! symptom)|discontinu|drop-?out|completion|attrition");
  private static final Pattern SERIOUS = Pattern.compile("serious|severe\\b|severity|death");

  /** Copies the components. */
  public Safety {
    adverseEvents = List.copyOf(adverseEvents);
    serious = List.copyOf(serious);
    discontinuation = List.copyOf(discontinuation);
    cardiovascular = List.copyOf(cardiovascular);
    silent = List.copyOf(silent);
    longTerm = Collections.unmodifiableMap(new EnumMap<>(longTerm));
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
    some.sort(MOST_REPORTED);
    return List.copyOf(some);
  }

  private static final Comparator<AdverseEvent> MOST_REPORTED =
      Comparator.comparingInt((AdverseEvent e) -> e.studies().size())
          .reversed()
          .thenComparing(AdverseEvent::kind);

  static Safety of(Collection<StudyEvidence> evidence) {
    Map<String, List<SafetyFinding>> kinds = new TreeMap<>();
    List<SafetyFinding> serious = new ArrayList<>();
    List<SafetyFinding> stopped = new ArrayList<>();
    List<SafetyFinding> heart = new ArrayList<>();
    Map<LongTermQuestion, List<String>> longTerm = new EnumMap<>(LongTermQuestion.class);
    for (LongTermQuestion question : LongTermQuestion.values()) {
      longTerm.put(question, new ArrayList<>());
    }
    for (StudyEvidence one : evidence) {
      if (!one.study().isHuman()) {
        continue;
      }
      for (Finding finding : one.findings()) {
        longTerm.forEach(
            (question, ids) -> {
              if (question.concerns(one.study(), finding)) {
                ids.add(finding.id());
              }
            });
        SafetyFinding row = SafetyFinding.of(one, finding);
        String measure = finding.measure().toLowerCase(Locale.ROOT);
        if (finding.outcome() == Outcome.CARDIOVASCULAR) {
          heart.add(row);
        } else if (finding.outcome() == Outcome.DISCONTINUATION
            || (finding.outcome() == Outcome.ADVERSE_EVENTS && STOPPED.matcher(measure).find())) {
          stopped.add(row);
        } else if (finding.outcome() == Outcome.ADVERSE_EVENTS) {
          if (SERIOUS.matcher(measure).find()) {
            serious.add(row);
          } else {
            kinds.computeIfAbsent(AdverseEvent.kindOf(measure), k -> new ArrayList<>()).add(row);
          }
        }
      }
    }
    List<AdverseEvent> events = new ArrayList<>();
    kinds.forEach((kind, rows) -> events.add(new AdverseEvent(kind, rows)));
    events.sort(MOST_REPORTED);
    return new Safety(events, serious, stopped, heart, silent(evidence), longTerm);
  }

  /** Returns the section on safety of a summary's page. */
  @Override
  public String toString() {
    Page page = new Page(SummaryPage.LABEL_WIDTH);
    SafetySection.write(page, this);
    return page.toString().strip();
  }

  private static List<String> silent(Collection<StudyEvidence> evidence) {
    Set<String> reporting = new HashSet<>();
    for (StudyEvidence one : evidence) {
      if (one.study().findings().stream()
          .anyMatch(f -> f.outcome().family() == OutcomeFamily.SAFETY)) {
        reporting.add(one.sample());
      }
    }
    return evidence.stream()
        .filter(e -> e.study().isHuman() && !e.study().isUnreported())
        .filter(e -> PeopleKind.of(e.study()) != PeopleKind.SURVEY)
        .filter(e -> !reporting.contains(e.sample()))
        .map(StudyEvidence::id)
        .toList();
  }
}
