package org.microdosing.evidence.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Verification;

/**
 * One sample of a body of evidence, with what is true of its studies and of their findings in the
 * body.
 *
 * @param direction its vote
 * @param people its people; 0 if no study gives a number, and for animals
 * @param blinding what any study of the sample reports of guessing
 * @param traits what is true of any of its studies, by the constants of {@link StudyFacts}
 * @param findings what is true of any of its findings, by the constants of {@link FindingTraits}
 * @param mixed whether every study has a finding about several or unspecified substances
 * @param fullText how many of its findings were read in full text
 * @param abstracts how many were read in the abstract
 * @param secondHand how many were read otherwise
 * @param studies ids of its studies
 */
record BodySample(
    Direction direction,
    int people,
    BlindingStatus blinding,
    int traits,
    int findings,
    boolean mixed,
    int fullText,
    int abstracts,
    int secondHand,
    List<String> studies) {

  /** Tells whether a trait of {@link StudyFacts} is true of any study of the sample. */
  boolean hasStudy(int trait) {
    return (traits & trait) != 0;
  }

  /** Tells whether a trait of {@link FindingTraits} is true of any finding of the sample. */
  boolean hasFinding(int trait) {
    return (findings & trait) != 0;
  }

  /** Takes the samples that have a row of a study that belongs to the body, with such rows. */
  static List<BodySample> of(FindingRows rows, SampleVotes votes, IntPredicate belongs) {
    List<BodySample> samples = new ArrayList<>(votes.count());
    Reader reader = new Reader(rows, votes, belongs);
    for (int place = 0; place < votes.count(); place++) {
      if (reader.read(place)) {
        samples.add(reader.sample(place));
      }
    }
    return samples;
  }

  /** Reads one sample after the other. */
  private static final class Reader {
    private final FindingRows rows;
    private final SampleVotes votes;
    private final IntPredicate belongs;
    private final StudyFacts facts;
    private final ConductFacts conduct;
    private final DirectionTally tally = new DirectionTally();
    private int size;
    private int ofStudies;
    private int ofFindings;
    private boolean allMixed;
    private int fullText;
    private int abstracts;
    private int people;

    Reader(FindingRows rows, SampleVotes votes, IntPredicate belongs) {
      this.rows = rows;
      this.votes = votes;
      this.belongs = belongs;
      this.facts = rows.columns().facts();
      this.conduct = rows.conduct();
    }

    /** Reads the rows of a sample that belong to the body, and tells whether there are any. */
    boolean read(int place) {
      RowSet voting = votes.voting();
      int end = votes.first(place + 1);
      size = 0;
      ofStudies = 0;
      ofFindings = 0;
      allMixed = true;
      fullText = 0;
      abstracts = 0;
      people = -1;
      for (int from = votes.first(place); from < end; ) {
        int study = voting.study(from);
        int to = from;
        while (to < end && voting.study(to) == study) {
          to++;
        }
        if (belongs.test(study)) {
          add(study, from, to);
        }
        from = to;
      }
      return size > 0;
    }

    private void add(int study, int from, int to) {
      int ofStudy = 0;
      for (int i = from; i < to; i++) {
        int packed = votes.voting().traits(i);
        ofStudy |= FindingTraits.traits(packed);
        Verification reading = FindingTraits.readingOf(packed);
        fullText += reading == Verification.FULL_TEXT ? 1 : 0;
        abstracts += reading == Verification.ABSTRACT ? 1 : 0;
      }
      size += to - from;
      ofStudies |= facts.traits(study);
      ofFindings |= ofStudy;
      allMixed &= (ofStudy & FindingTraits.MIXED) != 0;
      people = Math.max(people, facts.people(study));
    }

    BodySample sample(int place) {
      boolean whole = size == votes.first(place + 1) - votes.first(place);
      int own = people < 0 ? rows.samples().peopleOf(votes.sample(place)) : people;
      return new BodySample(
          whole ? votes.direction(place) : directionOf(place),
          Math.max(0, own),
          conduct.blindingOf(votes.sample(place)),
          ofStudies,
          ofFindings,
          allMixed,
          fullText,
          abstracts,
          size - fullText - abstracts,
          new Studies(this, place));
    }

    private Direction directionOf(int place) {
      tally.clear();
      for (int i = votes.first(place); i < votes.first(place + 1); i++) {
        if (belongs.test(votes.voting().study(i))) {
          tally.add(votes.voting().vote(i));
        }
      }
      return tally.agreed();
    }

    /** Returns the studies of a sample whose rows belong to the body. */
    int[] studies(int place) {
      return Arrays.stream(
              rows.columns()
                  .studiesOf(votes.voting().rows(votes.first(place), votes.first(place + 1))))
          .filter(belongs)
          .toArray();
    }
  }

  /** The ids of the studies of one sample, looked up when asked for. */
  private static final class Studies extends FixedList<String> {
    private final Reader reader;
    private final int sample;

    Studies(Reader reader, int sample) {
      this.reader = reader;
      this.sample = sample;
    }

    @Override
    String make(int place) {
      return reader.rows.columns().study(reader.studies(sample)[place]).id();
    }

    @Override
    public int size() {
      return reader.studies(sample).length;
    }
  }
}
