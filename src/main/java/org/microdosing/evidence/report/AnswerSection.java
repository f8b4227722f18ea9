package org.microdosing.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.summary.BlindingReport;
import org.microdosing.evidence.summary.BlindingStatus;
import org.microdosing.evidence.summary.Certainty;
import org.microdosing.evidence.summary.CertaintyLevel;
import org.microdosing.evidence.summary.Contrast;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.LongTermQuestion;
import org.microdosing.evidence.summary.OutcomeEvidence;
import org.microdosing.evidence.summary.SampleVote;

/** The answer of a brief in five lines. */
final class AnswerSection {

  private static final List<OutcomeFamily> HEALTH =
      List.of(OutcomeFamily.SYMPTOMS, OutcomeFamily.WELLBEING, OutcomeFamily.COGNITION);

  /** Beyond this number, outcomes are counted; the tables below name them. */
  private static final int NAMED = 6;

  private AnswerSection() {}

  static List<Block> of(EvidenceSummary summary) {
    List<Line> lines =
        summary.studyCount() == 0
            ? List.of(Line.of("No study of this library gives it: nothing can be concluded."))
            : List.of(
                size(summary),
                againstPlacebo(summary),
                withoutPlacebo(summary),
                certainty(summary),
                limits(summary));
    return List.of(new Block.Heading(2, "The answer in short"), new Block.Bullets(lines));
  }

  private static Line size(EvidenceSummary summary) {
    int silent = summary.studyCount() - summary.reportedStudyCount();
    return Line.EMPTY
        .strong("How much there is:")
        .text(
            " "
                + Words.count(summary.studyCount(), "study", "studies")
                + " at all doses"
                + (silent > 0 ? " (" + silent + " without results)" : "")
                + ", "
                + Words.count(summary.findingCount(), "finding", "findings")
                + "; people, each counted once: "
                + summary.people()
                + ".");
  }

  /** Each outcome by its samples: those in which one improved, and those in which none did. */
  private static Line againstPlacebo(EvidenceSummary summary) {
    List<DirectionSynthesis> questions = microdosesAgainstPlacebo(summary);
    Line line = Line.EMPTY.strong("Microdoses against placebo:");
    if (questions.isEmpty()) {
      return line.text(" no finding with a direction on symptoms, wellbeing or cognition.");
    }
    List<String> some = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (DirectionSynthesis question : questions) {
      int improved = question.count(Direction.IMPROVED);
      String label = question.outcome().label();
      if (improved > 0) {
        some.add(label + " (" + improved + " of " + question.samples() + ")");
      } else {
        none.add(label + " (0 of " + question.samples() + ")");
      }
    }
    TreeSet<String> samples = new TreeSet<>();
    questions.forEach(q -> q.votes().stream().map(SampleVote::sample).forEach(samples::add));
    return line.text(
            some.isEmpty() ? " no sample improved" : " samples that improved: " + list(some))
        .text(none.isEmpty() ? ". Samples: " : "; none: " + list(none) + ". Samples: ")
        .studies(samples)
        .text(".");
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
    Map<CertaintyLevel, List<String>> byLevel = new LinkedHashMap<>();
    for (CertaintyLevel level : CertaintyLevel.values()) {
      byLevel.put(level, new ArrayList<>());
    }
    for (Outcome outcome : Outcome.values()) {
      if (HEALTH.contains(outcome.family())) {
        Certainty certainty = summary.certainty(outcome);
        byLevel.getOrDefault(certainty.level(), List.of()).add(outcome.label());
      }
    }
    byLevel.remove(CertaintyLevel.NONE);
    byLevel.values().removeIf(List::isEmpty);
    return Line.EMPTY
        .strong("How certain it is, at microdoses:")
        .text(
            byLevel.isEmpty()
                ? " there is nothing to judge."
                : " "
                    + byLevel.entrySet().stream()
                        .map(e -> e.getKey().label() + " for " + outcomes(e.getValue()))
                        .collect(Collectors.joining("; "))
                    + " (computed from the records, not judged by a panel).");
  }

  private static Line limits(EvidenceSummary summary) {
    Map<BlindingStatus, Integer> blinding = new TreeMap<>();
    for (BlindingReport report : summary.blinding()) {
      blinding.merge(report.status(), 1, Integer::sum);
    }
    String open =
        summary.safety().open().stream()
            .map(LongTermQuestion::label)
            .collect(Collectors.joining(", "));
    return Line.EMPTY
        .strong("What limits it:")
        .text(
            blinding.isEmpty()
                ? " no placebo-controlled study reports; "
                : " blinding in placebo-controlled studies "
                    + blinding.entrySet().stream()
                        .map(e -> e.getKey().label() + " in " + e.getValue())
                        .collect(Collectors.joining(", "))
                    + "; ")
        .text(
            open.isEmpty()
                ? "each long-term question of safety has some finding."
                : "no finding on " + open + ".");
  }

  private static String outcomes(List<String> labels) {
    return labels.size() > NAMED ? labels.size() + " outcomes" : list(labels);
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }
}
