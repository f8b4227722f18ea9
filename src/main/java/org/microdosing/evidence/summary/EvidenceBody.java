package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;

/**
 * The findings that certainty about an outcome at a dose band is judged on: those of the strongest
 * basis that has any, by sample.
 *
 * @param outcome the outcome
 * @param band the dose band
 * @param basis the kind of evidence
 * @param samples the samples, each with what is true of its findings in the body
 * @param people their people, each sample once
 * @param studies ids of the studies of all samples, in order
 * @param silent randomised trials of people at this band that are registered and silent
 * @param outside findings about outcome and band that are of a weaker basis, or without direction
 */
record EvidenceBody(
    Outcome outcome,
    DoseBand band,
    EvidenceBasis basis,
    List<BodySample> samples,
    int people,
    List<String> studies,
    SilentTrials silent,
    int outside) {

  static EvidenceBody of(FindingRows rows, Outcome outcome, DoseBand band) {
    Map<EvidenceBasis, List<int[]>> kinds = new EnumMap<>(EvidenceBasis.class);
    int findings = 0;
    for (QuestionCell cell : rows.cells()) {
      if (cell.outcome() == outcome && cell.band() == band) {
        findings += cell.rows().length;
        add(kinds, rows, cell);
      }
    }
    SilentTrials silent = rows.conduct().silentAt(band);
    if (kinds.isEmpty()) {
      return new EvidenceBody(
          outcome, band, EvidenceBasis.NONE, List.of(), 0, List.of(), silent, findings);
    }
    EvidenceBasis basis = kinds.keySet().iterator().next();
    int[] inside = joined(kinds.getOrDefault(basis, List.of()));
    List<BodySample> samples = BodySample.of(rows, inside);
    return new EvidenceBody(
        outcome,
        band,
        basis,
        samples,
        people(samples),
        rows.columns().idsOfStudies(inside),
        silent,
        findings - inside.length);
  }

  /** Adds the rows of a cell that have a direction to those of their basis. */
  private static void add(
      Map<EvidenceBasis, List<int[]>> kinds, FindingRows rows, QuestionCell cell) {
    EvidenceBasis ofRandom = EvidenceBasis.of(cell.contrast(), true);
    if (ofRandom == EvidenceBasis.NONE) {
      return;
    }
    EvidenceColumns columns = rows.columns();
    ConductFacts conduct = rows.conduct();
    int[] random = new int[cell.rows().length];
    int[] others = new int[random.length];
    int randoms = 0;
    int rest = 0;
    for (int row : cell.rows()) {
      if (DirectionTally.isDirected(columns.kinds().voteOf(row))) {
        if (conduct.isRandomised(columns.studyOf(row))) {
          random[randoms++] = row;
        } else {
          others[rest++] = row;
        }
      }
    }
    add(kinds, ofRandom, Arrays.copyOf(random, randoms));
    add(kinds, EvidenceBasis.of(cell.contrast(), false), Arrays.copyOf(others, rest));
  }

  private static void add(Map<EvidenceBasis, List<int[]>> kinds, EvidenceBasis basis, int[] some) {
    if (some.length > 0) {
      kinds.computeIfAbsent(basis, b -> new ArrayList<>()).add(some);
    }
  }

  private static int[] joined(List<int[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] all = parts.stream().flatMapToInt(Arrays::stream).toArray();
    Arrays.sort(all);
    return all;
  }

  /** Returns the people of some samples. */
  static int people(List<BodySample> samples) {
    int people = 0;
    for (BodySample sample : samples) {
      people += sample.people();
    }
    return people;
  }

  /** Weighs the samples that a concern applies to against all, by people. */
  Concern concern(Predicate<? super BodySample> applies) {
    boolean numbered = people > 0;
    int weight = 0;
    int all = 0;
    for (BodySample sample : samples) {
      int own = numbered ? sample.people() : 1;
      all += own;
      weight += applies.test(sample) ? own : 0;
    }
    return new Concern(weight, all, numbered ? "people" : "samples");
  }

  /** Returns the ids of the studies of the samples that a concern applies to. */
  List<String> studies(Predicate<? super BodySample> concerned) {
    return FixedList.whenAsked(
        () ->
            samples.stream()
                .filter(concerned)
                .flatMap(sample -> sample.studies().stream())
                .toList());
  }

  /** How much of a body a concern applies to. */
  record Concern(int weight, int all, String unit) {

    boolean ofMost() {
      return 2 * weight > all;
    }

    String share() {
      return weight + " of " + all + " " + unit;
    }
  }
}
