package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.certainty.EvidenceBasis;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/**
 * The part of a page that answers first: how much there is, which way it points, how sure it is.
 */
final class AnswerSection {

  /** Beyond this number, outcomes are counted; the sections below name them. */
  private static final int NAMED = 6;

  private final EvidenceSummary summary;

  private AnswerSection(EvidenceSummary summary) {
    this.summary = summary;
  }

  static List<Block> of(EvidenceSummary summary) {
    return List.of(new Block.Heading(2, "The answer in short"), of(summary, true));
  }

  /** The same without what is counted by finding. */
  static Block inShort(EvidenceSummary summary) {
    return of(summary, false);
  }

  private static Block of(EvidenceSummary summary, boolean byFinding) {
    return summary.studyCount() == 0
        ? new Block.Paragraph(
            Line.of(
                summary.scope().title()
                    + ": no study of this library counts here, so nothing can be concluded."))
        : new Block.Entries(new AnswerSection(summary).entries(byFinding));
  }

  /** How much there is, and what was found on microdoses against placebo, harms included. */
  static Block inTwoLines(EvidenceSummary summary) {
    AnswerSection answer = new AnswerSection(summary);
    return new Block.Entries(
        List.of(answer.size(), answer.againstPlacebo(true), HarmsInShort.of(summary)));
  }

  private List<Block.Entry> entries(boolean byFinding) {
    List<Block.Entry> entries =
        new ArrayList<>(List.of(size(), againstPlacebo(byFinding), HarmsInShort.of(summary)));
    for (DoseComparison comparison : DoseComparison.values()) {
      if (byFinding && comparison != DoseComparison.MICRODOSE_AGAINST_PLACEBO) {
        Line found = byFinding(comparison);
        if (!found.equals(Line.EMPTY)) {
          entries.add(Block.Entry.of(comparison.label(), found));
        }
      }
    }
    entries.add(certainty());
    entries.add(limits());
    return entries;
  }

  private Block.Entry size() {
    StringJoiner aside = new StringJoiner(", ", " (", ")").setEmptyValue("");
    int animals =
        summary.profile().species().entrySet().stream()
            .filter(e -> e.getKey().isAnimal())
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (animals > 0) {
      aside.add(animals + " of animals");
    }
    int silent = summary.studyCount() - summary.reportedStudyCount();
    if (silent > 0) {
      aside.add(silent + " without results");
    }
    return Block.Entry.of(
        "How much there is",
        Line.of(
            Phrases.studies(summary.studyCount())
                + (summary.scope().bands().isEmpty() ? " at all doses" : "")
                + aside
                + ", "
                + Phrases.findings(summary.findingCount())
                + "; people, each counted once: "
                + summary.people()
                + "."));
  }

  /** Outcomes by what their samples found; one that some found better and some worse is in both. */
  private Block.Entry againstPlacebo(boolean byFinding) {
    String label = DoseComparison.MICRODOSE_AGAINST_PLACEBO.label();
    List<DirectionSynthesis> questions = summary.microdosesAgainstPlacebo();
    if (questions.isEmpty()) {
      return Block.Entry.of(
          label, Line.of("no finding with a direction on symptoms, wellbeing or cognition."));
    }
    String neither =
        questions.stream()
            .filter(q -> undecided(q) > 0)
            .map(q -> count(q, undecided(q)))
            .collect(Collectors.joining(", "));
    Line bySample =
        Line.of("better in ")
            .text(outcomes(questions, Direction.IMPROVED))
            .text("; worse in ")
            .text(outcomes(questions, Direction.WORSENED))
            .text(
                neither.isEmpty()
                    ? ""
                    : "; neither better nor worse, or in conflict, in " + neither)
            .text("; reported as no difference, with no direction read, in ")
            .text(outcomes(questions, Direction.NOT_READ))
            .text(". Numbers in brackets count samples")
            .plus(byFinding ? Line.of(": ").studies(samples(questions)) : Line.EMPTY)
            .text(".");
    return byFinding
        ? new Block.Entry(
            label, List.of(bySample, byFinding(DoseComparison.MICRODOSE_AGAINST_PLACEBO)))
        : Block.Entry.of(label, bySample);
  }

