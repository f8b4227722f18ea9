package org.microdosing.evidence.certainty;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.IntList;
import org.microdosing.evidence.table.QuestionCell;
import org.microdosing.evidence.table.RowSet;
import org.microdosing.evidence.table.SampleVotes;
import org.microdosing.evidence.table.SilentTrial;

/**
 * The findings that certainty about an outcome at a dose band is judged on: those of the strongest
 * basis that has any, by sample. A finding of an arm that only serves as control, or that gives no
 * substance of the library, is evidence for nothing.
 *
 * @param outcome the outcome
 * @param band the dose band
 * @param basis the kind of evidence
 * @param samples the samples
 * @param readings how their findings were read
 * @param silent randomised trials of people that are registered, silent, and would inform it
 * @param outside findings about outcome and band that do not vote here: of a weaker basis, without
 *     direction, or beside a measure that goes first
 */
record BodyOfEvidence(
    Outcome outcome,
    DoseBand band,
    EvidenceBasis basis,
    List<BodySample> samples,
    ReadingCounts readings,
    List<SilentTrial> silent,
    int outside) {

  static BodyOfEvidence of(FindingRows rows, Outcome outcome, DoseBand band) {
    EvidenceColumns columns = rows.columns();
    Map<EvidenceBasis, IntList> byBasis = new EnumMap<>(EvidenceBasis.class);
    int findings = 0;
    for (QuestionCell cell : rows.cells()) {
      if (cell.outcome() == outcome && cell.band() == band) {
        RowSet found = cell.rows();
        for (int i = 0; i < found.size(); i++) {
          if (!BodyReader.exposures(columns, found.row(i)).isEmpty()) {
            findings++;
            byBasis.computeIfAbsent(basis(columns, cell, i), b -> new IntList()).add(found.row(i));
          }
        }
      }
    }
    byBasis.remove(EvidenceBasis.NONE);
    for (Map.Entry<EvidenceBasis, IntList> entry : byBasis.entrySet()) {
      SampleVotes votes = votes(rows, entry.getValue().toArray());
      if (votes.count() > 0) {
        return read(columns, outcome, band, entry.getKey(), votes, findings);
      }
    }
    return new BodyOfEvidence(
        outcome, band, EvidenceBasis.NONE, List.of(), ReadingCounts.NONE, List.of(), findings);
  }

  private static SampleVotes votes(FindingRows rows, int[] some) {
    Arrays.sort(some);
    EvidenceColumns columns = rows.columns();
    return SampleVotes.of(columns, rows.wholeSamples(), RowSet.of(columns, some));
  }

  private static BodyOfEvidence read(
      EvidenceColumns columns,
      Outcome outcome,
      DoseBand band,
      EvidenceBasis basis,
      SampleVotes votes,
      int findings) {
    BodyReader reader = new BodyReader(columns, votes);
    List<BodySample> samples = reader.samples();
    ReadingCounts readings = reader.readings();
    return new BodyOfEvidence(
        outcome,
        band,
        basis,
        samples,
        readings,
        silent(columns, samples, band),
        findings - readings.all());
  }

  private static EvidenceBasis basis(EvidenceColumns columns, QuestionCell cell, int place) {
    return cell.rows().vote(place) == 0
        ? EvidenceBasis.NONE
        : EvidenceBasis.of(
            cell.contrast(), columns.conduct().isRandomised(cell.rows().study(place)));
  }

  /**
   * Finds the silent trials that would inform the body wherever they stand in the library, so that
   * a question which selects findings does not lose trials that have none.
   */
  private static List<SilentTrial> silent(
      EvidenceColumns columns, List<BodySample> samples, DoseBand band) {
    Set<String> substances = substances(samples);
    Set<Condition> conditions = new TreeSet<>();
    samples.forEach(sample -> conditions.addAll(sample.conditions()));
    return columns.unreported().informing(substances, Set.of(band), conditions).stream()
        .filter(SilentTrial::isRandomisedInPeople)
        .toList();
  }

  private static Set<String> substances(List<BodySample> samples) {
    Set<String> substances = new TreeSet<>();
    samples.forEach(sample -> substances.addAll(sample.substances()));
    return substances;
  }

  /** Returns the ids of the substances that any sample gives as such. */
  Set<String> substances() {
    return substances(samples);
  }

  /** Returns the people of the body, each sample once. */
  int people() {
    return people(sample -> true);
  }

  /** Returns the people of some samples. */
  int people(Predicate<BodySample> some) {
    return samples.stream().filter(some).mapToInt(BodySample::people).sum();
  }

  /** Returns the ids of the studies of some samples, in their order. */
  List<String> studies(Predicate<BodySample> some) {
    return samples.stream()
        .filter(some)
        .flatMap(sample -> sample.studies().stream())
        .sorted()
        .toList();
  }

  /** Weighs some samples against all, by people; by number where nobody states people. */
  Share share(Predicate<BodySample> some) {
    return people() > 0
        ? new Share(people(some), people(), "people")
        : new Share((int) samples.stream().filter(some).count(), samples.size(), "samples");
  }

  /** How much of a body something is true of. */
  record Share(int weight, int all, String unit) {

    boolean isMost() {
      return 2 * weight > all;
    }

    @Override
    public String toString() {
      return weight + " of " + all + " " + unit;
    }
  }
}
