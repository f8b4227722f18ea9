package org.microdosing.evidence.summary;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.gap.GapQuestion;
import org.microdosing.evidence.gap.GapSearch;
import org.microdosing.evidence.gap.ReadingQueue;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.json.JsonTree;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.page.Page;
import org.microdosing.evidence.table.BlindingReports;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.Selection;
import org.microdosing.evidence.table.StudyFacts;

/**
 * What a set of studies shows. Immutable; equal to another summary of the same scope over the same
 * studies and findings, in whatever order and parts these were given.
 *
 * <p>The rules of counting stand in {@code docs/method.md} and in the classes that apply them:
 * {@link Sample} for people, {@link Contrast} and {@link DirectionCounts} for findings, {@link
 * BlindingReport} and {@link Safety} for theirs.
 *
 * @since 0.1
 */
public final class EvidenceSummary implements Serializable, JsonResult {

  @Serial private static final long serialVersionUID = 1L;

  // Written as its Form, which computes the rest again.
  private final transient SummaryScope scope;
  private final transient Selection selection;
  private final transient Optional<InclusionRule> inclusionRule;
  private final transient FindingRows rows;
  // Worked out when it is first asked for: most questions need one part.
  private final transient Supplier<StudyProfile> profile;
  private final transient Supplier<PeopleCount> people;
  private final transient Supplier<List<DoseSpan>> doses;
  private final transient Supplier<List<OutcomeEvidence>> outcomes;
  private final transient Supplier<List<DirectionSynthesis>> directions;
  private final transient Supplier<Safety> safety;

  private EvidenceSummary(
      SummaryScope scope, Selection selection, Optional<InclusionRule> inclusionRule) {
    this.scope = scope;
    this.selection = selection;
    this.inclusionRule = inclusionRule;
    this.rows = FindingRows.of(scope.rows(), selection);
    this.profile = Suppliers.memoize(() -> StudyProfile.of(rows));
    this.people = Suppliers.memoize(() -> PeopleCount.of(rows.samples()));
    this.doses = Suppliers.memoize(() -> DoseSpan.of(rows));
    this.outcomes = Suppliers.memoize(() -> OutcomeEvidence.of(rows));
    this.directions = Suppliers.memoize(() -> DirectionSynthesis.of(rows));
    this.safety = Suppliers.memoize(() -> Safety.of(rows, scope.substance()));
  }

  /**
   * Summarises rows of columns that many summaries share.
   *
   * @param scope what is asked
   * @param selection the rows
   * @return the summary
   */
  @SuppressWarnings("exports") // made by queries, which may see the table
  public static EvidenceSummary of(SummaryScope scope, Selection selection) {
    return new EvidenceSummary(scope, selection, selection.columns().inclusionRule());
  }

  private List<StudyEvidence> given() {
    return selection.evidence();
  }

