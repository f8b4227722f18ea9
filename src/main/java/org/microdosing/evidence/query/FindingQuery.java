package org.microdosing.evidence.query;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.microdosing.evidence.effect.ArmProportion;
import org.microdosing.evidence.effect.ArmProportions;
import org.microdosing.evidence.effect.EffectSelection;
import org.microdosing.evidence.effect.NotPoolableException;
import org.microdosing.evidence.effect.Pooling;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryComparison;
import org.microdosing.evidence.summary.SummaryScope;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.table.Bits;
import org.microdosing.evidence.table.Selection;
import org.microdosing.evidence.table.SharedSets;
import org.microdosing.evidence.table.StudyTerms;
import org.microdosing.evidence.table.TreatmentSets;

/**
 * A question about findings; see {@link Query} for the steps it shares with questions about
 * studies.
 *
 * @since 0.1
 */
public final class FindingQuery extends Query<Finding, FindingQuery> implements JsonResult {

  FindingQuery(EvidenceIndex index, Bits rows) {
    super(index, rows);
  }

  private FindingQuery(EvidenceIndex index, Bits studies, Supplier<Bits> rows) {
    super(index, rows, () -> index.countFindings(studies));
  }

  /** Returns a query over all findings of some studies, which are counted without being found. */
  static FindingQuery of(EvidenceIndex index, Bits studies) {
    return new FindingQuery(index, studies, Suppliers.memoize(() -> index.findingsOf(studies)));
  }

  /**
   * Keeps findings about any of some outcomes.
   *
   * @param outcomes the outcomes
   * @return a new query
   */
  public FindingQuery outcome(Outcome... outcomes) {
    return withTerms(index.findingSets().outcome(), List.of(outcomes));
  }

  /**
   * Keeps findings about any of some outcomes.
   *
   * @param names labels or ids, such as {@code quality of life}
   * @return a new query
   * @throws UnknownNameException if a name is unknown; the message has the nearest
   * @since 0.2
   */
  public FindingQuery outcome(String... names) {
    return outcome(VocabularyNames.outcomes(names));
  }

  /**
   * Keeps findings measured with any of some instruments.
   *
   * @param names ids, names or abbreviations such as MADRS; one that several instruments share
   *     means all of them
   * @return a new query
   * @throws UnknownNameException if a name is unknown; the message has the nearest
   * @since 0.2
   */
  public FindingQuery instrument(String... names) {
    return withTerms(
        index.columns().measuredSets().instrument(),
        new VocabularyNames(index.vocabulary()).instruments(names));
  }

