package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.SmallDoseClaim;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.FollowUp;

/** Finds what stands beside the results of an answer. */
final class AnswerFinder {

  private final Question question;
  private final List<Substance> substances;
  private final StudyQuery studies;

  AnswerFinder(Question question, List<Substance> substances, StudyQuery studies) {
    this.question = question;
    this.substances = substances;
    this.studies = studies;
  }

  private FindingQuery microdoseFindings() {
    return studies.findings().substance(ids()).human().doseBand(bands());
  }

  /**
   * Returns how sure courses of microdoses leave one of each outcome, in some people or anybody.
   */
  Map<Outcome, Certainty> certainty(boolean inAnybody) {
    FindingQuery asked = microdoseFindings().course();
    if (!inAnybody && !question.conditions().isEmpty()) {
      asked = asked.condition(question.conditionsIncluded());
    }
    if (!inAnybody) {
      asked = asked.where(this::isCalledSmall);
    }
    EvidenceSummary summary = asked.summarise();
    Map<Outcome, Certainty> byOutcome = new EnumMap<>(Outcome.class);
    for (Outcome outcome : question.outcomes()) {
      byOutcome.put(outcome, summary.certainty(outcome));
    }
    return Collections.unmodifiableMap(byOutcome);
  }

  /** What no source calls a microdose is near evidence and grades no direct answer. */
  private boolean isCalledSmall(Finding finding) {
    Study study = studies.find(finding.studyId()).orElseThrow();
    return SmallDoseClaim.isMade(study, Attribution.arms(study, finding));
  }

  /**
   * Finds the trials with results that compare a course of microdoses with placebo in the people
   * asked about, one of each sample, whatever they tell of the outcomes.
   */
  List<CourseTrial> trials() {
    Map<String, CourseTrial> bySample = new LinkedHashMap<>();
    StudyQuery trials = studies.substance(ids()).human().course().placeboControlled().reported();
    for (Iterator<StudyEvidence> all = trials.evidence().iterator(); all.hasNext(); ) {
      StudyEvidence evidence = all.next();
      if (question.isAbout(evidence.study().population())
          && !bySample.containsKey(evidence.sample())) {
        Optional<CourseTrial> trial = course(evidence);
        if (trial.isPresent()) {
          bySample.put(evidence.sample(), trial.get());
        }
      }
    }
    return List.copyOf(bySample.values());
  }

  /** One arm must give a course of microdoses of one of the substances. */
  private Optional<CourseTrial> course(StudyEvidence evidence) {
    for (Arm arm : Attribution.treatments(evidence.study())) {
      if (Course.isGiven(arm)
          && DoseBand.microdoses().contains(evidence.band(arm))
          && SmallDoseClaim.isMade(evidence.study(), List.of(arm))) {
        for (Substance substance : substances) {
          if (arm.gives(substance.id())) {
            return Optional.of(new CourseTrial(evidence.study(), arm, substance));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what samples report of harms at microdoses of each substance. */
  List<HarmLine> harms() {
    List<HarmLine> lines = new ArrayList<>();
    for (Substance substance : substances) {
      lines.addAll(
          HarmFinder.find(
              substance, studies.findings().substance(substance.id()).human().doseBand(bands())));
    }
    return List.copyOf(lines);
  }

  /** Returns the long-term questions of safety that no finding at microdoses bears on. */
  List<LongTermQuestion> open() {
    return microdoseFindings().summarise().openQuestions();
  }

  /** Returns registered trials of microdoses without results, those asked about first. */
  List<ComingTrial> coming() {
    List<ComingTrial> trials = new ArrayList<>();
    StudyQuery asked = studies.substance(ids()).human().doseBand(bands());
    for (UnreportedTrial trial : asked.summarise().unreported()) {
      StudyEvidence evidence = asked.evidence(trial.study()).orElseThrow();
      Study study = evidence.study();
      trials.add(
          new ComingTrial(
              study,
              registration(evidence.context().registrations()),
              question.isAbout(study.population())));
    }
    trials.sort(this::compare);
    return List.copyOf(trials);
  }

  /** Returns the first registration that describes the trial, else the first. */
  private static Optional<Registration> registration(List<Registration> own) {
    for (Registration registration : own) {
      if (registration.describesTrial()) {
        return Optional.of(registration);
      }
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(0));
  }

  /** Trials in the people asked about stand first, then those under way, then the larger ones. */
  private int compare(ComingTrial one, ComingTrial other) {
    int order = Boolean.compare(!one.asked(), !other.asked());
    if (order == 0) {
      order = Boolean.compare(one.isOver(), other.isOver());
    }
    if (order == 0) {
      order =
          Integer.compare(
              question.distance(one.study().population()),
              question.distance(other.study().population()));
    }
    return order != 0 ? order : Integer.compare(other.planned().orElse(0), one.planned().orElse(0));
  }

  /** Counts samples of full doses in people with a condition asked about. */
  int fullDoseSamples() {
    Set<String> samples = new HashSet<>();
    StudyQuery full = studies.substance(ids()).human().doseBand(DoseBand.FULL).reported();
    for (Iterator<StudyEvidence> all = full.evidence().iterator(); all.hasNext(); ) {
      StudyEvidence evidence = all.next();
      if (question.isAbout(evidence.study().population())) {
        samples.add(evidence.sample());
      }
    }
    return samples.size();
  }

  /** Returns how long people were followed on a course against placebo. */
  FollowUp againstPlacebo() {
    return microdoseFindings().placeboControlled().course().summarise().followUp();
  }

  private static DoseBand[] bands() {
    return DoseBand.microdoses().toArray(new DoseBand[0]);
  }

  private String[] ids() {
    String[] ids = new String[substances.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = substances.get(i).id();
    }
    return ids;
  }
}
