package org.microdosing.evidence.query;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.StudyEvidence;
import org.microdosing.evidence.summary.SummaryScope;

/**
 * A question about studies; see {@link Query} for the steps it shares with questions about
 * findings.
 *
 * @since 0.1
 */
public final class StudyQuery extends Query<Study, StudyQuery> {

  StudyQuery(EvidenceIndex index, Bits rows) {
    super(index, rows);
  }

  /**
   * Opens a query over some studies.
   *
   * @param substances the substances that arms refer to
   * @param studies the studies, in the order to show them
   * @param bands what tells the effective dose band of an arm
   * @return a query over all of them
   */
  public static StudyQuery over(
      Collection<Substance> substances,
      Collection<Study> studies,
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    return EvidenceIndex.of(substances, studies, bands).studies();
  }

  /**
   * Keeps registered trials and protocols that have no findings.
   *
   * @return a new query
   */
  public StudyQuery unreported() {
    return with(rows.and(index.studyColumns.unreported));
  }

  /**
   * Keeps studies that have findings.
   *
   * @return a new query
   */
  public StudyQuery reported() {
    return with(rows.andNot(index.studyColumns.unreported));
  }

  /**
   * Returns the findings of these studies.
   *
   * @return a query over them
   */
  public FindingQuery findings() {
    return new FindingQuery(index, index.findingsOf(rows));
  }

  /**
   * Summarises these studies with all their findings.
   *
   * @return the summary, which prints as a readable page
   */
  public EvidenceSummary summarise() {
    return summarise(SummaryScope.findings("Selected studies"));
  }

  /**
   * Summarises these studies with what a scope asks of them.
   *
   * @param scope what is asked, for example the evidence about one substance
   * @return the summary
   */
  public EvidenceSummary summarise(SummaryScope scope) {
    return evidence().collect(EvidenceSummary.collector(scope));
  }

  /**
   * Returns these studies, each with all its findings, its sample and its dose bands: what the
   * collectors of summaries and maps take.
   *
   * @return the studies, in the order of the library
   */
  public Stream<StudyEvidence> evidence() {
    return stream().map(study -> index.evidence(study, study.findings()));
  }

  /** Returns the studies as an aligned table, at most 100 columns wide. */
  @Override
  public String toString() {
    return StudyTable.of(this);
  }

  @Override
  StudyQuery with(Bits other) {
    return new StudyQuery(index, other);
  }

  @Override
  Bits ofStudies(Bits studies) {
    return studies;
  }

  @Override
  SharedColumns columns() {
    return index.studyColumns.shared();
  }

  @Override
  Study at(int row) {
    return index.studyAt(row);
  }

  @Override
  Optional<Integer> rowOf(String id) {
    return index.findStudy(id);
  }
}
