package org.microdosing.evidence.summary;

import java.util.BitSet;
import java.util.List;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.page.WordWrap;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.QuestionCell;
import org.microdosing.evidence.table.RowSet;

/**
 * What findings about one outcome say at one dose band against one kind of comparison.
 *
 * @param contrast what they are set against
 * @param band the dose band of the arms
 * @param directions how many point which way
 * @param findings ids of the findings
 * @param studies ids of the studies behind them
 * @param samples how many independent samples of people, or groups of animals, these are
 * @param effects smallest and largest effects, by type
 * @since 0.1
 */
public record ContrastEvidence(
    Contrast contrast,
    DoseBand band,
    DirectionCounts directions,
    List<String> findings,
    List<String> studies,
    int samples,
    List<EffectRange> effects) {

  /** Copies the lists. */
  public ContrastEvidence {
    findings = LazyList.copyOf(findings);
    studies = LazyList.copyOf(studies);
    effects = List.copyOf(effects);
  }

  /** Returns contrast, band, directions and studies on one line. */
  @Override
  public String toString() {
    return WordWrap.hanging(
        band.label()
            + " "
            + contrast.label()
            + ": "
            + directions
            + " ("
            + String.join(", ", studies)
            + ")");
  }

  static ContrastEvidence of(FindingRows rows, QuestionCell cell) {
    EvidenceColumns columns = rows.columns();
    DirectionTally tally = new DirectionTally();
    BitSet samples = new BitSet(columns.facts().samples());
    RowSet set = cell.rows();
    for (int i = 0; i < set.size(); i++) {
      tally.add(set.vote(i));
      samples.set(columns.facts().sampleOf(set.study(i)));
    }
    int[] found = set.rows();
    return new ContrastEvidence(
        cell.contrast(),
        cell.band(),
        tally.counts(),
        columns.ids(found),
        columns.idsOfStudies(found),
        samples.cardinality(),
        EffectRange.of(columns.effects(), found, columns::finding));
  }
}
