package org.microdosing.evidence.query;

import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Study;

/**
 * Findings that a query keeps, as JSON has them.
 *
 * @param findings how many
 * @param studies of how many studies
 * @param rows the findings with what explains them
 */
record FindingsForm(int findings, long studies, List<Row> rows) {

  /**
   * A finding with what explains it.
   *
   * @param finding the finding
   * @param study its study
   * @param cited the study as it is cited in short
   * @param arm the arm, or what stands for arms
   * @param dose the dose of the arm
   * @param band its dose band
   * @param outcome the outcome
   * @param measure what was measured, in the words of the paper
   * @param comparedWith with what it is compared, in words
   * @param direction what it found; not stated where nothing was compared
   * @param figures its statistic, and counts or means of its groups, in words
   * @param source where it was read, and how well
   * @param locator the place in the source
   */
  record Row(
      Finding finding,
      Study study,
      String cited,
      String arm,
      Optional<Dose> dose,
      DoseBand band,
      Outcome outcome,
      String measure,
      String comparedWith,
      Optional<Direction> direction,
      Optional<String> figures,
      Source source,
      String locator) {

    static Row of(EvidenceRow row) {
      Finding finding = row.finding();
      return new Row(
          finding,
          row.study(),
          row.shortName(),
          row.arm().map(Arm::id).orElseGet(() -> finding.arm().id()),
          row.dose(),
          row.band(),
          finding.outcome(),
          finding.measure(),
          finding.versus().toString(),
          finding.direction(),
          row.figures(),
          finding.source(),
          finding.locator());
    }
  }

  static FindingsForm of(FindingQuery query) {
    List<Row> rows = query.rows().stream().map(Row::of).toList();
    return new FindingsForm(rows.size(), query.studies().count(), rows);
  }
}
