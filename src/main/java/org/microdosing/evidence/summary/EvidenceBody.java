package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;

/**
 * The findings that certainty about an outcome at a dose band is judged on: those of the strongest
 * basis that has any, by sample.
 *
 * @param outcome the outcome
 * @param band the dose band
 * @param basis the kind of evidence
 * @param samples the samples, each with the studies whose findings belong to the body
 * @param silent randomised trials of people at this band that are registered and silent
 * @param outside findings about outcome and band that are of a weaker basis, or without direction
 */
record EvidenceBody(
    Outcome outcome,
    DoseBand band,
    EvidenceBasis basis,
    List<BodySample> samples,
    List<UnreportedTrial> silent,
    int outside) {

  /**
   * One sample of a body of evidence.
   *
   * @param vote its direction and its people
   * @param studies its studies, each with the findings that belong to the body
   * @param blinding what any study of the sample reports of guessing
   */
  record BodySample(SampleVote vote, List<StudyEvidence> studies, BlindingStatus blinding) {

    boolean any(Predicate<? super StudyEvidence> condition) {
      return studies.stream().anyMatch(condition);
    }
  }

  static EvidenceBody of(Collection<StudyEvidence> evidence, Outcome outcome, DoseBand band) {
    Set<String> randomised = randomisedSamples(evidence);
    Map<EvidenceBasis, Map<String, StudyEvidence>> kinds = new TreeMap<>();
    int findings = 0;
    for (StudyEvidence one : evidence) {
      Map<EvidenceBasis, List<Finding>> own = new TreeMap<>();
      for (Finding finding : one.findings()) {
        if (finding.outcome() != outcome || one.band(finding) != band) {
          continue;
        }
        findings++;
        Contrast contrast = Contrast.of(one.study(), finding);
        EvidenceBasis basis = EvidenceBasis.of(contrast, isRandomised(one, randomised));
        if (basis != EvidenceBasis.NONE && finding.direction().isPresent()) {
          own.computeIfAbsent(basis, b -> new ArrayList<>()).add(finding);
        }
      }
      own.forEach(
          (basis, some) ->
              kinds.computeIfAbsent(basis, b -> new TreeMap<>()).put(one.id(), one.with(some)));
    }
    if (kinds.isEmpty()) {
      return new EvidenceBody(
          outcome, band, EvidenceBasis.NONE, List.of(), silent(evidence, band), findings);
    }
    EvidenceBasis basis = kinds.keySet().iterator().next();
    List<StudyEvidence> studies = List.copyOf(kinds.getOrDefault(basis, Map.of()).values());
    int inside = studies.stream().mapToInt(s -> s.findings().size()).sum();
    return new EvidenceBody(
        outcome,
        band,
        basis,
        samples(studies, evidence),
        silent(evidence, band),
        findings - inside);
  }

  /** Returns the studies of the body, each with its findings in it. */
  List<StudyEvidence> studies() {
    return samples.stream().flatMap(s -> s.studies().stream()).toList();
  }

  List<String> studyIds() {
    return studies().stream().map(StudyEvidence::id).sorted().toList();
  }

  List<Finding> findings() {
    return studies().stream().flatMap(s -> s.findings().stream()).toList();
  }

  List<SampleVote> votes() {
    return samples.stream().map(BodySample::vote).toList();
  }

  /** Returns the people of the body, each sample once. */
  int people() {
    return samples.stream().mapToInt(s -> s.vote().people().orElse(0)).sum();
  }

  /** Weighs the samples that a concern applies to against all, by people. */
  Concern concern(Predicate<? super BodySample> applies) {
    boolean numbered = people() > 0;
    int weight = 0;
    int all = 0;
    List<String> studies = new ArrayList<>();
    for (BodySample sample : samples) {
      int people = numbered ? sample.vote().people().orElse(0) : 1;
      all += people;
      if (applies.test(sample)) {
        weight += people;
        sample.studies().forEach(s -> studies.add(s.id()));
      }
    }
    return new Concern(weight, all, numbered ? "people" : "samples", List.copyOf(studies));
  }

  /** How much of a body a concern applies to. */
  record Concern(int weight, int all, String unit, List<String> studies) {

    boolean ofMost() {
      return 2 * weight > all;
    }

    String share() {
      return weight + " of " + all + " " + unit;
    }
  }

  private static List<BodySample> samples(
      List<StudyEvidence> studies, Collection<StudyEvidence> evidence) {
    SampleVotes votes = SampleVotes.of(evidence).get();
    studies.forEach(s -> s.findings().forEach(f -> votes.add(s, f)));
    List<BodySample> samples = new ArrayList<>();
    for (SampleVote vote : votes.votes()) {
      samples.add(
          new BodySample(
              vote,
              studies.stream().filter(s -> s.sample().equals(vote.sample())).toList(),
              evidence.stream()
                  .filter(e -> e.sample().equals(vote.sample()))
                  .map(e -> BlindingReport.of(e.study()).status())
                  .min(Comparator.naturalOrder())
                  .orElse(BlindingStatus.NOT_MEASURED)));
    }
    return List.copyOf(samples);
  }

  /** A new analysis of a randomised sample is randomised evidence. */
  private static boolean isRandomised(StudyEvidence evidence, Set<String> randomised) {
    Design design = evidence.study().design();
    return design.isRandomised()
        || (design == Design.SECONDARY_ANALYSIS && randomised.contains(evidence.sample()));
  }

  private static Set<String> randomisedSamples(Collection<StudyEvidence> evidence) {
    Set<String> samples = new HashSet<>();
    for (StudyEvidence one : evidence) {
      if (one.study().design().isRandomised()) {
        samples.add(one.sample());
      }
    }
    return samples;
  }

  private static List<UnreportedTrial> silent(Collection<StudyEvidence> evidence, DoseBand band) {
    return UnreportedTrial.of(evidence).stream()
        .filter(
            trial ->
                evidence.stream().anyMatch(e -> e.id().equals(trial.study()) && isTrialAt(e, band)))
        .toList();
  }

  private static boolean isTrialAt(StudyEvidence evidence, DoseBand band) {
    Study study = evidence.study();
    return study.design().isRandomised()
        && study.arms().stream()
            .anyMatch(arm -> !arm.exposures().isEmpty() && evidence.band(arm) == band);
  }

  /** Returns the share of people who stayed to be analysed, empty where a number is missing. */
  static OptionalInt percentAnalysed(Study study) {
    OptionalInt began =
        study.participants().randomised().isPresent()
            ? study.participants().randomised()
            : study.participants().enrolled();
    OptionalInt analysed = study.participants().analysed();
    return began.isPresent() && began.getAsInt() > 0 && analysed.isPresent()
        ? OptionalInt.of(100 * analysed.getAsInt() / began.getAsInt())
        : OptionalInt.empty();
  }
}
