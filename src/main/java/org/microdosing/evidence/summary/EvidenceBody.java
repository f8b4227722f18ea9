package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Direction;
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
   * One study of a body of evidence.
   *
   * @param study the study
   * @param findings those of its findings that belong to the body
   */
  record BodyStudy(Study study, List<Finding> findings) {}

  /**
   * One sample of a body of evidence.
   *
   * @param direction its vote
   * @param people its people; 0 if no study gives a number, and for animals
   * @param studies its studies
   * @param blinding what any study of the sample reports of guessing
   */
  record BodySample(
      Direction direction, int people, List<BodyStudy> studies, BlindingStatus blinding) {

    boolean any(Predicate<? super BodyStudy> condition) {
      for (BodyStudy study : studies) {
        if (condition.test(study)) {
          return true;
        }
      }
      return false;
    }

    boolean all(Predicate<? super BodyStudy> condition) {
      return !any(condition.negate());
    }
  }

  static EvidenceBody of(FindingRows rows, Outcome outcome, DoseBand band) {
    Map<EvidenceBasis, List<int[]>> kinds = new EnumMap<>(EvidenceBasis.class);
    int findings = 0;
    for (QuestionCell cell : rows.cells()) {
      if (cell.outcome() == outcome && cell.band() == band) {
        findings += cell.rows().length;
        add(kinds, rows, cell, true);
        add(kinds, rows, cell, false);
      }
    }
    List<UnreportedTrial> silent = rows.conduct().silentAt(band);
    if (kinds.isEmpty()) {
      return new EvidenceBody(outcome, band, EvidenceBasis.NONE, List.of(), silent, findings);
    }
    EvidenceBasis basis = kinds.keySet().iterator().next();
    int[] inside =
        kinds.getOrDefault(basis, List.of()).stream()
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    return new EvidenceBody(
        outcome, band, basis, samples(rows, inside), silent, findings - inside.length);
  }

  /** Adds the rows of a cell that were, or were not, assigned at random to those of their basis. */
  private static void add(
      Map<EvidenceBasis, List<int[]>> kinds, FindingRows rows, QuestionCell cell, boolean random) {
    EvidenceBasis basis = EvidenceBasis.of(cell.contrast(), random);
    if (basis == EvidenceBasis.NONE) {
      return;
    }
    int[] some = new int[cell.rows().length];
    int count = 0;
    for (int row : cell.rows()) {
      if (DirectionTally.isDirected(rows.vote(row))
          && rows.conduct().isRandomised(rows.studyOf(row)) == random) {
        some[count++] = row;
      }
    }
    if (count > 0) {
      kinds.computeIfAbsent(basis, b -> new ArrayList<>()).add(Arrays.copyOf(some, count));
    }
  }

  List<String> studyIds() {
    List<String> ids = new ArrayList<>();
    samples.forEach(sample -> sample.studies().forEach(s -> ids.add(s.study().id())));
    ids.sort(null);
    return ids;
  }

  /** Returns the people of the body, each sample once. */
  int people() {
    int people = 0;
    for (BodySample sample : samples) {
      people += sample.people();
    }
    return people;
  }

  /** Weighs the samples that a concern applies to against all, by people. */
  Concern concern(Predicate<? super BodySample> applies) {
    boolean numbered = people() > 0;
    int weight = 0;
    int all = 0;
    List<String> studies = new ArrayList<>();
    for (BodySample sample : samples) {
      int people = numbered ? sample.people() : 1;
      all += people;
      if (applies.test(sample)) {
        weight += people;
        sample.studies().forEach(s -> studies.add(s.study().id()));
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

  private static List<BodySample> samples(FindingRows rows, int[] inside) {
    List<BodySample> samples = new ArrayList<>();
    SampleVotes.of(rows, inside)
        .forEach(
            (sample, votes, counts, people) ->
                samples.add(
                    new BodySample(
                        SampleVote.agreed(counts).orElseThrow(),
                        people.orElse(0),
                        studies(rows, votes),
                        rows.conduct().blindingOf(sample))));
    return List.copyOf(samples);
  }

  private static List<BodyStudy> studies(FindingRows rows, int[] votes) {
    List<BodyStudy> studies = new ArrayList<>(1);
    for (int from = 0; from < votes.length; ) {
      int study = rows.studyOf(votes[from]);
      List<Finding> findings = new ArrayList<>(1);
      while (from < votes.length && rows.studyOf(votes[from]) == study) {
        findings.add(rows.finding(votes[from++]));
      }
      studies.add(new BodyStudy(rows.studies().get(study).study(), List.copyOf(findings)));
    }
    return List.copyOf(studies);
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
