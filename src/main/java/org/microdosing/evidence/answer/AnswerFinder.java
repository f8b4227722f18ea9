package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SampleVote;

/** Finds what answers a question, and sorts it by how near it comes. */
final class AnswerFinder {

  private static final DoseBand[] MICRODOSES = {DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE};

  private final Question question;
  private final List<Substance> substances;
  private final FindingQuery findings;
  private final StudyQuery studies;
  private final EvidenceContext context;
  private final Map<String, Study> byId = new HashMap<>();
  private final Map<String, BlindingStatus> blinding = new HashMap<>();

  AnswerFinder(
      Question question, List<Substance> substances, StudyQuery studies, EvidenceContext context) {
    this.question = question;
    this.substances = substances;
    this.studies = studies;
    this.findings = studies.findings();
    this.context = context;
    for (StudyEvidence evidence : studies.human().evidence().toList()) {
      Study study = evidence.study();
      byId.put(study.id(), study);
      if (study.comparator().isPlacebo()) {
        blinding.merge(
            evidence.sample(),
            BlindingReport.statusOf(study),
            (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
  }

  /** Returns every row, direct ones first, then by how near it comes and by people compared. */
  List<AnswerRow> rows(boolean controlled) {
    List<AnswerRow> rows = new ArrayList<>();
    for (Substance substance : substances) {
      FindingQuery asked =
          findings
              .substance(substance.id())
              .outcome(question.outcomes().toArray(Outcome[]::new))
              .human()
              .doseBand(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE, DoseBand.LOW);
      FindingQuery courses = asked.where(this::isOfCourse);
      rows.addAll(rows(substance, courses, true, controlled));
      rows.addAll(rows(substance, asked.without(courses), false, controlled));
    }
    rows.sort(
        Comparator.comparing((AnswerRow row) -> row.differences().contains(Difference.LOW_DOSE))
            .thenComparing(row -> row.differences().contains(Difference.NO_COURSE))
            .thenComparing(row -> row.differences().contains(Difference.COMPARATOR))
            .thenComparing(row -> row.differences().contains(Difference.CONDITION))
            .thenComparing(row -> -row.people().map(PeopleCompared::people).orElse(0)));
    return List.copyOf(rows);
  }

  private boolean isOfCourse(Finding finding) {
    Study study = byId.get(finding.studyId());
    return study != null && Course.isStudied(study, finding);
  }

  private List<AnswerRow> rows(
      Substance substance, FindingQuery some, boolean course, boolean controlled) {
    List<AnswerRow> rows = new ArrayList<>();
    for (DirectionSynthesis cell : some.summarise().directions()) {
      if (cell.contrast() != Contrast.NONE && cell.contrast().isControlled() == controlled) {
        for (SampleVote vote : cell.votes()) {
          row(substance, cell, vote, course).ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private Optional<AnswerRow> row(
      Substance substance, DirectionSynthesis cell, SampleVote vote, boolean course) {
    Optional<Finding> voting = findings.find(vote.findings().get(0));
    Optional<Study> study = voting.map(Finding::studyId).map(byId::get);
    if (voting.isEmpty() || study.isEmpty()) {
      return Optional.empty();
    }
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    if (!isAsked(study.get())) {
      differences.add(Difference.CONDITION);
    }
    if (!course) {
      differences.add(Difference.NO_COURSE);
    }
    if (cell.band() == DoseBand.LOW) {
      differences.add(Difference.LOW_DOSE);
    }
    if (cell.contrast() != Contrast.PLACEBO) {
      differences.add(Difference.COMPARATOR);
    }
    Optional<PeopleCompared> people =
        vote.people().isPresent()
            ? Optional.of(new PeopleCompared(vote.people().getAsInt(), vote.atMost()))
            : Optional.empty();
    return Optional.of(
        new AnswerRow(
            substance,
            vote.sample(),
            study.get(),
            voting.get(),
            vote.findings().size() - 1,
            cell.outcome(),
            vote.direction(),
            people,
            blinding.getOrDefault(vote.sample(), BlindingStatus.NOT_MEASURED),
            differences));
  }

  private boolean isAsked(Study study) {
    return question.conditions().isEmpty()
        || !Collections.disjoint(question.conditions(), study.population().conditions());
  }

  /** Returns how sure the direct evidence leaves one of each outcome. */
  Map<Outcome, Certainty> certainty(boolean inAnybody) {
    FindingQuery asked =
        findings.substance(ids()).human().doseBand(MICRODOSES).where(this::isOfCourse);
    if (!inAnybody && !question.conditions().isEmpty()) {
      asked = asked.condition(question.conditions().toArray(Condition[]::new));
    }
    EvidenceSummary summary = asked.summarise();
    Map<Outcome, Certainty> byOutcome = new EnumMap<>(Outcome.class);
    for (Outcome outcome : question.outcomes()) {
      byOutcome.put(outcome, summary.certainty(outcome));
    }
    return Collections.unmodifiableMap(byOutcome);
  }

  /** Returns what samples report of harms at microdoses of each substance. */
  List<HarmLine> harms() {
    HarmFinder finder = new HarmFinder(context.vocabulary());
    List<HarmLine> lines = new ArrayList<>();
    for (Substance substance : substances) {
      lines.addAll(
          finder.find(substance, findings.substance(substance.id()).human().doseBand(MICRODOSES)));
    }
    return List.copyOf(lines);
  }

  /** Returns the harms and safety questions of microdoses as they are summarised. */
  EvidenceSummary microdoses() {
    return findings.substance(ids()).human().doseBand(MICRODOSES).summarise();
  }

  /** Returns registered trials of microdoses without results, those asked about first. */
  List<ComingTrial> coming() {
    List<ComingTrial> trials = new ArrayList<>();
    StudyQuery asked = studies.substance(ids()).human().doseBand(MICRODOSES);
    for (UnreportedTrial trial : asked.summarise().unreported()) {
      Study study = asked.find(trial.study()).orElseThrow();
      Optional<Registration> registration =
          context.registrationsOf(study.id()).stream()
              .filter(Registration::lookedUp)
              .findFirst()
              .or(() -> context.registrationsOf(study.id()).stream().findFirst());
      trials.add(new ComingTrial(study, registration, isAsked(study)));
    }
    trials.sort(
        Comparator.comparing((ComingTrial trial) -> !trial.asked())
            .thenComparing(ComingTrial::isOver)
            .thenComparing(trial -> !trial.study().population().isClinical())
            .thenComparing(trial -> -trial.planned().orElse(0)));
    return List.copyOf(trials);
  }

  /** Counts samples of full doses in people with a condition asked about. */
  int fullDoseSamples() {
    StudyQuery full = studies.substance(ids()).human().doseBand(DoseBand.FULL).reported();
    return (int) full.where(this::isAsked).evidence().map(StudyEvidence::sample).distinct().count();
  }

  /** Returns the latest finding of a course against placebo, in days. */
  OptionalDouble longestAgainstPlacebo() {
    return findings
        .substance(ids())
        .human()
        .doseBand(MICRODOSES)
        .placeboControlled()
        .where(this::isOfCourse)
        .summarise()
        .followUp()
        .longest()
        .map(point -> OptionalDouble.of(point.days()))
        .orElse(OptionalDouble.empty());
  }

  private String[] ids() {
    return substances.stream().map(Substance::id).toArray(String[]::new);
  }
}
