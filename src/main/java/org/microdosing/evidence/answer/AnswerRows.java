package org.microdosing.evidence.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.SmallDoseClaim;
import org.microdosing.evidence.model.Study;
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

  private static final Set<Difference> RELATED = Set.of(Difference.SUBSTANCE);

  private final Question question;
  private final FindingQuery findings;
  private final List<SubstanceCells> cells = new ArrayList<>();
  private final StudyQuery studies;
  private final Map<String, EffectSize> computed;

  AnswerRows(Question question, List<Substance> substances, StudyQuery studies) {
    this.question = question;
    this.findings = studies.findings().outcome(question.outcomes().toArray(new Outcome[0]));
    this.studies = studies;
    FindingQuery all = findings.without(findings);
    for (Substance substance : substances) {
      FindingQuery own = findings.substance(substance.id());
      FindingQuery related = findings.relatedTo(substance.id()).without(own);
      FindingQuery asked = small(own);
      FindingQuery near = small(related);
      FindingQuery isomers = related.doseBand(DoseBand.UNKNOWN).where(this::isIsomer);
      cells.add(new SubstanceCells(substance, asked, cells(asked), cells(near), cells(isomers)));
      all = all.or(asked).or(near).or(isomers);
    }
    this.computed = ComputedSizes.of(all, studies);
  }

  /** What was found of a substance, of mixtures with it, and of isomers at doses without a band. */
  private record SubstanceCells(
      Substance substance,
      FindingQuery asked,
      List<CourseCell> own,
      List<CourseCell> related,
      List<CourseCell> isomers) {}

  /** Findings of one question, of courses or of what is no course. */
  private record CourseCell(DirectionSynthesis cell, boolean course) {}

  private static List<CourseCell> cells(FindingQuery asked) {
    FindingQuery courses = asked.course();
    List<CourseCell> all = new ArrayList<>();
    addCells(all, courses, true);
    addCells(all, asked.without(courses), false);
    return all;
  }

  private static void addCells(List<CourseCell> all, FindingQuery some, boolean course) {
    if (!some.isEmpty()) {
      for (DirectionSynthesis cell : some.summarise().directions()) {
        all.add(new CourseCell(cell, course));
      }
    }
  }

  /** Returns the rows: against a control, or without one; the nearest first. */
  List<AnswerRow> find(boolean controlled) {
    List<AnswerRow> rows = new ArrayList<>();
    for (SubstanceCells some : cells) {
      addVotes(rows, some.substance(), some.own(), Set.of(), controlled);
      if (controlled) {
        addUnclear(rows, some);
      }
    }
    for (SubstanceCells some : cells) {
      List<AnswerRow> more = new ArrayList<>();
      addVotes(more, some.substance(), some.related(), RELATED, controlled);
      addVotes(more, some.substance(), some.isomers(), RELATED, controlled);
      Map<String, List<AnswerRow>> before = bySample(rows);
      for (AnswerRow row : more) {
        if (!hasSamePeople(before.getOrDefault(row.sample(), List.of()), row)) {
          rows.add(row);
        }
      }
    }
    rows.sort(this::compare);
    return List.copyOf(rows);
  }

  private static Map<String, List<AnswerRow>> bySample(List<AnswerRow> rows) {
    Map<String, List<AnswerRow>> bySample = new HashMap<>();
    for (AnswerRow row : rows) {
      bySample.computeIfAbsent(row.sample(), sample -> new ArrayList<>()).add(row);
    }
    return bySample;
  }

  private static boolean hasSamePeople(List<AnswerRow> rows, AnswerRow row) {
    for (AnswerRow other : rows) {
      if (row.isOfSamePeople(other)) {
        return true;
      }
    }
    return false;
  }

  /** The smallest differences stand first, of these the nearest people, of these the most. */
  private int compare(AnswerRow one, AnswerRow other) {
    int order =
        Integer.compare(
            Difference.distance(one.differences()), Difference.distance(other.differences()));
    if (order == 0) {
      order =
          Integer.compare(
              question.distance(one.study().population()),
              question.distance(other.study().population()));
    }
    return order != 0 ? order : Integer.compare(people(other), people(one));
  }

  private static int people(AnswerRow row) {
    return row.people().isPresent() ? row.people().get().people() : 0;
  }

  private Study study(Finding finding) {
    return studies.find(finding.studyId()).orElseThrow();
  }

  private static FindingQuery small(FindingQuery some) {
    return some.doseBand(DoseBand.MICRODOSE, DoseBand.BELOW_MICRODOSE, DoseBand.LOW);
  }

  private boolean isIsomer(Finding finding) {
    for (Exposure exposure : Attribution.exposures(study(finding), finding)) {
      if (exposure.kind() == ExposureKind.ISOMER) {
        return true;
      }
    }
    return false;
  }

  /** Adds a row for each vote. */
  private void addVotes(
      List<AnswerRow> rows,
      Substance substance,
      List<CourseCell> some,
      Set<Difference> at,
      boolean controlled) {
    for (CourseCell one : some) {
      if (isShown(one.cell().contrast(), controlled)) {
        for (SampleVote vote : one.cell().votes()) {
          rows.add(row(substance, one.cell(), vote, one.course(), at));
        }
      }
    }
  }

  private static boolean isShown(Contrast contrast, boolean controlled) {
    return contrast == Contrast.ANIMALS ? controlled : contrast.isControlled() == controlled;
  }

  private AnswerRow row(
      Substance substance,
      DirectionSynthesis cell,
      SampleVote vote,
      boolean course,
      Set<Difference> at) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    differences.addAll(at);
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
        new Voice(
            substance, vote.sample(), shown(vote), vote.findings().size() - 1, vote.direction()),
        people,
        course,
        differences);
  }

  /** Returns the first finding that says what the vote says and how large it is, else the first. */
  private Finding shown(SampleVote vote) {
    Optional<Direction> way = Optional.of(vote.direction());
    for (String id : vote.findings()) {
      Finding voting = findings.find(id).orElseThrow();
      if (FindingVote.of(voting).equals(way) && SizeWords.isKnown(voting)) {
        return voting;
      }
    }
    return findings.find(vote.findings().get(0)).orElseThrow();
  }

  /** Adds trials that tell a result against another arm, but not what it was set against. */
  private void addUnclear(List<AnswerRow> rows, SubstanceCells some) {
    Set<String> told = new HashSet<>();
    for (Finding finding : some.asked().human()) {
      Optional<Direction> way = isUnclear(finding) ? FindingVote.of(finding) : Optional.empty();
      if (way.isPresent()) {
        String sample = studies.evidence(finding.studyId()).orElseThrow().sample();
        if (told.add(sample + finding.outcome())) {
          rows.add(
              row(
                  new Voice(some.substance(), sample, finding, 0, way.get()),
                  PeopleCompared.of(study(finding), finding),
                  Course.isStudied(study(finding), finding),
                  EnumSet.of(Difference.UNCLEAR)));
        }
      }
    }
  }

  private boolean isUnclear(Finding finding) {
    return finding.relation() == RelationKind.COMPARISON
        && finding.versus().arm().isPresent()
        && Contrast.of(study(finding), finding) == Contrast.NONE;
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
        Optional.ofNullable(computed.get(voice.finding().id())),
        people,
        studies.blindingStatus(study.id()),
        differences);
  }
}
