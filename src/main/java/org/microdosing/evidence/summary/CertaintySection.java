package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** The parts of a page that say what directions add up to, how certain that is, what is missing. */
final class CertaintySection {

  private CertaintySection() {}

  /** Votes of samples on microdoses against placebo, outcome by outcome, harms included. */
  static List<Block> votes(EvidenceSummary summary) {
    List<List<Line>> rows = new ArrayList<>();
    for (DirectionSynthesis question : summary.directions()) {
      if (question.comparison() == DoseComparison.MICRODOSE_AGAINST_PLACEBO
          && question.outcome().family().isEffect()) {
        rows.add(
            List.of(
                Line.of(question.outcome().label()),
                Line.of(votes(question)),
                people(question),
                Line.of(
                    question
                        .signTest()
                        .map(Object::toString)
                        .orElse(
                            "fewer than " + SignTest.LEAST_VOTES + " votes, too few for a test")),
                Line.EMPTY.studies(question.votes().stream().map(SampleVote::sample).toList())));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : withFewDoses(
            summary,
            Block.Table.of(
                List.of(
                    "Outcome",
                    "Samples",
                    "People",
                    "Improved against worsened",
                    "Samples by study"),
                rows));
  }

  private static List<Block> withFewDoses(EvidenceSummary summary, Block votes) {
    Set<String> samples = new TreeSet<>();
    summary.directions().stream()
        .filter(question -> question.comparison() == DoseComparison.MICRODOSE_AGAINST_PLACEBO)
        .forEach(question -> question.votes().forEach(vote -> samples.add(vote.sample())));
    return FewDosesLine.of(summary.studies(), samples)
        .map(line -> List.of(votes, new Block.Paragraph(line)))
        .orElse(List.of(votes));
  }

  private static Line people(DirectionSynthesis question) {
    return question.isAtMost()
        ? Line.of("at most " + question.participants())
        : Line.of(question.participants());
  }

  /** Returns the votes in words, for example {@code 2 improved, 1 conflicting}. */
  static String votes(DirectionSynthesis question) {
    return Arrays.stream(Direction.values())
        .filter(d -> question.count(d) > 0)
        .map(d -> question.count(d) + " " + (d == Direction.MIXED ? "conflicting" : d.label()))
        .collect(Collectors.joining(", "));
  }

  static List<Block> of(EvidenceSummary summary) {
    List<List<Line>> rows =
        summary.outcomes().stream()
            .filter(o -> o.outcome().family().isEffect())
            .map(o -> summary.certainty(o.outcome()))
            .filter(c -> c.level() != CertaintyLevel.NONE)
            .map(CertaintySection::row)
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(2, "Certainty at microdoses, with reasons"),
            new Block.Paragraph(
                Line.of(
                    "Computed from the records along the domains of GRADE, one outcome at a time. A"
                        + " panel of people would judge more; docs/method.md says what.")),
            Block.Table.of(
                List.of("Outcome", "Certainty", "Evidence", "Why it is lowered", "Studies"), rows));
  }

  private static List<Line> row(Certainty certainty) {
    String reasons =
        certainty.steps().stream()
            .filter(step -> step.change() < 0)
            .map(step -> step.domain().label() + " " + step.change() + ": " + step.reason())
            .collect(Collectors.joining("; "));
    return List.of(
        Line.of(certainty.outcome().label()),
        Line.EMPTY.strong(certainty.level().label()),
        Line.of(
            certainty.basis().label()
                + ", "
                + Phrases.samples(certainty.samples())
                + (certainty.participants() > 0 ? ", " + certainty.people().inWords() : "")),
        Line.of(reasons.isEmpty() ? "it is not" : reasons),
        Line.EMPTY.studies(certainty.studies()));
  }

  static List<Block> gaps(EvidenceSummary summary) {
    List<Line> items = new ArrayList<>();
    for (Gap gap : summary.gaps()) {
      Line line = Line.of(gap.statement());
      items.add(gap.studies().isEmpty() ? line : line.text(" (").studies(gap.studies()).text(")"));
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "What is missing"), Block.Bullets.of(items));
  }
}
