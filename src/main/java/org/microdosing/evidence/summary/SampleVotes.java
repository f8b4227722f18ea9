package org.microdosing.evidence.summary;

import java.util.Arrays;
import java.util.OptionalInt;
import org.microdosing.evidence.model.Study;

/**
 * Rows of one question by the sample they come from, samples in the order of their ids. Rows
 * without a direction do not vote.
 */
final class SampleVotes {

  private final FindingRows rows;
  private final int[] voting;

  private SampleVotes(FindingRows rows, int[] voting) {
    this.rows = rows;
    this.voting = voting;
  }

  /** Groups rows that are given in their order. */
  static SampleVotes of(FindingRows rows, int[] selected) {
    long[] bySample = new long[selected.length];
    int count = 0;
    for (int row : selected) {
      if (DirectionTally.isDirected(rows.vote(row))) {
        bySample[count++] = (long) rows.sampleOf(row) << Integer.SIZE | row;
      }
    }
    Arrays.sort(bySample, 0, count);
    int[] voting = new int[count];
    for (int i = 0; i < count; i++) {
      voting[i] = (int) bySample[i];
    }
    return new SampleVotes(rows, voting);
  }

  /** Takes the rows of one sample. */
  interface Taker {
    /**
     * Takes one sample.
     *
     * @param sample its number
     * @param votes its rows that vote, in their order
     * @param counts their directions
     * @param people people of the voting studies, else of the sample
     */
    void take(int sample, int[] votes, DirectionCounts counts, OptionalInt people);
  }

  void forEach(Taker taker) {
    DirectionTally tally = new DirectionTally();
    for (int from = 0; from < voting.length; ) {
      int sample = rows.sampleOf(voting[from]);
      int to = from;
      tally.clear();
      while (to < voting.length && rows.sampleOf(voting[to]) == sample) {
        tally.add(rows.vote(voting[to++]));
      }
      int[] votes = Arrays.copyOfRange(voting, from, to);
      taker.take(sample, votes, tally.counts(), people(sample, votes));
      from = to;
    }
  }

  /** The largest number of the voting studies; where they give none, that of the sample. */
  private OptionalInt people(int sample, int[] votes) {
    OptionalInt most = OptionalInt.empty();
    for (int row : votes) {
      Study study = rows.evidence(row).study();
      OptionalInt own = study.isHuman() ? study.participants().counted() : OptionalInt.empty();
      if (own.isPresent() && (most.isEmpty() || own.getAsInt() > most.getAsInt())) {
        most = own;
      }
    }
    return most.isPresent() ? most : rows.samples().peopleOf(sample);
  }
}
