package org.microdosing.evidence.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;

/**
 * The rows that vote in one question by the sample they come from, samples in the order of their
 * ids: of each sample those that its source calls primary, else those of the first instrument; see
 * {@link VotePreference}.
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
  public static SampleVotes of(EvidenceColumns columns, RowSet selected) {
    StudyFacts facts = columns.facts();
    VotePreference preference = columns.votePreference();
    VotingPeople compared = new VotingPeople(columns);
    RowSet candidates = candidates(preference, facts, selected);
    RowSet voting = new RowSet(candidates.size());
    int[] first = new int[candidates.size() + 1];
    int[] sample = new int[candidates.size()];
    int[] people = new int[candidates.size()];
    byte[] direction = new byte[candidates.size()];
    DirectionTally tally = new DirectionTally();
    int count = 0;
    for (int from = 0; from < candidates.size(); ) {
      int own = facts.sampleOf(candidates.study(from));
      int to = from;
      int best = Integer.MAX_VALUE;
      for (; to < candidates.size() && facts.sampleOf(candidates.study(to)) == own; to++) {
        best = Math.min(best, preference.of(candidates.row(to)));
      }
      tally.clear();
      for (int i = from; i < to; i++) {
        int row = candidates.row(i);
        if (preference.of(row) == best) {
          voting.add(candidates, i);
          tally.add(candidates.vote(i));
        }
      }
      int most = compared.of(voting, first[count]);
      sample[count] = own;
      // Papers that give no number may be on people whom another paper counts.
      people[count] = most < 0 ? ComparedPeople.atMost(columns.samples().peopleOf(own)) : most;
      Direction way =
          isDisagreed(columns, preference, voting, first[count]) ? Direction.MIXED : tally.agreed();
      direction[count++] = (byte) way.ordinal();
      first[count] = voting.size();
      from = to;
    }
    return new SampleVotes(
        voting,
        Arrays.copyOf(first, count + 1),
        Arrays.copyOf(sample, count),
        Arrays.copyOf(people, count),
        Arrays.copyOf(direction, count));
  }

  /**
   * Tells whether rows of a sample, which begin at a place, conflict: accounts of the same thing
   * that disagree by their records do, even where one of them tells no side, or is another of the
   * same paper that names the thing in other words and does not vote itself. One kind of adverse
   * event is another thing than all of them.
   */
  private static boolean isDisagreed(
      EvidenceColumns columns, VotePreference preference, RowSet voting, int from) {
    for (int one = from; one < voting.size(); one++) {
      if (preference.namesDisagreement(voting.row(one))) {
        Finding finding = columns.finding(voting.row(one));
        for (Finding other : columns.study(voting.study(one)).findings()) {
          if (contradicts(other, finding)) {
            return true;
          }
        }
        for (int other = from; other < voting.size(); other++) {
          if (contradicts(columns.finding(voting.row(other)), finding)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean contradicts(Finding other, Finding finding) {
    if (!finding.disagreesWith().contains(other.id())
        || finding.outcome() != other.outcome()
        || finding.outcome().isListedByKind()) {
      return false;
    }
    Optional<Direction> way = FindingVote.of(other);
    return way.isPresent() && !way.equals(FindingVote.of(finding));
  }

  /** Takes rows that can vote by sample; most are sorted already, because studies are. */
  private static RowSet candidates(VotePreference preference, StudyFacts facts, RowSet selected) {
    RowSet candidates = voters(preference, selected);
    return candidates.sortedBy(i -> facts.sampleOf(candidates.study(i)));
  }

  private static RowSet voters(VotePreference preference, RowSet selected) {
    int able = 0;
    for (int i = 0; i < selected.size(); i++) {
      able += canVote(preference, selected, i) ? 1 : 0;
    }
    if (able == selected.size()) {
      return selected;
    }
    RowSet voters = new RowSet(able);
    for (int i = 0; i < selected.size(); i++) {
      if (canVote(preference, selected, i)) {
        voters.add(selected, i);
      }
    }
    return voters;
  }

  /** Tells whether a row can stand for its sample, where no other goes before it. */
  private static boolean canVote(VotePreference preference, RowSet rows, int place) {
    return DirectionTally.isDirected(rows.vote(place))
        && preference.of(rows.row(place)) != VotePreference.NONE;
  }

  /** Returns how many samples vote. */
  public int count() {
    return sample.length;
  }

  /** Returns the number of a sample that votes. */
  public int sample(int place) {
    return sample[place];
  }

  /** Returns where among {@link #voting} the rows of a sample begin; that of the next ends them. */
  public int first(int place) {
    return first[place];
  }

  /** Returns the rows of a sample that vote, in their order. */
  public int[] rows(int place) {
    return voting.rows(first[place], first[place + 1]);
  }

  /** Returns the rows of all samples, one sample after the other. */
  public RowSet voting() {
    return voting;
  }

  /**
   * Returns the people that the rows of a sample compare, else those of the sample; -1 if there is
   * no number.
   */
  public int people(int place) {
    return ComparedPeople.number(people[place]);
  }

  /** Tells whether the people of a sample are only known to be no more. */
  public boolean isAtMost(int place) {
    return ComparedPeople.isAtMostPacked(people[place]);
  }

  /** Returns the people of a sample that are known to have been compared. */
  public int certainPeople(int place) {
    return ComparedPeople.certain(people[place]);
  }

  /** Tells whether the people of any sample are only known to be no more. */
  public boolean isAtMost() {
    return IntStream.range(0, count()).anyMatch(this::isAtMost);
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
      sum += Math.max(0, ComparedPeople.number(one));
    }
    return sum;
  }
}
