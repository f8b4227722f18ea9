package org.microdosing.evidence.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;

/** Some rows of the columns of all: studies with all their findings, or with just some of these. */
public final class Selection {

  private final EvidenceColumns columns;
  private final int[] studies;
  private final Optional<Bits> findings;

  private Selection(EvidenceColumns columns, int[] studies, Optional<Bits> findings) {
    this.columns = columns;
    this.studies = studies;
    this.findings = findings;
  }

  /** Selects everything. */
  public static Selection all(EvidenceColumns columns) {
    return new Selection(columns, columns.all(), Optional.empty());
  }

  /**
   * Selects studies with all their findings.
   *
   * @param columns the columns
   * @param places the studies, by their place in the list that the columns were made of
   */
  public static Selection ofStudies(EvidenceColumns columns, BitSet places) {
    return new Selection(columns, columns.numbers(places), Optional.empty());
  }

  /** Selects findings, with the studies that report them. */
  public static Selection ofFindings(EvidenceColumns columns, Bits rows) {
    int[] every = rows.toArray();
    return new Selection(columns, columns.studiesOf(every), Optional.of(rows));
  }

  public EvidenceColumns columns() {
    return columns;
  }

  /** Returns the numbers of the studies, in ascending order; not to be changed. */
  public int[] studies() {
    return studies;
  }

  /** Tells whether findings were selected, and not studies with all of theirs. */
  public boolean isOfFindings() {
    return findings.isPresent();
  }

  /** Tells whether a row of one of the studies is selected. */
  public boolean has(int row) {
    return findings.isEmpty() || findings.get().contains(row);
  }

  /** Returns the studies, each with its selected findings. */
  public List<StudyEvidence> evidence() {
    return LazyList.of(studies.length, place -> evidence(studies[place]));
  }

  private StudyEvidence evidence(int study) {
    StudyEvidence whole = columns.study(study);
    if (findings.isEmpty()) {
      return whole;
    }
    List<Finding> some = new ArrayList<>();
    for (int row = columns.first(study); row < columns.first(study + 1); row++) {
      if (has(row)) {
        some.add(columns.finding(row));
      }
    }
    return some.size() == whole.findings().size() ? whole : whole.with(some);
  }
}
