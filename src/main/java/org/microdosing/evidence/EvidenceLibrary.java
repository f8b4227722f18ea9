package org.microdosing.evidence;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.microdosing.evidence.answer.Answer;
import org.microdosing.evidence.answer.AnswerAccumulator;
import org.microdosing.evidence.answer.DirectionsByDose;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.data.EvidenceWriter;
import org.microdosing.evidence.data.LoadProgress;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.gap.ReadingQueue;
import org.microdosing.evidence.intake.KnownReferences;
import org.microdosing.evidence.intake.References;
import org.microdosing.evidence.model.Claim;
import org.microdosing.evidence.model.DataVersion;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.EvidenceContext;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.model.Mechanism;
import org.microdosing.evidence.model.MicrodoseDefinition;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Registration;
import org.microdosing.evidence.model.RegistrationStatus;
import org.microdosing.evidence.model.Review;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.Schedule;
import org.microdosing.evidence.model.SearchLog;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verdict;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.plausibility.Warning;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.query.StudyNames;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.query.SubstanceNames;
import org.microdosing.evidence.query.UnknownNameException;
import org.microdosing.evidence.summary.DoseBandMap;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryComparison;
import org.microdosing.evidence.summary.SummaryScope;
import org.microdosing.evidence.thread.OwnThreads;

/**
 * The front door: published evidence on microdosing, ready to be looked at, asked and summarised.
 *
 * <pre>{@code
 * EvidenceLibrary library = EvidenceLibrary.bundled();
 * library.findings().substance("lsd").outcome(Outcome.MOOD).placeboControlled().toList();
 * System.out.println(library.summarise("psilocybin"));
 * }</pre>
 *
 * <p>A library is immutable and safe to share between threads. It reports evidence and gives no
 * advice: research information, not medical advice.
 *
 * @since 0.1
 */
public final class EvidenceLibrary {

  private final EvidenceData data;
  private final SubstanceNames names;
  private final DoseAssessor doses;
  private final StudyQuery studies;
  private final FindingQuery findings;
  private final Supplier<StudyNames> studyNames;

  EvidenceLibrary(EvidenceData data) {
    this(data, BundledBands.NONE);
  }

  EvidenceLibrary(EvidenceData data, BundledBands bands) {
    this.data = data;
    EvidenceData known = known();
    this.names = SubstanceNames.of(known.substances());
    this.doses = DoseAssessor.of(known.substances(), known.context().definitions());
    this.studies =
        StudyQuery.over(known.substances(), data.studies(), bands.or(doses), known.context());
    this.findings = studies.findings();
    this.studyNames = Suppliers.memoize(() -> StudyNames.of(studies.toList(), known.context()));
  }

  /**
   * Returns the evidence that ships with the library, parsed once in each virtual machine.
   *
   * @return the bundled library, always the same object
   */
  public static EvidenceLibrary bundled() {
    return BundledLibrary.library();
  }

  /**
   * Loads evidence from a directory of the same layout as the bundled data.
   *
   * <p>A directory without a folder {@code substances} adds to the bundled evidence: its studies
   * may refer to the bundled substances, and {@link #merge} joins the two.
   *
   * @param directory a directory with {@code studies/} and, if it brings its own, {@code
   *     substances/} and {@code context/}
   * @return the library
   * @throws EvidenceDataException with every problem found, if there is any
   */
  public static EvidenceLibrary load(Path directory) {
    return load(directory, progress -> {});
  }

  /**
   * Loads a directory as {@link #load(Path)} does, and tells how far it is.
   *
   * @param directory the directory
   * @param listener is told after each file, by threads of the library's own and never by two at
   *     once; they wait for it, so it should take next to no time
   * @return the library
   * @throws EvidenceDataException with every problem found, if there is any
   * @since 0.2
   */
  public static EvidenceLibrary load(Path directory, Consumer<? super LoadProgress> listener) {
    return OwnThreads.call(() -> new EvidenceLibrary(EvidenceLoader.load(directory, listener)));
  }

  /**
   * Makes a library of records, through the checks that files pass.
   *
   * <p>With substances it stands on its own; without, it adds to the bundled evidence as {@link
   * #load} says.
   *
   * @param substances the substances
   * @param studies the studies
   * @param context what is known around them
   * @return the library
   * @throws EvidenceDataException with every problem found, if there is any; each names the file
   *     that the record would be written as
   * @since 0.2
   */
  public static EvidenceLibrary of(
      List<Substance> substances, List<Study> studies, EvidenceContext context) {
    return new EvidenceLibrary(
        EvidenceLoader.check(
            new EvidenceData("records", substances, studies, context, Optional.empty())));
  }

