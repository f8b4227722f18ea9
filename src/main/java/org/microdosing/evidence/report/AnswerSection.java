package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.certainty.EvidenceBasis;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.OutcomeEvidence;
import org.microdosing.evidence.summary.SampleVote;

/** The answer of a brief in five lines. */
final class AnswerSection {

  private static final List<OutcomeFamily> HEALTH =
      List.of(OutcomeFamily.SYMPTOMS, OutcomeFamily.WELLBEING, OutcomeFamily.COGNITION);

  /** Beyond this number, outcomes are counted; the tables below name them. */
  private static final int NAMED = 6;

  private AnswerSection() {}

  static List<Block> of(Substance substance, EvidenceSummary summary) {
    List<Line> lines =
        summary.studyCount() == 0
            ? List.of(
                Line.of(
                    substance.name()
                        + ": no study of this library gives it, so nothing can be concluded."))
            : List.of(
                size(summary),
                againstPlacebo(summary),
                withoutPlacebo(summary),
                certainty(summary),
                limits(summary));
    return List.of(new Block.Heading(2, "The answer in short"), Block.Bullets.of(lines));
  }

  static Line size(EvidenceSummary summary) {
    int silent = summary.studyCount() - summary.reportedStudyCount();
    return Line.EMPTY
        .strong("How much there is:")
        .text(
            " "
                + Phrases.studies(summary.studyCount())
                + " at all doses"
                + (silent > 0 ? " (" + silent + " without results)" : "")
                + ", "
                + Phrases.findings(summary.findingCount())
                + "; people, each counted once: "
                + summary.people()
                + ".");
  }

  /** Outcomes by what their samples found; one that some found better and some worse is in both. */
  private static Line againstPlacebo(EvidenceSummary summary) {
    List<DirectionSynthesis> questions = microdosesAgainstPlacebo(summary);
    Line line = Line.EMPTY.strong("Microdoses against placebo:");
    if (questions.isEmpty()) {
      return line.text(" no finding with a direction on symptoms, wellbeing or cognition.");
    }
    List<String> neither = new ArrayList<>();
    for (DirectionSynthesis question : questions) {
      if (question.count(Direction.IMPROVED) + question.count(Direction.WORSENED) == 0) {
        neither.add(question.outcome().label() + " (" + question.samples() + ")");
      }
    }
    TreeSet<String> samples = new TreeSet<>();
    questions.forEach(q -> q.votes().stream().map(SampleVote::sample).forEach(samples::add));
    return line.text(" better in ")
        .text(outcomes(questions, Direction.IMPROVED))
        .text("; worse in ")
        .text(outcomes(questions, Direction.WORSENED))
        .text(
            neither.isEmpty()
                ? ""
                : "; neither better nor worse, or in conflict, in " + list(neither))
        .text(". Numbers in brackets count samples: ")
        .studies(samples)
        .text(".");
  }

  private static String outcomes(List<DirectionSynthesis> questions, Direction direction) {
    List<String> outcomes =
        questions.stream()
            .filter(q -> q.count(direction) > 0)
            .map(q -> q.outcome().label() + " (" + q.count(direction) + " of " + q.samples() + ")")
            .toList();
    return outcomes.isEmpty() ? "no outcome" : list(outcomes);
  }

  static List<DirectionSynthesis> microdosesAgainstPlacebo(EvidenceSummary summary) {
    return summary.directions().stream()
        .filter(d -> d.band() == DoseBand.MICRODOSE && d.contrast() == Contrast.PLACEBO)
        .filter(d -> HEALTH.contains(d.outcome().family()))
        .toList();
  }

  private static Line withoutPlacebo(EvidenceSummary summary) {
    Map<Direction, Integer> counts = new TreeMap<>();
    TreeSet<String> studies = new TreeSet<>();
    for (OutcomeEvidence outcome : summary.outcomes()) {
      outcome.rows().stream()
          .filter(row -> HEALTH.contains(outcome.outcome().family()))
          .filter(row -> row.band() == DoseBand.MICRODOSE)
          .filter(row -> row.contrast() != Contrast.PLACEBO && row.contrast() != Contrast.ANIMALS)
          .filter(row -> row.directions().directed() > 0)
          .forEach(
              row -> {
                for (Direction direction : Direction.values()) {
                  counts.merge(direction, row.directions().count(direction), Integer::sum);
                }
                studies.addAll(row.studies());
              });
    }
    counts.values().removeIf(n -> n == 0);
    Line line = Line.EMPTY.strong("Microdoses without placebo:");
    return counts.isEmpty()
        ? line.text(" no finding with a direction.")
        : line.text(
                " "
                    + counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().label())
                        .collect(Collectors.joining(", "))
                    + ", counted by finding. Expectation, and time, could do the same. Studies: ")
            .studies(studies)
            .text(".");
  }

  private static Line certainty(EvidenceSummary summary) {
    Map<CertaintyLevel, List<String>> people = new TreeMap<>();
    Map<CertaintyLevel, List<String>> animals = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      Certainty certainty = summary.certainty(outcome);
      if (HEALTH.contains(outcome.family()) && certainty.level() != CertaintyLevel.NONE) {
        (certainty.basis() == EvidenceBasis.ANIMALS ? animals : people)
            .computeIfAbsent(certainty.level(), level -> new ArrayList<>())
            .add(outcome.label());
      }
    }
    List<String> parts = new ArrayList<>();
    people.forEach((level, outcomes) -> parts.add(level.label() + " for " + outcomes(outcomes)));
    animals.forEach(
        (level, outcomes) ->
            parts.add(level.label() + ", as only animals were studied, for " + outcomes(outcomes)));
    return Line.EMPTY
        .strong("How certain it is, at microdoses:")
        .text(
            parts.isEmpty()
                ? " there is nothing to judge."
                : " "
                    + String.join("; ", parts)
                    + " (computed from the records, not judged by a panel).");
  }

  private static Line limits(EvidenceSummary summary) {
    Map<BlindingStatus, Integer> blinding = blindingBySample(summary);
    int samples = blinding.values().stream().mapToInt(n -> n).sum();
    String open =
        summary.safety().open().stream()
            .map(LongTermQuestion::label)
            .collect(Collectors.joining(", "));
    return Line.EMPTY
        .strong("What limits it:")
        .text(
            blinding.isEmpty()
                ? " no placebo-controlled study has results; "
                : " blinding in "
                    + Phrases.count(
                        samples, "placebo-controlled sample", "placebo-controlled samples")
                    + ": "
                    + blinding.entrySet().stream()
                        .map(e -> e.getKey().label() + " in " + e.getValue())
                        .collect(Collectors.joining(", "))
                    + "; ")
        .text(
            open.isEmpty()
                ? "each long-term question of safety has some finding."
                : "no finding on " + open + ".");
  }

  /** One status for each sample, because papers on one trial need not all report on blinding. */
  private static Map<BlindingStatus, Integer> blindingBySample(EvidenceSummary summary) {
    Map<String, String> samples =
        summary.studies().stream()
            .collect(Collectors.toMap(StudyEvidence::id, StudyEvidence::sample));
    Map<String, BlindingStatus> bySample = new TreeMap<>();
    for (BlindingReport report : summary.blinding()) {
      bySample.merge(
          samples.getOrDefault(report.study(), report.study()),
          report.status(),
          (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    Map<BlindingStatus, Integer> byStatus = new TreeMap<>();
    bySample.values().forEach(status -> byStatus.merge(status, 1, Integer::sum));
    return byStatus;
  }

  private static String outcomes(List<String> labels) {
    return labels.size() > NAMED ? labels.size() + " outcomes" : list(labels);
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }
}
