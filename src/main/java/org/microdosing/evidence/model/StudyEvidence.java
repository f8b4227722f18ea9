package org.microdosing.evidence.model;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.page.WordWrap;

/**
 * One study with those of its findings that a question selected: the element that summaries
 * accumulate.
 *
 * @param study the study
 * @param sample id of the study that first reported these people; the study's own id if it did
 * @param findings the selected findings, in the order of the study
 * @param armBands the effective dose band of each arm, by the id of the arm
 * @param vocabulary the instruments and adverse events that findings of the study name
 * @param context what is known around the study
 * @since 0.1
 */
public record StudyEvidence(
    Study study,
    String sample,
    List<Finding> findings,
    Map<String, DoseBand> armBands,
    Vocabulary vocabulary,
    StudyContext context)
    implements Serializable {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a finding is of another study, or an arm has no band
   */
  public StudyEvidence {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(sample, "sample");
    findings = List.copyOf(findings);
    armBands = Map.copyOf(armBands);
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(context, "context");
    for (Finding finding : findings) {
      if (!finding.studyId().equals(study.id())) {
        throw new IllegalArgumentException(finding.id() + " is no finding of " + study.id());
      }
    }
    for (Arm arm : study.arms()) {
      if (!armBands.containsKey(arm.id())) {
        throw new IllegalArgumentException("no band for arm " + arm.id() + " of " + study.id());
      }
    }
  }

  private Object writeReplace() {
    return new SerialForm(this);
  }

  /**
   * Takes a study of which nothing else is known; where a sample has several instruments, none goes
   * before another.
   *
   * @param study the study
   * @param sample id of the study that first reported these people
   * @param findings the selected findings
   * @param armBands the effective dose band of each arm, by the id of the arm
   */
  public StudyEvidence(
      Study study, String sample, List<Finding> findings, Map<String, DoseBand> armBands) {
    this(study, sample, findings, armBands, Vocabulary.EMPTY, StudyContext.EMPTY);
  }

  /**
   * Returns a study with findings, its sample and bands looked up.
   *
   * @param study the study
   * @param findings the selected findings
   * @param studies what finds the other studies of the library by id, to follow shared samples
   * @param bands what tells the effective dose band of an arm
   * @param context what is known around the studies
   * @return the evidence
   */
  public static StudyEvidence of(
      Study study,
      List<Finding> findings,
      Function<? super String, Optional<Study>> studies,
      Function<? super Arm, DoseBand> bands,
      EvidenceContext context) {
    Map<String, DoseBand> armBands = new HashMap<>();
    study.arms().forEach(arm -> armBands.put(arm.id(), bands.apply(arm)));
    return new StudyEvidence(
        study,
        sampleOf(study, studies),
        findings,
        armBands,
        NamedWords.of(context.vocabulary()).in(study),
        StudyContext.in(context, ShortNames.of(List.of(study))).apply(study));
  }

  /**
   * Follows the chain of shared samples to the study that reported the people first.
   *
   * @param study the study to start from
   * @param studies what finds the other studies of the library by id
   * @return the id of the first study; the study's own id if it shares no sample
   */
  public static String sampleOf(Study study, Function<? super String, Optional<Study>> studies) {
    Set<String> seen = new HashSet<>();
    String root = study.id();
    Optional<String> parent = study.sampleOf();
    while (parent.isPresent() && seen.add(root)) {
      root = parent.get();
      Optional<Study> first = studies.apply(root);
      parent = first.isPresent() ? first.get().sampleOf() : Optional.empty();
    }
    return root;
  }

  /**
   * Returns the id of the study.
   *
   * @return the id
   */
  public String id() {
    return study.id();
  }

  /**
   * Returns what the study is called beside the other studies of its library.
   *
   * @return for example {@code Lea et al. 2020b}
   * @since 0.2
   */
  public String shortName() {
    return context.shortName().isPresent()
        ? context.shortName().get()
        : study.citation().shortName();
  }

  /**
   * Returns the dose band of a finding: that of the arms that it is about.
   *
   * @param finding a finding of the study
   * @return the band, {@link DoseBand#UNKNOWN} where arms differ or the dose is not known
   * @see Attribution#arms
   */
  public DoseBand band(Finding finding) {
    DoseBand shared = DoseBand.UNKNOWN;
    boolean first = true;
    for (Arm arm : Attribution.arms(study, finding)) {
      DoseBand own = band(arm);
      if (!first && own != shared) {
        return DoseBand.UNKNOWN;
      }
      shared = own;
      first = false;
    }
    return shared;
  }

  /**
   * Returns the dose band of an arm.
   *
   * @param arm an arm of the study
   * @return the band
   */
  public DoseBand band(Arm arm) {
    return armBands.getOrDefault(arm.id(), DoseBand.UNKNOWN);
  }

  /**
   * Returns the same study with other findings of it.
   *
   * @param others the findings
   * @return the evidence
   */
  public StudyEvidence with(List<Finding> others) {
    return new StudyEvidence(study, sample, others, armBands, vocabulary, context);
  }

  /** Returns the study, how many of its findings were selected, and the bands of its arms. */
  @Override
  public String toString() {
    String bands =
        givenBands().distinct().sorted().map(DoseBand::label).collect(Collectors.joining(", "));
    return WordWrap.hanging(
        id()
            + ": "
            + Phrases.findings(findings.size())
            + (bands.isEmpty() ? "" : ", " + bands)
            + (sample.equals(id()) ? "" : ", people of " + sample));
  }

  private Stream<DoseBand> givenBands() {
    return study.arms().stream().filter(arm -> !arm.exposures().isEmpty()).map(this::band);
  }
}