  /**
   * Returns a library with further studies, through the checks that files pass.
   *
   * @param more the studies, of ids and works that this library has not
   * @return a new library; this one stays as it is
   * @throws EvidenceDataException with every problem found, if there is any
   * @since 0.2
   */
  public EvidenceLibrary with(Study... more) {
    return new EvidenceLibrary(EvidenceLoader.check(data.with(List.of(more))));
  }

  /**
   * Writes the whole library as files that {@link #load} reads: loading them gives an equal
   * library.
   *
   * @param directory where to write, made if it is missing; it must not hold data files, which
   *     would be loaded along
   * @throws java.io.UncheckedIOException if the directory holds data files already or cannot be
   *     written to
   */
  public void write(Path directory) {
    EvidenceWriter.write(data, directory);
  }

  /**
   * Returns a library with the evidence of this one and another.
   *
   * @param other the other library
   * @return a new library, which can answer all that these two can
   * @throws EvidenceDataException if both have a study, finding or other record of the same id or
   *     cite the same work, in which case each problem names both, or if one of them speaks of
   *     bundled substances or studies that neither has
   */
  public EvidenceLibrary merge(EvidenceLibrary other) {
    return new EvidenceLibrary(EvidenceLoader.merge(data, other.data));
  }

  /**
   * Returns the substances.
   *
   * @return the substances in the order of their ids
   */
  public List<Substance> substances() {
    return data.substances();
  }

  /**
   * Finds a substance by id, name, alias or product, without regard to case, accents, width and
   * punctuation.
   *
   * @param name for example {@code lsd}, {@code LSD-25}, {@code MM120} or {@code lysergide}
   * @return the substance, empty if the name is unknown or means something else, as {@code MDA}
   *     does
   */
  public Optional<Substance> findSubstance(String name) {
    return names.find(name).map(id -> KnownEvidence.substance(data, id));
  }

  /**
   * Returns a substance by id, name, alias or product, without regard to case, accents, width and
   * punctuation.
   *
   * @param name for example {@code lsd}, {@code LSD-25}, {@code MM120} or {@code lysergide}
   * @return the substance
   * @throws UnknownNameException if the name is unknown or means something else, such as {@code
   *     MDA} or {@code K}; the message has what it means or the nearest name, and the known ids
   */
  public Substance substance(String name) {
    return KnownEvidence.substance(data, names.id(name));
  }

  /**
   * Returns a query over all studies.
   *
   * @return the query
   */
  public StudyQuery studies() {
    return studies;
  }

  /**
   * Finds a study by its id, DOI, PubMed id, PubMed Central id, registration or short citation.
   *
   * @param name for example {@code bershad-2019}, {@code https://doi.org/10.7554/eLife.62878},
   *     {@code PMID 34060428} or {@code NCT03934710}
   * @return the study, empty if the name is unknown or means several; of several reports of the
   *     same people it is the first, and of a protocol and its results the results
   */
  public Optional<Study> findStudy(String name) {
    return studyNames.get().find(name);
  }

  /**
   * Finds every study that a name means: several for the number of a trial that many papers report,
   * or for a short citation such as {@code Lea et al. 2020}.
   *
   * @param name a name as {@link #findStudy} takes it
   * @return the studies in the order of their ids, none if the name is unknown
   * @since 0.2
   */
  public List<Study> findStudies(String name) {
    return studyNames.get().all(name);
  }

  /**
   * Returns a study by any of its names.
   *
   * @param name a name as {@link #findStudy} takes it
   * @return the study
   * @throws UnknownNameException if the name is unknown, with the nearest id, or means several
   *     studies, with their ids
   */
  public Study study(String name) {
    return studyNames.get().get(name);
  }

  /**
   * Tells which of some references this library has: as a study, as a review or as a registered
   * trial. References come from {@link References#read}.
   *
   * @param references the references
   * @return each with found, perhaps or not found, the works that it is or may be, and the reason;
   *     and the problems that reading them had
   * @since 0.2
   */
  public KnownReferences known(References references) {
    return KnownReferences.of(references, studies.toList(), known().context());
  }

  /**
   * Returns a query over all findings.
   *
   * @return the query
   */
  public FindingQuery findings() {
    return findings;
  }

  /**
   * Finds a finding by its id.
   *
   * @param id for example {@code bershad-2019-f5}
   * @return the finding, empty if the id is unknown
   */
  public Optional<Finding> findFinding(String id) {
    return findings.find(id);
  }

  /**
   * Returns a finding by its id.
   *
   * @param id for example {@code bershad-2019-f5}
   * @return the finding
   * @throws UnknownNameException if the id is unknown; the message has the nearest
   */
  public Finding finding(String id) {
    return findFinding(id)
        .orElseThrow(
            () ->
                new UnknownNameException(
                    "finding", id, findings.stream().map(Finding::id).toList()));
  }

