package org.microdosing.evidence.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

/**
 * A question about findings; see {@link Query} for the steps it shares with questions about
 * studies.
 */
public final class FindingQuery extends Query<Finding, FindingQuery> {

  FindingQuery(EvidenceIndex index, Bits rows) {
    super(index, rows);
  }

  /**
   * Keeps findings about any of some outcomes.
   *
   * @param outcomes the outcomes
   * @return a new query
   */
  public FindingQuery outcome(Outcome... outcomes) {
    return withTerms(index.findingColumns.outcome, List.of(outcomes));
  }

  /**
   * Keeps findings about outcomes of any of some families.
   *
   * @param families the families
   * @return a new query
   */
  public FindingQuery family(OutcomeFamily... families) {
    List<OutcomeFamily> wanted = List.of(families);
    return outcome(
        Arrays.stream(Outcome.values())
            .filter(o -> wanted.contains(o.family()))
            .toArray(Outcome[]::new));
  }

  /**
   * Keeps findings that point in any of some directions.
   *
   * @param directions the directions
   * @return a new query; findings that only describe are left out
   */
  public FindingQuery direction(Direction... directions) {
    return withTerms(index.findingColumns.direction, List.of(directions));
  }

  /**
   * Keeps findings whose source was read in any of some ways.
   *
   * @param verifications the ways
   * @return a new query
   */
  public FindingQuery verification(Verification... verifications) {
    return withTerms(index.findingColumns.verification, List.of(verifications));
  }

  /**
   * Keeps findings that their source calls statistically significant.
   *
   * @return a new query; direction, not significance, is what summaries count
   */
  public FindingQuery significant() {
    return with(rows.and(index.findingColumns.significant));
  }

  /**
   * Keeps findings of some studies.
   *
   * @param ids ids of studies
   * @return a new query
   * @throws UnknownNameException if an id is unknown
   */
  public FindingQuery study(String... ids) {
    Bits.Builder wanted = new Bits.Builder(index.studyCount());
    for (String id : ids) {
      wanted.set(index.studyRow(id));
    }
    return with(rows.and(index.findingsOf(wanted.build())));
  }

  /**
   * Returns the studies of these findings.
   *
   * @return a query over them, each once
   */
  public StudyQuery studies() {
    return new StudyQuery(index, index.studiesOf(rows));
  }

  /**
   * Summarises just these findings, with the studies that report them.
   *
   * @return the summary, which prints as a readable page
   */
  public EvidenceSummary summarise() {
    return studies().stream()
        .map(study -> index.evidence(study, study.findings().stream().filter(this::has).toList()))
        .collect(EvidenceSummary.collector(SummaryScope.findings("Selected findings")));
  }

  private boolean has(Finding finding) {
    return find(finding.id()).isPresent();
  }

  /** Returns the findings as an aligned table, at most 100 columns wide. */
  @Override
  public String toString() {
    return FindingTable.of(this);
  }

  @Override
  FindingQuery with(Bits other) {
    return new FindingQuery(index, other);
  }

  @Override
  Bits ofStudies(Bits studies) {
    return index.findingsOf(studies);
  }

  @Override
  SharedColumns columns() {
    return index.findingColumns.shared();
  }

  @Override
  Finding at(int row) {
    return index.findingAt(row);
  }

  @Override
  Optional<Integer> rowOf(String id) {
    return index.findFinding(id);
  }

  private <K> FindingQuery withTerms(Map<K, Bits> column, List<? extends K> terms) {
    return with(rows.and(Bits.any(column, terms, rows.size())));
  }
}
