package org.microdosing.evidence.table;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Studies with what summaries and maps ask of them worked out once, so that many summaries and maps
 * of parts of them cost little. Immutable; safe to share between threads.
 *
 * <p>Within, studies are numbered from 0 in the order of their ids, and findings through the
 * studies in that order. What only some parts of a summary need is worked out when the first of
 * them needs it; of many studies, another thread begins with it at once. Summaries and maps keep
 * the columns that they were made of.
 */
public final class EvidenceColumns {

  private final List<StudyEvidence> studies;
  private final int[] placeOf;
  private final int[] first;
  private final int[] studyOf;
  private final Finding[] findings;
  private final StudyFacts facts;
  private final ExposureSets exposures = new ExposureSets();
  private final FindingKinds kinds;
  private final Supplier<ArmColumns> arms;
  private final Supplier<FindingTimes> times;
  private final Supplier<FindingTraits> traits;
  private final Supplier<FindingEffects> effects;
  private final Supplier<MeasurementColumn> measurements;
  private final Supplier<StudyBackground> furtherFacts;
  private final Supplier<ConductFacts> conduct;
  private final Supplier<StudySamples> samples;
  private final Supplier<UnreportedTrials> unreported;
  private final Supplier<VotePreference> votePreference;
  private final Supplier<ComparedPeople> comparedPeople;
  private final Supplier<FindingSets> findingSets;
  private final Supplier<StudySets> studySets;
  private final Supplier<ConductSets> conductSets;
  private final Supplier<MeasuredSets> measuredSets;
  private final Supplier<TreatmentSets> studyTreatments;
  private final Supplier<TreatmentSets> findingTreatments;

  private EvidenceColumns(List<StudyEvidence> given) {
    Integer[] order = IntStream.range(0, given.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparing(place -> given.get(place).id()));
    placeOf = new int[order.length];
    StudyEvidence[] sorted = new StudyEvidence[order.length];
    first = new int[order.length + 1];
    for (int s = 0; s < sorted.length; s++) {
      placeOf[order[s]] = s;
      sorted[s] = given.get(order[s]);
      first[s + 1] = first[s] + sorted[s].findings().size();
      if (s > 0 && sorted[s].id().equals(sorted[s - 1].id())) {
        throw new IllegalArgumentException("two studies have the id " + sorted[s].id());
      }
    }
    studies = List.of(sorted);
    findings = new Finding[first[sorted.length]];
    studyOf = new int[findings.length];
    for (int s = 0; s < sorted.length; s++) {
      int row = first[s];
      for (Finding finding : sorted[s].findings()) {
        studyOf[row] = s;
        findings[row++] = finding;
      }
    }
    Supplier<FindingKinds> ofFindings =
        beside(() -> FindingKinds.of(studies, findings.length, exposures));
    facts = StudyFacts.of(studies);
    kinds = ofFindings.get();
    arms = beside(() -> ArmColumns.of(studies));
    traits = beside(() -> FindingTraits.of(studies, findings.length));
    findingSets = beside(() -> FindingSets.of(findings, kinds, exposures, traits.get()));
    furtherFacts = beside(() -> StudyBackground.of(studies));
    studySets =
        beside(() -> StudySets.of(first, facts, furtherFacts.get(), arms.get(), this::findingsOf));
    votePreference = beside(() -> VotePreference.of(studies, findings.length));
    comparedPeople = beside(() -> ComparedPeople.of(studies, findings.length));
    measurements = beside(() -> MeasurementColumn.of(studies, findings.length));
    times = beside(() -> FindingTimes.of(studies, findings.length));
    findingTreatments =
        beside(() -> TreatmentSets.ofFindings(studies, traits.get(), findings.length));
    studyTreatments = beside(() -> TreatmentSets.ofStudies(studies));
    measuredSets = beside(() -> MeasuredSets.of(findings));
    effects = Suppliers.memoize(() -> FindingEffects.of(findings));
    conduct = Suppliers.memoize(() -> ConductFacts.of(studies, facts, furtherFacts()));
    samples = Suppliers.memoize(() -> StudySamples.of(facts, all()));
    unreported = Suppliers.memoize(() -> UnreportedTrials.of(studies, facts, furtherFacts()));
    conductSets = Suppliers.memoize(() -> ConductSets.of(studies, facts, conduct.get()));
  }

  /** Of many studies, reads a part of the records while questions that need none are answered. */
  private <T> Supplier<T> beside(Callable<T> part) {
    return Suppliers.memoize(ParallelPart.compute(studies.size(), part));
  }