  /**
   * Returns the claims of the article that the library started from, each with a verdict.
   *
   * @return the claims in the order of the article
   */
  public List<Claim> claims() {
    return data.context().claims();
  }

  /**
   * Returns the claims with one verdict.
   *
   * @param verdict the verdict
   * @return the claims in the order of the article
   */
  public List<Claim> claims(Verdict verdict) {
    return data.context().claims(verdict);
  }

  /**
   * Returns the claims about a substance.
   *
   * @param substance id, name or alias
   * @return the claims in the order of the article
   * @throws UnknownNameException if the name is unknown
   */
  public List<Claim> claimsAbout(String substance) {
    return data.context().claimsAbout(names.id(substance));
  }

  /**
   * Returns the proposed mechanisms, with the evidence for and against each.
   *
   * @return the mechanisms
   */
  public List<Mechanism> mechanisms() {
    return data.context().mechanisms();
  }

  /**
   * Returns the published definitions of a microdose, side by side.
   *
   * @return the definitions
   */
  public List<MicrodoseDefinition> definitions() {
    return data.context().definitions();
  }

  /**
   * Returns published schedules of microdosing.
   *
   * @return the schedules
   */
  public List<Schedule> schedules() {
    return data.context().schedules();
  }

  /**
   * Returns reviews and meta-analyses that bear on microdosing.
   *
   * @return the reviews
   */
  public List<Review> reviews() {
    return data.context().reviews();
  }

  /**
   * Returns the published judgements of the risk of bias of the studies, side by side where judges
   * differ; none is computed here.
   *
   * @return the judgements; a study without one has none that could be read
   */
  public List<RiskOfBiasJudgement> riskOfBias() {
    return data.context().riskOfBias();
  }

  /**
   * Returns the published judgements of the risk of bias of one study.
   *
   * @param study id of the study
   * @return the judgements, empty if none was read
   * @throws UnknownNameException if the id is unknown
   */
  public List<RiskOfBiasJudgement> riskOfBias(String study) {
    return data.context().riskOfBias(study(study).id());
  }

  /**
   * Returns the registered trials, each in the state in which its record was last read.
   *
   * @return the registrations, those that were not looked up among them
   */
  public List<Registration> registrations() {
    return data.context().registrations();
  }

  /**
   * Returns the registered trials with one of some states, as of the date of each.
   *
   * @param statuses the states to look for; none finds nothing
   * @return the registrations
   */
  public List<Registration> registrations(RegistrationStatus... statuses) {
    return data.context().registrations(statuses);
  }

  /**
   * Returns which evidence is held as completely as known, and of which only a selection.
   *
   * @return the rule, empty for data that states none
   */
  public Optional<InclusionRule> inclusionRule() {
    return data.context().inclusionRule();
  }

  /**
   * Returns how the evidence was found: what was searched, by which queries, and what was not.
   *
   * @return the logs
   */
  public List<SearchLog> searchLogs() {
    return data.context().searchLogs();
  }

  /**
   * Returns everything that surrounds the studies, down to notes and what was looked for in vain.
   *
   * @return the context
   */
  public EvidenceContext context() {
    return data.context();
  }

  /**
   * Returns the version of the data, and up to when sources were read.
   *
   * @return the version
   * @throws IllegalStateException if the data states none, as one's own data may; see {@link
   *     #findVersion}
   */
  public DataVersion version() {
    return findVersion()
        .orElseThrow(() -> new IllegalStateException(data.origin() + " states no version"));
  }

  /**
   * Returns the version of the data, if it states one.
   *
   * @return the version, empty for data without one
   */
  public Optional<DataVersion> findVersion() {
    return data.version();
  }

  /**
   * Returns what is possible and implausible in the studies and is not explained there: slips of
   * the pen that no load can refuse. It is worked out anew at each call and costs a load nothing.
   *
   * @return the warnings, each with place, reason and the source of its rule, by study and place
   * @since 0.2
   */
  public List<Warning> warnings() {
    return DataWarnings.of(data, known(), doses);
  }

  /**
   * Sets a dose against published full doses and published definitions of a microdose.
   *
   * <p>The substance may go by any name that {@link #substance} knows; that of a material, such as
   * mushrooms, is taken as an amount of it. Where the route or the state of the material is not
   * stated and the answer depends on it by a factor of two or more, the reasoning asks for it.
   *
   * @param dose the dose
   * @return the band, the fraction of a full dose, and the reasoning with its sources
   * @throws UnknownNameException if the name is unknown or means something else
   */
  public DoseAssessment assess(Dose dose) {
    NamedDose named = NamedDose.of(dose, names);
    return doses.assess(named.dose(), named.taken());
  }

