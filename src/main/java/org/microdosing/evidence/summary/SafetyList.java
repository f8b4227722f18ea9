package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.LazyList;

/** Findings on harms as records, each made when it is asked for. */
final class SafetyList extends LazyList<SafetyFinding> {

  private final EvidenceColumns columns;
  private final int[] rows;

  private SafetyList(EvidenceColumns columns, int[] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  static List<SafetyFinding> of(EvidenceColumns columns, int[] rows) {
    return new SafetyList(columns, rows);
  }

  /** Keeps the findings of a band. */
  static List<SafetyFinding> in(DoseBand band, List<SafetyFinding> findings) {
    return findings instanceof SafetyList list
        ? list.in(band)
        : findings.stream().filter(finding -> finding.band() == band).toList();
  }

  private SafetyList in(DoseBand band) {
    FindingKinds kinds = columns.kinds();
    return new SafetyList(
        columns,
        Arrays.stream(rows).filter(row -> kinds.band(kinds.kindOf(row)) == band).toArray());
  }

  /** Returns the ids of the studies that report the findings, each once. */
  static List<String> studies(List<SafetyFinding> findings) {
    return findings instanceof SafetyList list
        ? list.columns.studyIds(list.columns.studiesOf(list.rows))
        : findings.stream().map(f -> f.finding().studyId()).distinct().toList();
  }

  @Override
  public SafetyFinding make(int place) {
    return SafetyFinding.of(columns, rows[place]);
  }

  @Override
  public int size() {
    return rows.length;
  }
}