  /**
   * Keeps findings about any of some kinds of adverse events.
   *
   * @param names ids or words, such as {@code headache}
   * @return a new query
   * @throws UnknownNameException if a name is unknown; the message has the nearest
   * @since 0.2
   */
  public FindingQuery event(String... names) {
    return withTerms(
        index.columns().measuredSets().event(),
        new VocabularyNames(index.vocabulary()).events(names));
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
   * Keeps findings that vote for any of some directions: the direction of their estimate, whatever
   * its significance; see {@link FindingVote}.
   *
   * @param directions the directions; {@link Direction#NOT_READ} for "no significant difference"
   *     without an estimate, which is no vote for {@link Direction#NO_DIFFERENCE}
   * @return a new query; findings that do not vote are left out
   */
  public FindingQuery direction(Direction... directions) {
    return withTerms(index.findingSets().direction(), List.of(directions));
  }

  /**
   * Keeps findings whose source was read in any of some ways.
   *
   * @param verifications the ways
   * @return a new query
   */
  public FindingQuery verification(Verification... verifications) {
    return withTerms(index.findingSets().verification(), List.of(verifications));
  }

  /**
   * Keeps findings that their source calls statistically significant.
   *
   * @return a new query; direction, not significance, is what summaries count
   */
  public FindingQuery significant() {
    return with(bits().and(index.findingSets().significant()));
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
    return with(bits().and(index.findingsOf(wanted.build())));
  }

  /**
   * Counts these findings by the direction in which they point, without reading them one by one.
   *
   * @return the counts, with those that only describe and those that their source calls significant
   */
  public DirectionCounts directions() {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    int descriptive = count();
    int significant = 0;
    for (Map.Entry<Direction, Bits> entry : index.findingSets().direction().entrySet()) {
      int pointing = bits().countAnd(entry.getValue());
      if (pointing > 0) {
        counts.put(entry.getKey(), pointing);
        descriptive -= pointing;
        significant += bits().countAnd(entry.getValue(), index.findingSets().significant());
      }
    }
    return new DirectionCounts(counts, descriptive, significant);
  }

  /**
   * Returns the studies of these findings.
   *
   * @return a query over them, each once
   */
  public StudyQuery studies() {
    return new StudyQuery(index, index.columns().studiesOf(bits()));
  }

  /**
   * Summarises just these findings, with the studies that report them.
   *
   * @return the summary, which prints as a readable page
   */
  public EvidenceSummary summarise() {
    return EvidenceSummary.of(SummaryScope.findings("Selected findings"), selection());
  }

  /**
   * Sets these findings beside those of another query.
   *
   * @param other the other query, of the same library
   * @return the comparison, which pools nothing; these are called the first question, those the
   *     second
   * @since 0.2
   */
  public SummaryComparison compare(FindingQuery other) {
    return SummaryComparison.of(
        EvidenceSummary.of(SummaryScope.findings("The first question"), selection()),
        EvidenceSummary.of(SummaryScope.findings("The second question"), other.selection()));
  }

  /**
   * Returns the studies of these findings, each with just these of its findings, its sample and its
   * dose bands: what the collectors of summaries and maps take.
   *
   * @return the studies, in the order of the library
   */
  public Stream<StudyEvidence> evidence() {
    return selection().evidence().stream();
  }

  private Selection selection() {
    return Selection.ofFindings(index.columns(), bits());
  }

  /**
   * Returns these findings, each with its study, arm, dose, dose band and citation.
   *
   * @return the rows in the order of the library, each of which prints on one line
   * @since 0.2
   */
  public List<EvidenceRow> rows() {
    return bits()
        .rows()
        .mapToObj(
            row ->
                EvidenceRow.of(
                    index.columns().study(index.columns().studyOf(row)), index.findingAt(row)))
        .toList();
  }

  /**
   * Returns the effects that can be pooled, one for each independent sample of people, chosen and
   * turned by the rules of {@link Pooling}.
   *
   * @return the effects, all of one measure; empty if no finding gives one
   */
  public List<EffectSize> effects() {
    return pooling().effects();
  }

  /**
   * Returns the effects that can be pooled with where they come from, and every other finding with
   * the reason why it was left out.
   *
   * @return the selection, which prints as a readable page
   */
  public EffectSelection effectSelection() {
    return pooling().selection();
  }

  /**
   * Pools the effects by a random-effects model with the defaults, REML and Knapp-Hartung.
   *
   * @return the result; of a single effect that effect, with a warning that says so
   * @throws NotPoolableException if there are no effects, which says what is missing, or if they
   *     mix outcomes, comparisons, dose bands, or animals with people; see {@link #pooling()}
   */
  public MetaAnalysis pool() {
    return pooling().fit();
  }

  /**
   * Starts a plan of pooling that can be changed: what may be mixed, which kind of effect, which
   * correlation to assume.
   *
   * @return the plan with the defaults
   */
  public Pooling pooling() {
    return Pooling.of(
        () -> evidence().toList(),
        id -> index.findStudy(id).map(index::studyAt),
        index.vocabulary());
  }

  /**
   * Returns the shares of people with an event by arm, each arm once, for dose-response curves.
   * Arms of crossovers, whose people had all doses, are left out, as are findings that must not be
   * pooled.
   *
   * @return one share for each arm of parallel groups, in the order of studies and arms
   * @throws NotPoolableException if findings give different figures of one arm, because they are
   *     about different events or times
   */
  public List<ArmProportion> armProportions() {
    return ArmProportions.of(evidence().toList());
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
  <K> Map<K, Bits> ofStudies(StudyTerms<K> terms) {
    return terms.findings();
  }

  @Override
  Bits ofStudies(Bits studies) {
    return bits().and(index.findingsOf(index.columns().studiesOf(bits()).and(studies)));
  }

  @Override
  SharedSets columns() {
    return index.findingSets().shared();
  }

  @Override
  TreatmentSets treatments() {
    return index.columns().findingTreatments();
  }

  @Override
  List<Arm> treatments(int row) {
    return Attribution.treatments(index.studyAt(index.columns().studyOf(row)), at(row));
  }

  @Override
  boolean isAtMost(List<Arm> arms, Dose most) {
    return arms.stream().allMatch(arm -> isAtMost(arm, most));
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
    return with(bits().and(Bits.any(column, terms, bits().size())));
  }

  /** Returns the rows as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(FindingsForm.of(this));
  }
}