  /**
   * Answers a question: what is known of a course of microdoses against placebo, how sure it is,
   * which harms were seen, and what is missing.
   *
   * @param question the question; without substances it asks about every one of the library
   * @return the answer, which prints as one screen
   * @throws UnknownNameException if the question names a substance that is unknown
   */
  public Answer answer(Question question) {
    List<Substance> asked = KnownEvidence.asked(question, names, data);
    return Answer.of(question, asked, studies, known().context(), findVersion());
  }

  /**
   * Opens an accumulation that answers a question from studies that lie elsewhere, such as in a
   * cluster: with the substances of this library and what stands around its studies, but none of
   * these themselves.
   *
   * @param question the question; without substances it asks about every one of the library
   * @return an accumulation without studies; given those of this library it ends in what {@link
   *     #answer} returns
   * @throws UnknownNameException if the question names a substance that is unknown
   * @since 0.2
   */
  public AnswerAccumulator accumulate(Question question) {
    List<Substance> asked = KnownEvidence.asked(question, names, data);
    return AnswerAccumulator.open(
        question, asked, known().substances(), known().context(), findVersion());
  }

  /**
   * Returns which way samples of people point on an outcome against placebo, from the lowest doses
   * of a substance to full ones.
   *
   * @param substance id, name or alias
   * @param outcome the outcome
   * @return the samples by condition and dose
   * @throws UnknownNameException if the name is unknown
   * @since 0.2
   */
  public DirectionsByDose directionsByDose(String substance, Outcome outcome) {
    return DirectionsByDose.of(substance(substance), outcome, studies);
  }

  /**
   * Summarises the evidence about a substance: the studies whose arms give it, trials without
   * results among them, and the findings that are direct evidence for it.
   *
   * @param substance id, name or alias
   * @return the summary, which prints as a readable page
   * @throws UnknownNameException if the name is unknown
   */
  public EvidenceSummary summarise(String substance) {
    return summarise(SummaryScope.of(substance(substance)));
  }

  /**
   * Sets the evidence about two substances side by side.
   *
   * @param substance id, name or alias
   * @param other id, name or alias of the other
   * @return the comparison, which pools nothing
   * @throws UnknownNameException if a name is unknown
   */
  public SummaryComparison compare(String substance, String other) {
    return SummaryComparison.of(summarise(substance), summarise(other));
  }

  /**
   * Sets the evidence about two dose bands of one substance side by side, such as microdoses and
   * full doses.
   *
   * @param substance id, name or alias
   * @param band one band
   * @param other the other band
   * @return the comparison, which pools nothing
   * @throws UnknownNameException if the name is unknown
   */
  public SummaryComparison compare(String substance, DoseBand band, DoseBand other) {
    SummaryScope scope = SummaryScope.of(substance(substance));
    return SummaryComparison.of(summarise(scope.inBands(band)), summarise(scope.inBands(other)));
  }

  private EvidenceSummary summarise(SummaryScope scope) {
    String id = scope.substance().orElseThrow().id();
    return studies
        .substance(id)
        .or(studies.relatedTo(id))
        .or(findings.relatedTo(id).studies())
        .summarise(scope.within(known().context()));
  }

  /**
   * Maps where there is evidence and where there is none: substances by outcomes.
   *
   * @param bands the dose bands to count; none for all
   * @return the map, with a cell for every substance and outcome
   */
  public EvidenceMap map(DoseBand... bands) {
    return studies.map(known().substances(), bands);
  }

  /**
   * Maps where there is evidence on one substance: outcomes by dose bands.
   *
   * @param substance id, name or alias
   * @return the map, with a cell for every outcome and dose band
   * @throws UnknownNameException if the name is unknown
   */
  public DoseBandMap map(String substance) {
    return map().doseBands(names.id(substance));
  }

  /**
   * Returns what to read next: the studies that were not read in full, ranked by how much of the
   * answers about each substance rests on them, microdoses first. Studies that are direct evidence
   * for no single substance, such as surveys of whatever people took, stand with what rests on them
   * in a summary of all studies.
   *
   * @return the queue, which prints as one screen
   * @since 0.2
   */
  public ReadingQueue readingQueue() {
    return LibraryQueue.of(
        known().substances().stream().map(s -> summarise(s.id()).readingQueue()).toList(),
        studies.evidence().toList());
  }

  private EvidenceData known() {
    return KnownEvidence.of(data);
  }

  /**
   * Tells whether another library holds equal evidence, wherever it was loaded from.
   *
   * @param other an object
   * @return true for a library of equal substances, studies, context and version
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceLibrary that && data.isSameEvidence(that.data);
  }

  @Override
  public int hashCode() {
    return Objects.hash(data.version(), data.substances(), data.studies().size());
  }

  /** Returns the size of the library on one line. */
  @Override
  public String toString() {
    String rest = Phrases.studies(studies.count()) + ", " + Phrases.findings(findings.count());
    return Phrases.count(data.substances().size(), "substance", "substances") + ", " + rest;
  }
}
