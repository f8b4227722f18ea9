package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;

/** The parts of a page about what was found, outcome by outcome. */
final class FoundSection {

  private FoundSection() {}

  static List<Block> of(EvidenceSummary summary) {
    List<Block> blocks = new ArrayList<>();
    for (DoseComparison comparison : DoseComparison.values()) {
      List<Block.Entry> entries = new ArrayList<>();
      for (OutcomeEvidence outcome : summary.outcomes()) {
        List<Line> lines = new ArrayList<>();
        outcome.rows(comparison).forEach(row -> add(lines, row));
        if (!lines.isEmpty() && !isElsewhere(outcome.outcome())) {
          entries.add(new Block.Entry(outcome.outcome().label(), lines));
        }
      }
      if (!entries.isEmpty()) {
        blocks.add(new Block.Heading(2, comparison.label()));
        if (comparison == DoseComparison.MICRODOSE_AGAINST_PLACEBO) {
          few(summary).map(Block.Paragraph::new).ifPresent(blocks::add);
        }
        blocks.add(new Block.Entries(entries));
      }
    }
    return blocks;
  }

  private static Optional<Line> few(EvidenceSummary summary) {
    Set<String> studies = new TreeSet<>();
    for (OutcomeEvidence outcome : summary.outcomes()) {
      outcome
          .rows(DoseComparison.MICRODOSE_AGAINST_PLACEBO)
          .forEach(row -> studies.addAll(row.studies()));
    }
    return FewDosesLine.of(summary.studies(), studies);
  }

  private static void add(List<Line> lines, ContrastEvidence row) {
    lines.add(Line.of(row.contrast().label() + ": " + directions(row.directions())));
    lines.add(Line.EMPTY.studies(row.studies()));
    row.effects().forEach(effect -> lines.add(Line.of(effect.toString())));
  }

  /** Returns directions, with what sources call significant beside them. */
  static String directions(DirectionCounts counts) {
    return counts
        + (counts.significant() > 0 ? " (" + counts.significant() + " called significant)" : "");
  }

  /** Harms, blinding and expectancy have sections of their own. */
  private static boolean isElsewhere(Outcome outcome) {
    return outcome.isHarm() || outcome.family() == OutcomeFamily.TRIAL_CONDUCT;
  }
}
