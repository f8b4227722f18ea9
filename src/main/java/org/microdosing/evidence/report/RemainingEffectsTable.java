package org.microdosing.evidence.report;

import java.util.List;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.effect.RemainingEffects;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.page.Block;
import org.microdosing.evidence.page.Line;
import org.microdosing.evidence.page.Phrases;

/** What figures of microdoses against placebo leave open, beside votes that tell no size. */
final class RemainingEffectsTable {

  private RemainingEffectsTable() {}

  /** Returns a table of what is not excluded; empty if no finding gives an effect. */
  static List<Block> of(EvidenceLibrary library, Substance substance) {
    List<List<Line>> rows =
        library
            .findings()
            .substance(substance.id())
            .placeboControlled()
            .doseBand(DoseBand.MICRODOSE)
            .human()
            .where(f -> f.outcome().family().isEffect())
            .pooling()
            .remainingEffects()
            .stream()
            .map(RemainingEffectsTable::row)
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Paragraph(
                Line.of(
                    "Votes tell no size. What the figures leave open at 95%: of one sample its own"
                        + " effect, of more those pooled with a prior for how samples differ; g is"
                        + " positive where it favours the microdose, or, of what is neither better"
                        + " nor worse, where it is higher. Of depression the smallest difference that"
                        + " matters is published (Cuijpers and others 2014); elsewhere three tenths"
                        + " of a standard deviation stand in.")),
            Block.Table.of(
                List.of("Measured", "Effect", "People", "Left open", "Samples by study"), rows));
  }

  private static List<Line> row(RemainingEffects remaining) {
    return List.of(
        Line.of(remaining.question().toString()),
        Line.of(remaining.effect()),
        remaining.people() > 0 ? Line.of(remaining.people()) : Line.of("not read"),
        Line.of(Phrases.capitalised(remaining.statement())),
        Line.EMPTY.studies(remaining.samples()));
  }
}