  private static Set<String> samples(List<DirectionSynthesis> questions) {
    Set<String> samples = new TreeSet<>();
    questions.forEach(q -> q.votes().stream().map(SampleVote::sample).forEach(samples::add));
    return samples;
  }

  /** Counts samples that point neither way, though their direction was read. */
  private static int undecided(DirectionSynthesis question) {
    return question.samples()
        - question.count(Direction.IMPROVED)
        - question.count(Direction.WORSENED)
        - question.count(Direction.NOT_READ);
  }

  private static String outcomes(List<DirectionSynthesis> questions, Direction direction) {
    String outcomes =
        questions.stream()
            .filter(q -> q.count(direction) > 0)
            .map(q -> count(q, q.count(direction)))
            .collect(Collectors.joining(", "));
    return outcomes.isEmpty() ? "no outcome" : outcomes;
  }

  private static String count(DirectionSynthesis question, int samples) {
    return question.outcome().label() + " (" + samples + " of " + question.samples() + ")";
  }

  /** Findings on symptoms, wellbeing and cognition by direction; nothing where there are none. */
  private Line byFinding(DoseComparison comparison) {
    Set<String> ids = new HashSet<>();
    Set<String> studies = new TreeSet<>();
    for (OutcomeEvidence outcome : summary.outcomes()) {
      if (outcome.outcome().family().isHealth()) {
        for (ContrastEvidence row : outcome.rows(comparison)) {
          ids.addAll(row.findings());
          studies.addAll(row.studies());
        }
      }
    }
    if (ids.isEmpty()) {
      return Line.EMPTY;
    }
    List<Finding> findings =
        summary.studies().stream()
            .flatMap(e -> e.findings().stream())
            .filter(f -> ids.contains(f.id()))
            .toList();
    return Line.of(FoundSection.directions(DirectionCounts.of(findings)) + ", counted by finding.")
        .text(
            comparison == DoseComparison.MICRODOSE_UNCONTROLLED
                ? " Expectation, and time, could do the same."
                : "")
        .text(" Studies: ")
        .studies(studies)
        .text(".");
  }

  private Block.Entry certainty() {
    Map<CertaintyLevel, List<String>> people = new EnumMap<>(CertaintyLevel.class);
    Map<CertaintyLevel, List<String>> animals = new EnumMap<>(CertaintyLevel.class);
    for (Outcome outcome : Outcome.values()) {
      Certainty certainty = summary.certainty(outcome);
      if (outcome.family().isHealth() && certainty.level() != CertaintyLevel.NONE) {
        (certainty.basis() == EvidenceBasis.ANIMALS ? animals : people)
            .computeIfAbsent(certainty.level(), level -> new ArrayList<>())
            .add(outcome.label());
      }
    }
    List<String> parts = new ArrayList<>();
    people.forEach((level, outcomes) -> parts.add(level.label() + " for " + named(outcomes)));
    animals.forEach(
        (level, outcomes) ->
            parts.add(level.label() + ", as only animals were studied, for " + named(outcomes)));
    return Block.Entry.of(
        "How certain it is, at microdoses",
        Line.of(
            parts.isEmpty()
                ? "there is nothing to judge."
                : String.join("; ", parts)
                    + " (computed from the records, not judged by a panel)."));
  }

  private static String named(Collection<String> labels) {
    return labels.size() > NAMED
        ? Phrases.count(labels.size(), "outcome", "outcomes")
        : String.join(", ", labels);
  }

  private Block.Entry limits() {
    Map<BlindingStatus, Integer> blinding = new TreeMap<>(summary.blindingBySample());
    int samples = blinding.values().stream().mapToInt(n -> n).sum();
    String open =
        Phrases.list(summary.safety().open().stream().map(LongTermQuestion::label).toList());
    return Block.Entry.of(
        "What limits it",
        Line.of(
                blinding.isEmpty()
                    ? "no placebo-controlled study has results; "
                    : "blinding in "
                        + Phrases.count(
                            samples, "placebo-controlled sample", "placebo-controlled samples")
                        + ": "
                        + blinding.entrySet().stream()
                            .map(e -> e.getKey().label() + " in " + e.getValue())
                            .collect(Collectors.joining(", "))
                        + "; ")
            .text(
                open.isEmpty()
                    ? "each question that long use raises has some finding in this library."
                    : "no finding in this library on " + open + "."));
  }
}
