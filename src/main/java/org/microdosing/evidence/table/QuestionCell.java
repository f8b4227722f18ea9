package org.microdosing.evidence.table;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.function.Function;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;

/** The rows that answer one question: an outcome, a kind of comparison and a dose band. */
public final class QuestionCell {

  private final Outcome outcome;
  private final Contrast contrast;
  private final DoseBand band;
  private final RowSet rows;
  private final Supplier<SampleVotes> votes;

  public QuestionCell(
      Outcome outcome,
      Contrast contrast,
      DoseBand band,
      RowSet rows,
      Function<RowSet, SampleVotes> bySample) {
    this.outcome = outcome;
    this.contrast = contrast;
    this.band = band;
    this.rows = rows;
    this.votes = Suppliers.memoize(() -> bySample.apply(rows));
  }

  public Outcome outcome() {
    return outcome;
  }

  public Contrast contrast() {
    return contrast;
  }

  public DoseBand band() {
    return band;
  }

  /** Returns the rows in their order. */
  public RowSet rows() {
    return rows;
  }

  /** Returns the rows that have a direction by sample. */
  public SampleVotes votes() {
    return votes.get();
  }
}
