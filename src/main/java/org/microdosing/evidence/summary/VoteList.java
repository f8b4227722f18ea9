package org.microdosing.evidence.summary;

import java.util.OptionalInt;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.LazyList;
import org.microdosing.evidence.table.SampleVotes;

/** The votes of a question as records, each made when it is asked for. */
final class VoteList extends LazyList<SampleVote> {

  private final EvidenceColumns columns;
  private final SampleVotes votes;

  VoteList(EvidenceColumns columns, SampleVotes votes) {
    this.columns = columns;
    this.votes = votes;
  }

  @Override
  public SampleVote make(int place) {
    int[] rows = votes.rows(place);
    DirectionTally tally = new DirectionTally();
    for (int row : rows) {
      tally.add(columns.kinds().voteOf(row));
    }
    int people = votes.people(place);
    return new SampleVote(
        columns.facts().sampleId(votes.sample(place)),
        columns.studyIds(columns.studiesOf(rows)),
        columns.ids(rows),
        tally.counts(),
        votes.direction(place),
        people < 0 ? OptionalInt.empty() : OptionalInt.of(people),
        votes.isAtMost(place));
  }

  @Override
  public int size() {
    return votes.count();
  }

  /** Returns how many samples vote one way. */
  int count(Direction direction) {
    return votes.count(direction);
  }

  /** Tells whether the people of any sample are only known to be no more. */
  boolean isAtMost() {
    return votes.isAtMost();
  }

  /** Returns the people of the samples, each once. */
  int participants() {
    return votes.participants();
  }
}
