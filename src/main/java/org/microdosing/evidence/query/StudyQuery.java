package org.microdosing.evidence.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.ShortNames;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.PeopleCounter;
import org.microdosing.evidence.table.Selection;
import org.microdosing.evidence.table.SharedSets;
import org.microdosing.evidence.table.StudyTerms;
import org.microdosing.evidence.table.TreatmentSets;

/**
 * A question about studies; see {@link Query} for the steps it shares with questions about
 * findings.
 *
 * @since 0.1
 */
public final class StudyQuery extends Query<Study, StudyQuery>
    implements ShortNames.NamedStudies, JsonResult {

  StudyQuery(EvidenceIndex index, Bits rows) {
    super(index, rows);
  }

  /**
   * Opens a query over some studies.
   *
   * @param substances the substances that arms refer to
   * @param studies the studies; their order is that of their ids
   * @param bands what tells the effective dose band of an arm
   * @return a query over all of them
   */
  public static StudyQuery over(
      Collection<Substance> substances,
      Collection<Study> studies,
      BiFunction<? super Study, ? super Arm, DoseBand> bands) {
    return over(substances, studies, bands, EvidenceContext.empty());
  }

  /**
   * Opens a query over some studies.
   *
   * @param substances the substances that arms refer to
   * @param studies the studies; their order is that of their ids
   * @param bands what tells the effective dose band of an arm
   * @param context what is known around the studies: ranks of instruments, registrations,
   *     judgements of risk of bias
   * @return a query over all of them
   */
  public static StudyQuery over(
      Collection<Substance> substances,
      Collection<Study> studies,
      BiFunction<? super Study, ? super Arm, DoseBand> bands,
      EvidenceContext context) {
    return EvidenceIndex.of(substances, studies, bands, context).studies();
  }

  /**
   * Keeps registered trials and protocols that have no findings.
   *
   * @return a new query
   */
  public StudyQuery unreported() {
    return with(bits().and(index.studySets().unreported()));
  }

  /**
   * Keeps studies that have findings.
   *
   * @return a new query
   */
  public StudyQuery reported() {
    return with(bits().andNot(index.studySets().unreported()));
  }

  /**
   * Returns the findings of these studies.
   *
   * @return a query over them
   */
  public FindingQuery findings() {
    return FindingQuery.of(index, bits());
  }

  /**
   * Counts the people of these studies, each sample once, by the largest of the studies that report
   * on it; animals, planned people, and studies whose number is not known add nobody.
   *
   * <p>The summary of these studies has the same number. Of findings, ask {@code
   * findings.studies().participants()}: the people of the studies that they come from.
   *
   * @return the number of people
   */
  public int participants() {
    return PeopleCounter.count(index.columns().facts(), bits());
  }

  /**
   * Maps where these studies have evidence and where not: substances by outcomes.
   *
   * @param substances the substances to show, in this order
   * @param bands the dose bands to count; none for all
   * @return the map, with a cell for every substance and outcome
   */
  public EvidenceMap map(Collection<Substance> substances, DoseBand... bands) {
    Set<DoseBand> counted =
        Set.copyOf(Arrays.asList(bands.length == 0 ? DoseBand.values() : bands));
    return EvidenceMap.of(substances, counted, selection());
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
    return EvidenceSummary.of(scope, selection());
  }

  /**
   * Returns these studies, each with all its findings, its sample and its dose bands: what the
   * collectors of summaries and maps take.
   *
   * @return the studies, in the order of the library
   */
  public Stream<StudyEvidence> evidence() {
    return bits().rows().mapToObj(index.columns()::study);
  }

  /**
   * Finds one of these studies by its id, with all its findings, its sample and its dose bands.
   *
   * @param id the id
   * @return the study, empty if it is not among these
   * @since 0.2
   */
  public Optional<StudyEvidence> evidence(String id) {
    Optional<Integer> row = ownRow(id);
    return row.isPresent() ? Optional.of(index.columns().study(row.get())) : Optional.empty();
  }

  /**
   * Returns what is reported of guesses by the people of a study, in any paper on them, whether
   * this query keeps it or not.
   *
   * @param study id of a study of the library
   * @return what shows most of all that is reported
   * @throws UnknownNameException if no study has the id
   * @since 0.2
   */
  public BlindingStatus blindingStatus(String study) {
    EvidenceColumns columns = index.columns();
    return columns.conduct().blindingOf(columns.facts().sampleOf(index.studyRow(study)));
  }

  @Override
  public ShortNames shortNames() {
    return index.shortNames();
  }

  private Selection selection() {
    return Selection.ofStudies(index.columns(), bits().toBitSet());
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
  <K> Map<K, Bits> ofStudies(StudyTerms<K> terms) {
    return terms.studies();
  }

  @Override
  Bits ofStudies(Bits studies) {
    return bits().and(studies);
  }

  @Override
  SharedSets columns() {
    return index.studySets().shared();
  }

  @Override
  TreatmentSets treatments() {
    return index.columns().studyTreatments();
  }

  @Override
  List<Arm> treatments(int row) {
    return Attribution.treatments(at(row));
  }

  @Override
  boolean isAtMost(List<Arm> arms, Dose most) {
    return arms.stream().anyMatch(arm -> isAtMost(arm, most));
  }

  @Override
  Study at(int row) {
    return index.studyAt(row);
  }

  @Override
  Optional<Integer> rowOf(String id) {
    return index.findStudy(id);
  }

  /** Returns the rows as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(StudiesForm.of(this));
  }
}
