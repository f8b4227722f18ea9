package org.microdosing.evidence.table;

import java.util.Arrays;
import org.microdosing.evidence.model.Direction;

/**
 * Rows of one question by the sample they come from, samples in the order of their ids. Rows
 * without a direction do not vote.
 */
@SuppressWarnings("EnumOrdinal") // directions are kept as small numbers
public final class SampleVotes {

  private static final Direction[] DIRECTIONS = Direction.values();

  private final RowSet voting;
  private final int[] first;
  private final int[] sample;
  private final int[] people;
  private final byte[] direction;

  private SampleVotes(RowSet voting, int[] first, int[] sample, int[] people, byte[] direction) {
    this.voting = voting;
    this.first = first;
    this.sample = sample;
    this.people = people;
    this.direction = direction;
  }

  /** Groups rows that are given in their order. */
  public static SampleVotes of(StudyFacts facts, StudySamples samples, RowSet selected) {
    RowSet voting = bySample(facts, selected);
    int[] first = new int[voting.size() + 1];
    int[] sample = new int[voting.size()];
    int[] people = new int[voting.size()];
    byte[] direction = new byte[voting.size()];
    DirectionTally tally = new DirectionTally();
    int count = 0;
    for (int from = 0; from < voting.size(); ) {
      int own = facts.sampleOf(voting.study(from));
      int to = from;
      int most = -1;
      tally.clear();
      while (to < voting.size() && facts.sampleOf(voting.study(to)) == own) {
        most = Math.max(most, facts.people(voting.study(to)));
        tally.add(voting.vote(to++));
      }
      sample[count] = own;
      people[count] = most < 0 ? samples.peopleOf(own) : most;
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
  private static RowSet bySample(StudyFacts facts, RowSet selected) {
    RowSet voting = new RowSet(selected.size());
    boolean sorted = true;
    int last = -1;
    for (int i = 0; i < selected.size(); i++) {
      if (DirectionTally.isDirected(selected.vote(i))) {
        int own = facts.sampleOf(selected.study(i));
        sorted &= last <= own;
        last = own;
        voting.add(selected, i);
      }
    }
    if (sorted) {
      return voting;
    }
    long[] keys = new long[voting.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) facts.sampleOf(voting.study(i)) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    RowSet ordered = new RowSet(keys.length);
    for (long key : keys) {
      int i = (int) key;
      ordered.add(voting, i);
    }
    return ordered;
  }

  /** Returns how many samples vote. */
  public int count() {
    return sample.length;
  }

  /** Returns the number of a sample that votes. */
  public int sample(int place) {
    return sample[place];
  }

  /** Returns the rows of a sample that vote, in their order. */
  public int[] rows(int place) {
    return voting.rows(first[place], first[place + 1]);
  }

  /** Returns where the rows of a sample begin; those of the next sample end them. */
  public int first(int place) {
    return first[place];
  }

  /** Returns the rows of all samples, one sample after the other. */
  public RowSet voting() {
    return voting;
  }

  /** Returns the people of the voting studies, else of the sample; -1 if there is no number. */
  public int people(int place) {
    return people[place];
  }

  public Direction direction(int place) {
    return DIRECTIONS[direction[place]];
  }

  /** Returns how many samples vote one way. */
  public int count(Direction way) {
    int count = 0;
    for (byte one : direction) {
      count += one == way.ordinal() ? 1 : 0;
    }
    return count;
  }

  /** Returns the people of all samples, each once. */
  public int participants() {
    int sum = 0;
    for (int one : people) {
      sum += Math.max(0, one);
    }
    return sum;
  }
}