  /**
   * Makes the columns of some studies.
   *
   * @param studies the studies with the findings that may count, each study once
   * @return the columns
   * @throws IllegalArgumentException if two studies have the same id
   */
  public static EvidenceColumns of(List<StudyEvidence> studies) {
    return new EvidenceColumns(studies);
  }

  /**
   * Returns the numbers of some studies, in ascending order.
   *
   * @param places the studies, by their place in the list that the columns were made of
   */
  public int[] numbers(BitSet places) {
    int[] numbers = places.stream().map(place -> placeOf[place]).toArray();
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i - 1] > numbers[i]) {
        Arrays.sort(numbers);
        break;
      }
    }
    return numbers;
  }

  /** Returns the numbers of all studies. */
  public int[] all() {
    return IntStream.range(0, studies.size()).toArray();
  }

  public List<StudyEvidence> studies() {
    return studies;
  }

  public StudyEvidence study(int number) {
    return studies.get(number);
  }

  /** Returns the rule by which the studies were gathered, empty where none is known. */
  public Optional<InclusionRule> inclusionRule() {
    return studies.stream().findFirst().flatMap(some -> some.context().inclusionRule());
  }

  /** Returns the first row of a study; that of the next study ends its rows. */
  public int first(int study) {
    return first[study];
  }

  public int studyOf(int row) {
    return studyOf[row];
  }

  public Finding finding(int row) {
    return findings[row];
  }

  public StudyFacts facts() {
    return facts;
  }

  /** Returns the numbers of exposures that {@link #kinds} refer to. */
  public ExposureSets exposures() {
    return exposures;
  }

  public FindingKinds kinds() {
    return kinds;
  }

  public ArmColumns arms() {
    return arms.get();
  }

  public FindingTimes times() {
    return times.get();
  }

  public FindingTraits traits() {
    return traits.get();
  }

  public FindingEffects effects() {
    return effects.get();
  }

  public MeasurementColumn measurements() {
    return measurements.get();
  }

  /** Returns what only some parts of a summary ask of studies. */
  public StudyBackground furtherFacts() {
    return furtherFacts.get();
  }

  /** Returns how studies and samples were conducted. */
  public ConductFacts conduct() {
    return conduct.get();
  }

  /** Returns all samples with all their studies, whatever a question selects of them. */
  public StudySamples samples() {
    return samples.get();
  }

  /** Returns the trials of which no result is known. */
  public UnreportedTrials unreported() {
    return unreported.get();
  }

  /** Returns the ids of some rows. */
  public List<String> ids(int[] rows) {
    return LazyList.of(rows.length, i -> findings[rows[i]].id());
  }

  /** Returns the ids of some studies. */
  public List<String> studyIds(int[] numbers) {
    return LazyList.of(numbers.length, i -> studies.get(numbers[i]).id());
  }

  /** Returns the ids of the studies of rows that are given study by study, each once. */
  public List<String> idsOfStudies(int[] rows) {
    return LazyList.whenAsked(() -> studyIds(studiesOf(rows)));
  }

  /** Returns the studies of rows that are given study by study. */
  public int[] studiesOf(int[] rows) {
    int[] some = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (count == 0 || studyOf[row] != some[count - 1]) {
        some[count++] = studyOf[row];
      }
    }
    return Arrays.copyOf(some, count);
  }

  /** Returns which findings stand for their samples. */
  VotePreference votePreference() {
    return votePreference.get();
  }

  /** Returns how many people each finding compares. */
  public ComparedPeople comparedPeople() {
    return comparedPeople.get();
  }

  /** Returns the sets of findings that share a term. */
  public FindingSets findingSets() {
    return findingSets.get();
  }

  /** Returns the sets of studies that share a term. */
  public StudySets studySets() {
    return studySets.get();
  }

  /** Returns the sets of studies that were planned and conducted alike. */
  public ConductSets conductSets() {
    return conductSets.get();
  }

  /** Returns the sets of findings that name the same instrument or event. */
  public MeasuredSets measuredSets() {
    return measuredSets.get();
  }

  /** Returns the studies of treatments and of courses. */
  public TreatmentSets studyTreatments() {
    return studyTreatments.get();
  }

  /** Returns the findings about treatments and about courses. */
  public TreatmentSets findingTreatments() {
    return findingTreatments.get();
  }

  /** Returns the findings of a set of studies. */
  public Bits findingsOf(Bits some) {
    return Bits.ofRanges(some, first);
  }

  /** Returns the studies of a set of findings. */
  public Bits studiesOf(Bits rows) {
    Bits.Builder some = new Bits.Builder(studies.size());
    for (int row = rows.next(0); row >= 0; ) {
      int study = studyOf[row];
      some.set(study);
      row = rows.next(first[study + 1]);
    }
    return some.build();
  }
}
