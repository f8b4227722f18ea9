package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.microdosing.evidence.effect.EffectKind;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.SmallDoseClaim;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.SampleVote;
import org.microdosing.evidence.synthesis.EffectSize;

/**
 * Finds the results that answer a question or come near, one for each sample and outcome in each
 * regimen, and says in what they differ from it.
 */
final class AnswerRows {

  private final Question question;
  private final List<Substance> substances;
  private final FindingQuery findings;
  private final Map<String, StudyEvidence> byId = new HashMap<>();
  private final Map<String, BlindingStatus> blinding = new HashMap<>();
  // What is asked twice, for results against a control and for the others.
  private final Map<String, List<CourseCell>> cells = new HashMap<>();
  private final Map<String, Optional<EffectSize>> computed = new HashMap<>();

  AnswerRows(Question question, List<Substance> substances, StudyQuery studies) {
    this.question = question;
    this.substances = substances;
    this.findings = studies.findings().outcome(question.outcomes().toArray(Outcome[]::new));
    for (StudyEvidence evidence : studies.evidence().toList()) {
      Study study = evidence.study();
      byId.put(study.id(), evidence);
      if (study.comparator().isPlacebo() && !study.isUnreported()) {
        blinding.merge(evidence.sample(), BlindingReport.statusOf(study), BlindingStatus::and);
      }
    }
  }

  /** Returns the rows: against a control, or without one; the nearest first. */
  List<AnswerRow> find(boolean controlled) {
    List<AnswerRow> rows = new ArrayList<>();
    for (Substance substance : substances) {
      FindingQuery asked = small(findings.substance(substance.id()));
      rows.addAll(votes(substance, Set.of(), controlled, "", () -> asked));
      if (controlled) {
        rows.addAll(unclear(substance, asked));
      }
    }
    for (Substance substance : substances) {
      Supplier<FindingQuery> related =
          () -> findings.relatedTo(substance.id()).without(findings.substance(substance.id()));
      Set<Difference> known = EnumSet.of(Difference.SUBSTANCE);
      List<AnswerRow> more = new ArrayList<>();
      more.addAll(votes(substance, known, controlled, "related", () -> small(related.get())));
      more.addAll(
          votes(
              substance,
              known,
              controlled,
              "isomer",
              () -> related.get().where(this::isIsomer).doseBand(DoseBand.UNKNOWN)));
      more.removeIf(row -> rows.stream().anyMatch(row::isOfSamePeople));
      rows.addAll(more);
    }
    rows.sort(
        Comparator.comparingInt((AnswerRow row) -> Difference.distance(row.differences()))
            .thenComparing(row -> question.distance(row.study().population()))
            .thenComparing(row -> -row.people().map(PeopleCompared::people).orElse(0)));
    return List.copyOf(rows);
  }

  private static FindingQuery small(FindingQuery some) {
    return some.doseBand(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE, DoseBand.LOW);
  }

  private boolean isIsomer(Finding finding) {
    return Attribution.exposures(study(finding), finding).stream()
        .anyMatch(exposure -> exposure.kind() == ExposureKind.ISOMER);
  }

  private StudyEvidence evidence(Finding finding) {
    return Optional.ofNullable(byId.get(finding.studyId())).orElseThrow();
  }

  private Study study(Finding finding) {
    return evidence(finding).study();
  }

  private boolean isOfCourse(Finding finding) {
    return Course.isStudied(study(finding), finding);
  }

  /** Returns a row for each vote; which findings of the substance are meant is said in a word. */
  private List<AnswerRow> votes(
      Substance substance,
      Set<Difference> known,
      boolean controlled,
      String which,
      Supplier<FindingQuery> asked) {
    List<AnswerRow> rows = new ArrayList<>();
    for (CourseCell some :
        cells.computeIfAbsent(substance.id() + ' ' + which, key -> cells(asked.get()))) {
      if (isShown(some.cell().contrast(), controlled)) {
        for (SampleVote vote : some.cell().votes()) {
          rows.add(row(substance, some.cell(), vote, some.course(), known));
        }
      }
    }
    return rows;
  }

  /** Findings of one question, of courses or of what is no course. */
  private record CourseCell(DirectionSynthesis cell, boolean course) {}

