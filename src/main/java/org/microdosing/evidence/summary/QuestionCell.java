package org.microdosing.evidence.summary;

import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;

/** The rows that answer one question: an outcome, a kind of comparison and a dose band. */
final class QuestionCell {

  private final Outcome outcome;
  private final Contrast contrast;
  private final DoseBand band;
  private final int[] rows;

  QuestionCell(Outcome outcome, Contrast contrast, DoseBand band, int[] rows) {
    this.outcome = outcome;
    this.contrast = contrast;
    this.band = band;
    this.rows = rows;
  }

  Outcome outcome() {
    return outcome;
  }

  Contrast contrast() {
    return contrast;
  }

  DoseBand band() {
    return band;
  }

  /** Returns the rows in their order; not to be changed. */
  int[] rows() {
    return rows;
  }
}
