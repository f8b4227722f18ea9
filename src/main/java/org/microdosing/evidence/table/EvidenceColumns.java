package org.microdosing.evidence.table;

import com.google.common.base.Supplier;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.thread.LazyParts;
import org.microdosing.evidence.thread.ParallelPart;

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

  // Parts that only some questions need, in the order in which those of many studies are begun.
  private static final int ARMS = 0;
  private static final int TRAITS = 1;
  private static final int FINDING_SETS = 2;
  private static final int FURTHER_FACTS = 3;
  private static final int STUDY_SETS = 4;
  private static final int VOTE_PREFERENCE = 5;
  private static final int COMPARED_PEOPLE = 6;
  private static final int MEASUREMENTS = 7;
  private static final int TIMES = 8;
  private static final int FINDING_TREATMENTS = 9;
  private static final int STUDY_TREATMENTS = 10;
  private static final int MEASURED_SETS = 11;
  private static final int EFFECTS = 12;
  private static final int CONDUCT = 13;
  private static final int SAMPLES = 14;
  private static final int UNREPORTED = 15;
  private static final int CONDUCT_SETS = 16;

  /** How many parts are begun at once, where there are many studies. */
  private static final int SOON = EFFECTS;

  private static final int PARTS = 17;

  private final List<StudyEvidence> studies;
  private final int[] placeOf;
  private final int[] first;
  private final int[] studyOf;
  private final Finding[] findings;
  private final StudyFacts facts;
  private final ExposureSets exposures = new ExposureSets();
  private final FindingKinds kinds;
  private final LazyParts parts;

  private EvidenceColumns(List<StudyEvidence> given) {
    Integer[] order = order(given);
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
        ParallelPart.compute(
            studies.size(), () -> FindingKinds.of(studies, findings.length, exposures));
    facts = StudyFacts.of(studies);
    kinds = ofFindings.get();
    parts = new LazyParts(PARTS, this::part);
    parts.begin(studies.size(), SOON);
  }

  /** Returns the places of studies in the order of their ids; most are given in that order. */
  private static Integer[] order(List<StudyEvidence> given) {
    Integer[] order = new Integer[given.size()];
    boolean sorted = true;
    for (int place = 0; place < order.length; place++) {
      order[place] = place;
      sorted &= place == 0 || given.get(place - 1).id().compareTo(given.get(place).id()) < 0;
    }
    if (!sorted) {
      Arrays.sort(order, (one, other) -> given.get(one).id().compareTo(given.get(other).id()));
    }
    return order;
  }

  /** Works a part out. */
  private Object part(int number) {
    int rows = findings.length;
    return switch (number) {
      case ARMS -> ArmColumns.of(studies);
      case TRAITS -> FindingTraits.of(studies, kinds, rows);
      case FINDING_SETS -> FindingSets.of(findings, kinds, exposures, traits());
      case FURTHER_FACTS -> StudyBackground.of(studies);
      case STUDY_SETS -> StudySets.of(first, facts, furtherFacts(), arms(), this::findingsOf);
      case VOTE_PREFERENCE -> VotePreference.of(studies, rows);
      case COMPARED_PEOPLE -> ComparedPeople.of(studies, rows);
      case MEASUREMENTS -> MeasurementColumn.of(studies, rows);
      case TIMES -> FindingTimes.of(studies, rows);
      case FINDING_TREATMENTS -> TreatmentSets.ofFindings(traits());
      case STUDY_TREATMENTS -> TreatmentSets.ofStudies(studies);
      case MEASURED_SETS -> MeasuredSets.of(findings);
      case EFFECTS -> FindingEffects.of(findings);
      case CONDUCT -> ConductFacts.of(studies, facts, furtherFacts());
      case SAMPLES -> StudySamples.of(facts, all());
      case UNREPORTED -> UnreportedTrials.of(studies, facts, furtherFacts());
      case CONDUCT_SETS -> ConductSets.of(studies, facts, conduct());
      default -> throw new IllegalArgumentException("no part " + number);
    };
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
    int[] numbers = new int[places.cardinality()];
    int count = 0;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      numbers[count++] = placeOf[place];
    }
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
    int[] all = new int[studies.size()];
    for (int number = 0; number < all.length; number++) {
      all[number] = number;
    }
    return all;
  }

  public List<StudyEvidence> studies() {
    return studies;
  }

  public StudyEvidence study(int number) {
    return studies.get(number);
  }

  /** Returns the rule by which the studies were gathered, empty where none is known. */
  public Optional<InclusionRule> inclusionRule() {
    return studies.isEmpty() ? Optional.empty() : studies.get(0).context().inclusionRule();
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
    return parts.get(ARMS, ArmColumns.class);
  }

  public FindingTimes times() {
    return parts.get(TIMES, FindingTimes.class);
  }

  public FindingTraits traits() {
    return parts.get(TRAITS, FindingTraits.class);
  }

  public FindingEffects effects() {
    return parts.get(EFFECTS, FindingEffects.class);
  }

  public MeasurementColumn measurements() {
    return parts.get(MEASUREMENTS, MeasurementColumn.class);
  }

  /** Returns what only some parts of a summary ask of studies. */
  public StudyBackground furtherFacts() {
    return parts.get(FURTHER_FACTS, StudyBackground.class);
  }

  /** Returns how studies and samples were conducted. */
  public ConductFacts conduct() {
    return parts.get(CONDUCT, ConductFacts.class);
  }

  /** Returns all samples with all their studies, whatever a question selects of them. */
  public StudySamples samples() {
    return parts.get(SAMPLES, StudySamples.class);
  }

  /** Returns the trials of which no result is known. */
  public UnreportedTrials unreported() {
    return parts.get(UNREPORTED, UnreportedTrials.class);
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
    return parts.get(VOTE_PREFERENCE, VotePreference.class);
  }

  /** Returns how many people each finding compares. */
  public ComparedPeople comparedPeople() {
    return parts.get(COMPARED_PEOPLE, ComparedPeople.class);
  }

  /** Returns the sets of findings that share a term. */
  public FindingSets findingSets() {
    return parts.get(FINDING_SETS, FindingSets.class);
  }

  /** Returns the sets of studies that share a term. */
  public StudySets studySets() {
    return parts.get(STUDY_SETS, StudySets.class);
  }

  /** Returns the sets of studies that were planned and conducted alike. */
  public ConductSets conductSets() {
    return parts.get(CONDUCT_SETS, ConductSets.class);
  }

  /** Returns the sets of findings that name the same instrument or event. */
  public MeasuredSets measuredSets() {
    return parts.get(MEASURED_SETS, MeasuredSets.class);
  }

  /** Returns the studies of treatments and of courses. */
  public TreatmentSets studyTreatments() {
    return parts.get(STUDY_TREATMENTS, TreatmentSets.class);
  }

  /** Returns the findings about treatments and about courses. */
  public TreatmentSets findingTreatments() {
    return parts.get(FINDING_TREATMENTS, TreatmentSets.class);
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
