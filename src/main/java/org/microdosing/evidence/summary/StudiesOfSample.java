package org.microdosing.evidence.summary;

/** The ids of the studies whose findings make the vote of one sample. */
final class StudiesOfSample extends FixedList<String> {

  private final EvidenceColumns columns;
  private final SampleVotes votes;
  private final int sample;

  StudiesOfSample(EvidenceColumns columns, SampleVotes votes, int sample) {
    this.columns = columns;
    this.votes = votes;
    this.sample = sample;
  }

  private int[] numbers() {
    return columns.studiesOf(votes.rows(sample));
  }

  @Override
  String make(int place) {
    return columns.study(numbers()[place]).id();
  }

  @Override
  public int size() {
    return numbers().length;
  }
}
