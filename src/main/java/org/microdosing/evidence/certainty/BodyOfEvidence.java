package org.microdosing.evidence.certainty;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.PeopleCompared;
import org.microdosing.evidence.table.ConductFacts;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingKinds;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
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
    return of(rows, outcome, band, row -> true);
  }

  /**
   * Takes what fulfils a condition, asked of the numbers of rows, as if nothing else were there.
   */
  static BodyOfEvidence of(FindingRows rows, Outcome outcome, DoseBand band, IntPredicate wanted) {
    EvidenceColumns columns = rows.columns();
    FindingKinds kinds = columns.kinds();
    ConductFacts conduct = columns.conduct();
    List<QuestionCell> cells = rows.cells(outcome, band);
    int size = 0;
    for (QuestionCell cell : cells) {
      size += cell.rows().size();
    }
    Map<EvidenceBasis, RowSet> byBasis = new EnumMap<>(EvidenceBasis.class);
    int findings = 0;
    for (QuestionCell cell : cells) {
      EvidenceBasis ofRandomised = EvidenceBasis.of(cell.contrast(), true);
      EvidenceBasis ofOthers = EvidenceBasis.of(cell.contrast(), false);
      RowSet found = cell.rows();
      for (int i = 0; i < found.size(); i++) {
        if (kinds.isOfTreatment(kinds.kindOf(found.row(i))) && wanted.test(found.row(i))) {
          findings++;
          if (DirectionTally.isDirected(found.vote(i))) {
            boolean randomised = conduct.isRandomised(found.study(i));
            EvidenceBasis basis = randomised ? ofRandomised : ofOthers;
            RowSet ofBasis = byBasis.get(basis);
            if (ofBasis == null) {
              ofBasis = new RowSet(size);
              byBasis.put(basis, ofBasis);
            }
            ofBasis.add(found, i);
          }
        }
      }
    }
    byBasis.remove(EvidenceBasis.NONE);
    for (Map.Entry<EvidenceBasis, RowSet> entry : byBasis.entrySet()) {
      RowSet some = entry.getValue();
      SampleVotes votes = SampleVotes.of(columns, some.sortedBy(some::row));
      if (votes.count() > 0) {
        return read(columns, outcome, band, entry.getKey(), votes, findings);
      }
    }
    return new BodyOfEvidence(
        outcome, band, EvidenceBasis.NONE, List.of(), ReadingCounts.NONE, List.of(), findings);
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

  /**
   * Finds the silent trials that would inform the body wherever they stand in the library, so that
   * a question which selects findings does not lose trials that have none.
   */
  private static List<SilentTrial> silent(
      EvidenceColumns columns, List<BodySample> samples, DoseBand band) {
    return columns
        .unreported()
        .randomisedInforming(substances(samples), Set.of(band), conditions(samples));
  }

  /** Samples share few sets, and each is added once. */
  private static Set<String> substances(List<BodySample> samples) {
    Set<String> substances = new TreeSet<>();
    Set<String> last = Set.of();
    for (BodySample sample : samples) {
      if (sample.substances() != last) {
        last = sample.substances();
        substances.addAll(last);
      }
    }
    return substances;
  }

  private static Set<Condition> conditions(List<BodySample> samples) {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    Set<Condition> last = Set.of();
    for (BodySample sample : samples) {
      if (sample.conditions() != last) {
        last = sample.conditions();
        conditions.addAll(last);
      }
    }
    return conditions;
  }

  /** Returns the ids of the substances that any sample gives as such. */
  Set<String> substances() {
    return substances(samples);
  }

  /** Returns the people of some samples, each once; those of an unknown number add nobody. */
  PeopleCompared people(Predicate<BodySample> some) {
    int people = 0;
    boolean atMost = false;
    for (BodySample sample : samples) {
      if (some.test(sample)) {
        people += sample.people();
        atMost |= sample.atMost();
      }
    }
    return new PeopleCompared(people, atMost);
  }

  /** Returns the ids of the studies of some samples, in their order; sorted when they are read. */
  List<String> studies(Predicate<BodySample> some) {
    return LazyList.whenAsked(
        () ->
            samples.stream()
                .filter(some)
                .flatMap(sample -> sample.studies().stream())
                .sorted()
                .toList());
  }

  /** Weighs some samples against all, by people; by number where nobody states people. */
  Share share(Predicate<BodySample> some) {
    int count = 0;
    int people = 0;
    int all = 0;
    for (BodySample sample : samples) {
      all += sample.people();
      if (some.test(sample)) {
        count++;
        people += sample.people();
      }
    }
    return all > 0
        ? new Share(count, people, all, "people")
        : new Share(count, count, samples.size(), "samples");
  }

  /** How much of a body something is true of. */
  record Share(int samples, int weight, int all, String unit) {

    boolean isAny() {
      return samples > 0;
    }

    boolean isMost() {
      return 2 * weight > all;
    }

    @Override
    public String toString() {
      return weight + " of " + all + " " + unit;
    }
  }
}