  private List<CourseCell> cells(FindingQuery asked) {
    List<CourseCell> all = new ArrayList<>();
    for (boolean course : new boolean[] {true, false}) {
      FindingQuery some = asked.where(finding -> isOfCourse(finding) == course);
      some.summarise().directions().forEach(cell -> all.add(new CourseCell(cell, course)));
    }
    return all;
  }

  private static boolean isShown(Contrast contrast, boolean controlled) {
    return contrast == Contrast.ANIMALS ? controlled : contrast.isControlled() == controlled;
  }

  private AnswerRow row(
      Substance substance,
      DirectionSynthesis cell,
      SampleVote vote,
      boolean course,
      Set<Difference> known) {
    List<Finding> voting =
        vote.findings().stream().map(id -> findings.find(id).orElseThrow()).toList();
    Finding shown =
        voting.stream()
            .filter(one -> FindingVote.of(one).equals(Optional.of(vote.direction())))
            .filter(SizeWords::isKnown)
            .findFirst()
            .orElse(voting.get(0));
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    differences.addAll(known);
    if (cell.band() == DoseBand.LOW) {
      differences.add(Difference.LOW_DOSE);
    }
    if (cell.contrast() == Contrast.ANIMALS) {
      differences.add(Difference.ANIMALS);
    } else if (cell.contrast() != Contrast.PLACEBO) {
      differences.add(Difference.COMPARATOR);
    }
    Optional<PeopleCompared> people =
        vote.people().isPresent()
            ? Optional.of(new PeopleCompared(vote.people().getAsInt(), vote.atMost()))
            : Optional.empty();
    return row(
        new Voice(substance, vote.sample(), shown, vote.findings().size() - 1, vote.direction()),
        people,
        course,
        differences);
  }

  /** Finds trials that tell a result against another arm, but not what it was set against. */
  private List<AnswerRow> unclear(Substance substance, FindingQuery asked) {
    Map<String, AnswerRow> bySample = new LinkedHashMap<>();
    Stream<Finding> unclear =
        asked.human().stream()
            .filter(
                finding ->
                    finding.relation() == RelationKind.COMPARISON
                        && finding.versus().arm().isPresent()
                        && Contrast.of(study(finding), finding) == Contrast.NONE);
    unclear.forEach(
        finding ->
            FindingVote.of(finding)
                .ifPresent(
                    way -> {
                      String sample = evidence(finding).sample();
                      bySample.putIfAbsent(
                          sample + finding.outcome(),
                          row(
                              new Voice(substance, sample, finding, 0, way),
                              PeopleCompared.of(study(finding), finding),
                              isOfCourse(finding),
                              EnumSet.of(Difference.UNCLEAR)));
                    }));
    return List.copyOf(bySample.values());
  }

  private record Voice(
      Substance substance, String sample, Finding finding, int others, Direction way) {}

  private AnswerRow row(
      Voice voice, Optional<PeopleCompared> people, boolean course, Set<Difference> differences) {
    Study study = study(voice.finding());
    int distance = question.distance(study.population());
    if (distance > 0) {
      differences.add(distance == 1 ? Difference.RELATED_CONDITION : Difference.CONDITION);
    }
    if (!SmallDoseClaim.isMade(study, Attribution.arms(study, voice.finding()))) {
      differences.add(Difference.NOT_CALLED_SMALL);
    }
    if (!course) {
      differences.add(Difference.NO_COURSE);
    }
    return new AnswerRow(
        voice.substance(),
        voice.sample(),
        study,
        voice.finding(),
        voice.others(),
        voice.finding().outcome(),
        voice.way(),
        computed.computeIfAbsent(voice.finding().id(), id -> computed(voice.finding())),
        people,
        blinding.getOrDefault(voice.sample(), BlindingStatus.NOT_MEASURED),
        differences);
  }

  /** Computes a standardised difference where the source prints no figure of its own. */
  private Optional<EffectSize> computed(Finding finding) {
    if (finding.statistic().filter(s -> s.value().isPresent()).isPresent()
        || finding.groups().stream().noneMatch(Group::hasMeans)) {
      return Optional.empty();
    }
    EffectSelection figures =
        findings
            .study(finding.studyId())
            .where(one -> one.id().equals(finding.id()))
            .effectSelection();
    return figures.kind().equals(Optional.of(EffectKind.DIFFERENCE))
        ? figures.effects().stream().findFirst()
        : Optional.empty();
  }
}
