package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.table.ConductFacts;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.QuestionCell;
import org.microdosing.evidence.table.RowSet;
import org.microdosing.evidence.table.SampleVotes;
import org.microdosing.evidence.table.SilentTrials;

/**
 * The findings that certainty about an outcome at a dose band is judged on: those of the strongest
 * basis that has any, by sample.
 *
 * @param outcome the outcome
 * @param band the dose band
 * @param basis the kind of evidence
 * @param samples the samples, those alike together
 * @param readings how their findings were read
 * @param studies tells the ids of the studies of the samples that are like some, in their order
 * @param silent randomised trials of people at this band that are registered and silent
 * @param outside findings about outcome and band that are of a weaker basis, or without direction
 */
record BodyOfEvidence(
    Outcome outcome,
    DoseBand band,
    EvidenceBasis basis,
    List<SamplesAlike> samples,
    ReadingCounts readings,
    Function<Predicate<SamplesAlike>, List<String>> studies,
    SilentTrials silent,
    int outside) {

  static BodyOfEvidence of(FindingRows rows, Outcome outcome, DoseBand band) {
    List<QuestionCell> cells = new ArrayList<>();
    EvidenceBasis basis = EvidenceBasis.NONE;
    int findings = 0;
    for (QuestionCell cell : rows.cells()) {
      if (cell.outcome() == outcome && cell.band() == band) {
        cells.add(cell);
        findings += cell.rows().size();
        EvidenceBasis own = strongest(rows.columns(), rows.conduct(), cell);
        basis = own.compareTo(basis) < 0 ? own : basis;
      }
    }
    BodyReader reader = reader(rows, cells, basis);
    List<SamplesAlike> samples = reader.samples();
    ReadingCounts readings = reader.readings();
    return new BodyOfEvidence(
        outcome,
        band,
        basis,
        samples,
        readings,
        reader::studies,
        rows.conduct().silentAt(band),
        findings - readings.all());
  }

  /** Returns the strongest basis that any row of a cell with a direction gives. */
  private static EvidenceBasis strongest(
      EvidenceColumns columns, ConductFacts conduct, QuestionCell cell) {
    EvidenceBasis ofRandom = EvidenceBasis.of(cell.contrast(), true);
    EvidenceBasis ofOthers = EvidenceBasis.of(cell.contrast(), false);
    if (ofOthers == EvidenceBasis.NONE || cell.votes().count() == 0) {
      return EvidenceBasis.NONE;
    }
    RowSet found = cell.rows();
    for (int i = 0; i < found.size() && ofRandom != ofOthers; i++) {
      if (conduct.isRandomised(found.study(i)) && SampleVotes.canVote(columns, found, i)) {
        return ofRandom;
      }
    }
    return ofOthers;
  }

  private static BodyReader reader(
      FindingRows rows, List<QuestionCell> cells, EvidenceBasis basis) {
    ConductFacts conduct = rows.conduct();
    List<QuestionCell> inside = new ArrayList<>();
    for (QuestionCell cell : cells) {
      if (basis != EvidenceBasis.NONE
          && (EvidenceBasis.of(cell.contrast(), true) == basis
              || EvidenceBasis.of(cell.contrast(), false) == basis)) {
        inside.add(cell);
      }
    }
    if (inside.size() == 1 && belongsWhole(inside.get(0), basis)) {
      return new BodyReader(rows, inside.get(0).votes(), belongs(conduct, inside.get(0), basis));
    }
    IntStream.Builder all = IntStream.builder();
    for (QuestionCell cell : inside) {
      RowSet found = cell.rows();
      IntPredicate belongs = belongs(conduct, cell, basis);
      for (int i = 0; i < found.size(); i++) {
        if (belongs.test(found.study(i))) {
          all.add(found.row(i));
        }
      }
    }
    EvidenceColumns columns = rows.columns();
    RowSet joined = RowSet.of(columns, all.build().sorted().toArray());
    SampleVotes votes = SampleVotes.of(columns, rows.samples(), joined);
    return new BodyReader(rows, votes, study -> true);
  }

  private static boolean belongsWhole(QuestionCell cell, EvidenceBasis basis) {
    return EvidenceBasis.of(cell.contrast(), true) == basis
        && EvidenceBasis.of(cell.contrast(), false) == basis;
  }

  /** Tells of the studies of a cell whether their rows are evidence of a basis. */
  private static IntPredicate belongs(
      ConductFacts conduct, QuestionCell cell, EvidenceBasis basis) {
    boolean ofRandom = EvidenceBasis.of(cell.contrast(), true) == basis;
    boolean ofOthers = EvidenceBasis.of(cell.contrast(), false) == basis;
    return study -> conduct.isRandomised(study) ? ofRandom : ofOthers;
  }

  /** Returns how many samples there are. */
  int sampleCount() {
    return samples.stream().mapToInt(SamplesAlike::count).sum();
  }

  /** Returns the people of the body, each sample once. */
  int people() {
    return samples.stream().mapToInt(SamplesAlike::people).sum();
  }

  /** Weighs the samples that a concern applies to against all, by people. */
  Concern concern(Predicate<SamplesAlike> applies) {
    boolean numbered = people() > 0;
    int weight = 0;
    int all = 0;
    for (SamplesAlike alike : samples) {
      int own = numbered ? alike.people() : alike.count();
      all += own;
      weight += applies.test(alike) ? own : 0;
    }
    return new Concern(weight, all, numbered ? "people" : "samples");
  }

  /** Returns the ids of the studies of the samples that a concern applies to, when asked. */
  List<String> studies(Predicate<SamplesAlike> concerned) {
    return LazyList.whenAsked(() -> studies.apply(concerned));
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
