package org.microdosing.evidence.summary;

import java.util.Arrays;
import org.microdosing.evidence.model.Direction;

/**
 * Rows of one question by the sample they come from, samples in the order of their ids. Rows
 * without a direction do not vote.
 */
@SuppressWarnings("EnumOrdinal") // directions are kept as small numbers
final class SampleVotes {

  private static final Direction[] DIRECTIONS = Direction.values();

  private final int[] voting;
  private final int[] first;
  private final int[] sample;
  private final int[] people;
  private final byte[] direction;

  private SampleVotes(int[] voting, int[] first, int[] sample, int[] people, byte[] direction) {
    this.voting = voting;
    this.first = first;
    this.sample = sample;
    this.people = people;
    this.direction = direction;
  }

  /** Groups rows that are given in their order. */
  static SampleVotes of(FindingRows rows, int[] selected) {
    FindingKinds kinds = rows.columns().kinds();
    int[] voting = bySample(rows, selected);
    int[] first = new int[voting.length + 1];
    int[] sample = new int[voting.length];
    int[] people = new int[voting.length];
    byte[] direction = new byte[voting.length];
    DirectionTally tally = new DirectionTally();
    int count = 0;
    for (int from = 0; from < voting.length; ) {
      int own = rows.sampleOf(voting[from]);
      int to = from;
      int most = -1;
      tally.clear();
      while (to < voting.length && rows.sampleOf(voting[to]) == own) {
        most = Math.max(most, rows.columns().facts().people(rows.columns().studyOf(voting[to])));
        tally.add(kinds.voteOf(voting[to++]));
      }
      sample[count] = own;
      people[count] = most < 0 ? rows.samples().peopleOf(own) : most;
      direction[count++] = (byte) tally.agreed().ordinal();
      first[count] = to;
      from = to;
    }
    return new SampleVotes(
        voting,
        Arrays.copyOf(first, count + 1),
        Arrays.copyOf(sample, count),
        Arrays.copyOf(people, count),
        Arrays.copyOf(direction, count));
  }

  /** Sorts rows that vote by sample; most are sorted already, because studies are. */
  private static int[] bySample(FindingRows rows, int[] selected) {
    int[] voting = new int[selected.length];
    int count = 0;
    boolean sorted = true;
    for (int row : selected) {
      if (DirectionTally.isDirected(rows.columns().kinds().voteOf(row))) {
        sorted &= count == 0 || rows.sampleOf(voting[count - 1]) <= rows.sampleOf(row);
        voting[count++] = row;
      }
    }
    if (!sorted) {
      long[] keys = new long[count];
      for (int i = 0; i < count; i++) {
        keys[i] = (long) rows.sampleOf(voting[i]) << Integer.SIZE | voting[i];
      }
      Arrays.sort(keys);
      for (int i = 0; i < count; i++) {
        voting[i] = (int) keys[i];
      }
    }
    return Arrays.copyOf(voting, count);
  }

  /** Returns how many samples vote. */
  int count() {
    return sample.length;
  }

  /** Returns the number of a sample that votes. */
  int sample(int place) {
    return sample[place];
  }

  /** Returns the rows of a sample that vote, in their order. */
  int[] rows(int place) {
    return Arrays.copyOfRange(voting, first[place], first[place + 1]);
  }

  /** Returns where the rows of a sample begin; those of the next sample end them. */
  int first(int place) {
    return first[place];
  }

  /** Returns one of the voting rows by its place among those of all samples. */
  int row(int place) {
    return voting[place];
  }

  /** Returns the people of the voting studies, else of the sample; -1 if there is no number. */
  int people(int place) {
    return people[place];
  }

  Direction direction(int place) {
    return DIRECTIONS[direction[place]];
  }

  /** Returns how many samples vote one way. */
  int count(Direction way) {
    int count = 0;
    for (byte one : direction) {
      count += one == way.ordinal() ? 1 : 0;
    }
    return count;
  }

  /** Returns the people of all samples, each once. */
  int participants() {
    int sum = 0;
    for (int one : people) {
      sum += Math.max(0, one);
    }
    return sum;
  }
}