  /**
   * Returns a collector that summarises studies, in sequential and parallel streams alike.
   *
   * @param scope what is asked
   * @return the collector; each study may come whole or in parts, in any order
   */
  public static Collector<StudyEvidence, ?, EvidenceSummary> collector(SummaryScope scope) {
    return Collector.of(
        () -> new SummaryAccumulator(scope),
        SummaryAccumulator::add,
        SummaryAccumulator::merge,
        SummaryAccumulator::finish,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Summarises studies.
   *
   * @param scope what is asked
   * @param evidence the studies with their findings
   * @return the summary
   */
  public static EvidenceSummary of(SummaryScope scope, Collection<StudyEvidence> evidence) {
    return evidence.stream().collect(collector(scope));
  }

  /**
   * Returns what was asked.
   *
   * @return the scope
   */
  public SummaryScope scope() {
    return scope;
  }

  /**
   * Returns the rule by which the studies were gathered.
   *
   * @return the rule, empty where none is known
   * @since 0.2
   */
  public Optional<InclusionRule> inclusionRule() {
    return inclusionRule;
  }

  /**
   * Returns the studies that count, each with the findings that count.
   *
   * @return the studies in the order of their ids
   */
  public List<StudyEvidence> studies() {
    return rows.studies();
  }

  /**
   * Returns how many studies count: those of animals and those without results included.
   *
   * @return their number
   */
  public int studyCount() {
    return rows.numbers().length;
  }

  /**
   * Returns how many of the studies have results.
   *
   * @return their number
   */
  public int reportedStudyCount() {
    int reported = 0;
    for (int study : rows.numbers()) {
      reported += selection.columns().facts().is(study, StudyFacts.UNREPORTED) ? 0 : 1;
    }
    return reported;
  }

  /**
   * Returns how many people took part, each sample once; planned people and animals never count.
   *
   * @return their number over all kinds of study; see {@link #people()} for the kinds
   */
  public int participants() {
    return people().total();
  }

  /**
   * Returns the people by kind of study, and the double counting that was avoided.
   *
   * @return the counts
   */
  public PeopleCount people() {
    return people.get();
  }

  /**
   * Returns the samples of people.
   *
   * @return the samples in the order of their ids
   */
  public List<Sample> samples() {
    return rows.samples().people(selection.columns()::studyIds);
  }

  /**
   * Returns how many people adding up the studies would have counted too often.
   *
   * @return the surplus
   */
  public int doubleCountingAvoided() {
    return people().doubleCountingAvoided();
  }

  /**
   * Returns how many findings count.
   *
   * @return their number
   */
  public int findingCount() {
    return rows.size();
  }

  /**
   * Returns the studies by what they are.
   *
   * @return the counts
   */
  public StudyProfile profile() {
    return profile.get();
  }

  /**
   * Returns the studies by design.
   *
   * @return counts in the order of the designs, designs without a study left out
   */
  public Map<Design, Integer> designs() {
    return profile().designs();
  }

  /**
   * Returns the doses that were studied.
   *
   * @return spans by dose band, design, material and unit, microdoses first
   */
  public List<DoseSpan> doses() {
    return doses.get();
  }

  /**
   * Returns what was found, by outcome.
   *
   * @return the outcomes that occur, in the order of the terms
   */
  public List<OutcomeEvidence> outcomes() {
    return outcomes.get();
  }

  /**
   * Returns what was found about one outcome.
   *
   * @param outcome the outcome
   * @return empty if no finding is about it
   */
  public Optional<OutcomeEvidence> outcome(Outcome outcome) {
    return outcomes().stream().filter(o -> o.outcome() == outcome).findFirst();
  }

  /**
   * Returns the synthesis by direction of every question that findings answer.
   *
   * @return one for each outcome, comparison and dose band with a direction, in this order
   */
  public List<DirectionSynthesis> directions() {
    return directions.get();
  }

  /**
   * Returns the synthesis by direction of the questions about one outcome.
   *
   * @param outcome the outcome
   * @return one for each comparison and dose band, empty if no finding has a direction
   */
  public List<DirectionSynthesis> directions(Outcome outcome) {
    return directions().stream().filter(d -> d.outcome() == outcome).toList();
  }

  /**
   * Returns the synthesis by direction of one question.
   *
   * @param outcome the outcome
   * @param contrast what is compared with
   * @param band the dose band
   * @return empty if no finding has a direction
   * @since 0.2
   */
  public Optional<DirectionSynthesis> direction(Outcome outcome, Contrast contrast, DoseBand band) {
    return directions(outcome).stream()
        .filter(d -> d.contrast() == contrast && d.band() == band)
        .findFirst();
  }

  /**
   * Returns the synthesis by direction of microdoses against placebo, on symptoms, wellbeing and
   * cognition.
   *
   * @return one for each outcome with a direction
   * @since 0.2
   */
  public List<DirectionSynthesis> microdosesAgainstPlacebo() {
    return directions().stream()
        .filter(d -> d.comparison() == DoseComparison.MICRODOSE_AGAINST_PLACEBO)
        .filter(d -> d.outcome().family().isHealth())
        .toList();
  }

  /**
   * Returns how certain the evidence leaves one about an outcome of microdoses.
   *
   * @param outcome the outcome
   * @return the certainty, of level {@link CertaintyLevel#NONE} if there is no evidence
   */
  public Certainty certainty(Outcome outcome) {
    return certainty(outcome, DoseBand.MICRODOSE);
  }

  /**
   * Returns how certain the evidence leaves one about an outcome at a dose band.
   *
   * @param outcome the outcome
   * @param band the dose band
   * @return the certainty, of level {@link CertaintyLevel#NONE} if there is no evidence
   */
  public Certainty certainty(Outcome outcome, DoseBand band) {
    return Certainty.of(rows, outcome, band);
  }

  /**
   * Returns what the evidence lacks, with the question to the library that shows each gap: that on
   * the substance asked for, or what was selected; at microdoses, unless the summary is about other
   * dose bands, or what was selected is all of one other band.
   *
   * @return the gaps, the most severe first
   */
  public List<Gap> gaps() {
    return GapSearch.of(question(), asked());
  }

  /**
   * Returns what to read next: the studies that were not read in full, ranked by how much of the
   * answers rests on them; at microdoses first, or at the dose bands that {@link #gaps} speak of.
   *
   * @return the queue
   * @since 0.2
   */
  public ReadingQueue readingQueue() {
    return ReadingQueue.of(question(), asked());
  }

  private GapQuestion question() {
    return scope
        .substance()
        .map(s -> GapQuestion.of(s).inBands(scope.bands()))
        .orElseGet(() -> ofQuery().inBands(bands()));
  }

  private FindingRows asked() {
    return scope.substance().map(this::atAnyDose).orElse(rows);
  }

  private GapQuestion ofQuery() {
    return selection.isOfFindings() ? GapQuestion.ofFindings() : GapQuestion.ofStudies();
  }

  /** Returns the dose bands asked about; none for microdoses. */
  private Set<DoseBand> bands() {
    if (!scope.bands().isEmpty()) {
      return scope.bands();
    }
    Set<DoseBand> found = EnumSet.noneOf(DoseBand.class);
    FindingKinds kinds = selection.columns().kinds();
    for (int row : rows.rows()) {
      found.add(kinds.band(kinds.kindOf(row)));
    }
    return found.size() == 1 ? found : Set.of();
  }

  private FindingRows atAnyDose(Substance substance) {
    return scope.bands().isEmpty()
        ? rows
        : FindingRows.of(SummaryScope.of(substance).rows(), selection);
  }

  /**
   * Returns what is reported of harms.
   *
   * @return the safety evidence
   */
  public Safety safety() {
    return safety.get();
  }

  /**
   * Returns the long-term questions of safety that no finding bears on, as {@link Safety#open()}
   * has them.
   *
   * @return the questions in their order
   * @since 0.2
   */
  public List<LongTermQuestion> openQuestions() {
    return Safety.open(Safety.longTerm(rows, scope.substance()));
  }

  /**
   * Returns what each placebo-controlled study of people with results reports of blinding.
   *
   * @return one report for each such study, in the order of their ids
   */
  public List<BlindingReport> blinding() {
    return BlindingReports.of(rows);
  }

  /**
   * Returns what placebo-controlled samples of people with results report of guesses: each sample
   * once, as papers on one trial need not all report on blinding.
   *
   * @return numbers of samples, in the order of the statuses; those without a sample left out
   * @since 0.2
   */
  public Map<BlindingStatus, Integer> blindingBySample() {
    return BlindingReports.bySample(rows);
  }

  /**
   * Returns how long people were followed.
   *
   * @return the follow-up
   */
  public FollowUp followUp() {
    return FollowUp.of(rows);
  }

  /**
   * Returns registered trials and protocols of which no result is known.
   *
   * @return the trials in the order of their ids
   */
  public List<UnreportedTrial> unreported() {
    return rows.unreported();
  }

  /**
   * Returns how well the sources were read.
   *
   * @return the counts
   */
  public VerificationMix verification() {
    return VerificationMix.of(rows);
  }

  /**
   * Returns evidence on metabolites, isomers and mixtures, which is in none of the counts.
   *
   * @return the studies in the order of their ids; empty unless a substance was asked for
   */
  public List<RelatedEvidence> related() {
    return RelatedEvidence.of(selection, scope);
  }

  /**
   * Returns everything that the summary tells as a page of plain text.
   *
   * @return lines of at most 100 columns, the last one ending with a line feed
   * @since 0.2
   */
  public String page() {
    return Page.text(SummarySections.page(this));
  }

  /** Returns what this holds as plain structure; {@link JsonResult} has its form. */
  @Override
  public Map<String, Object> toMap() {
    return JsonTree.of(SummaryForm.of(this));
  }

  /**
   * Returns the summary in short, at most 40 lines of 100 columns; {@link #page()} has everything.
   */
  @Override
  public String toString() {
    return SummarySections.inShort(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceSummary that
        && scope.equals(that.scope)
        && inclusionRule.equals(that.inclusionRule)
        && given().equals(that.given());
  }

  @Override
  public int hashCode() {
    return 31 * scope.hashCode() + given().hashCode();
  }

  @Serial
  private Object writeReplace() {
    return new Form(scope, List.copyOf(given()), inclusionRule.orElse(null));
  }

  /** What a summary is written as; the rest is computed again. */
  private record Form(
      SummaryScope scope, List<StudyEvidence> given, @Nullable InclusionRule inclusionRule)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new EvidenceSummary(
          scope, Selection.all(EvidenceColumns.of(given)), Optional.ofNullable(inclusionRule));
    }
  }
}
