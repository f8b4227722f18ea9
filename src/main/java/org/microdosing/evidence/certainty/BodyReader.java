package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.table.ConductFacts;
import org.microdosing.evidence.table.DirectionTally;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.RowSet;
import org.microdosing.evidence.table.SampleVotes;
import org.microdosing.evidence.table.StudyFacts;

/**
 * Reads the samples of a body of evidence one after the other and counts those that are alike. What
 * a sample is like is one number below {@link #MARKS}: its vote, its blinding, and what is true of
 * its studies and findings. Mutable, for one body.
 */
@SuppressWarnings("EnumOrdinal") // marks are small numbers
final class BodyReader {

  private static final Direction[] DIRECTIONS = Direction.values();
  private static final BlindingStatus[] BLINDINGS = BlindingStatus.values();

  /** The traits of studies that are asked about a body; each takes one bit of a mark. */
  private static final int[] OF_STUDIES = {
    StudyFacts.CLINICAL, StudyFacts.BLINDED, StudyFacts.PROSPECTIVE, StudyFacts.LOST_MANY
  };

  /** The traits of findings that are asked about a body. */
  private static final int[] OF_FINDINGS = {FindingTraits.COURSE, FindingTraits.MEASURED};

  private static final int FLAGS = OF_STUDIES.length + OF_FINDINGS.length + 2;
  private static final int MARKS = (DIRECTIONS.length * BLINDINGS.length) << FLAGS;

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
  private int people;
  private int fullText;
  private int abstracts;
  private int findings;

  /**
   * Reads a body.
   *
   * @param rows all rows of the summary
   * @param votes the rows that have a direction, by sample
   * @param belongs tells of a study whether its rows belong to the body
   */
  BodyReader(FindingRows rows, SampleVotes votes, IntPredicate belongs) {
    this.rows = rows;
    this.votes = votes;
    this.belongs = belongs;
    this.facts = rows.columns().facts();
    this.conduct = rows.conduct();
  }

  /** Returns the samples that have a row in the body, those alike together. */
  List<SamplesAlike> samples() {
    short[] numbers = new short[MARKS];
    List<SamplesAlike> alike = new ArrayList<>();
    int[] counts = new int[8];
    int[] allPeople = new int[8];
    for (int place = 0; place < votes.count(); place++) {
      if (read(place)) {
        int mark = mark(place);
        if (numbers[mark] == 0) {
          alike.add(alike(mark));
          numbers[mark] = (short) alike.size();
          if (alike.size() > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
            allPeople = Arrays.copyOf(allPeople, counts.length);
          }
        }
        counts[numbers[mark] - 1]++;
        allPeople[numbers[mark] - 1] += people;
      }
    }
    for (int i = 0; i < alike.size(); i++) {
      alike.set(i, alike.get(i).with(counts[i], allPeople[i]));
    }
    return alike;
  }

  /** Returns how the findings of the samples read so far were read. */
  ReadingCounts readings() {
    return new ReadingCounts(fullText, abstracts, findings - fullText - abstracts);
  }

  /** Returns the ids of the studies of the samples that are like some, in their order. */
  List<String> studies(Predicate<SamplesAlike> wanted) {
    BodyReader again = new BodyReader(rows, votes, belongs);
    int[] numbers =
        IntStream.range(0, votes.count())
            .filter(place -> again.read(place) && wanted.test(alike(again.mark(place))))
            .flatMap(this::studies)
            .sorted()
            .toArray();
    return rows.columns().studyIds(numbers);
  }

  private IntStream studies(int place) {
    int[] own = votes.voting().rows(votes.first(place), votes.first(place + 1));
    return Arrays.stream(rows.columns().studiesOf(own)).filter(belongs);
  }

  /** Reads the rows of a sample that belong to the body, and tells whether there are any. */
  private boolean read(int place) {
    RowSet voting = votes.voting();
    int end = votes.first(place + 1);
    size = 0;
    ofStudies = 0;
    ofFindings = 0;
    allMixed = true;
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
    people = Math.max(0, votes.people(place));
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
    findings += to - from;
    size += to - from;
    ofStudies |= facts.traits(study);
    ofFindings |= ofStudy;
    allMixed &= (ofStudy & FindingTraits.MIXED) != 0;
  }

  private int mark(int place) {
    boolean whole = size == votes.first(place + 1) - votes.first(place);
    Direction direction = whole ? votes.direction(place) : directionOf(place);
    int mark =
        direction.ordinal() * BLINDINGS.length + conduct.blindingOf(votes.sample(place)).ordinal();
    for (int trait : OF_STUDIES) {
      mark = mark << 1 | ((ofStudies & trait) != 0 ? 1 : 0);
    }
    for (int trait : OF_FINDINGS) {
      mark = mark << 1 | ((ofFindings & trait) != 0 ? 1 : 0);
    }
    mark = mark << 1 | (allMixed ? 1 : 0);
    return mark << 1 | (people < InformationSize.ONE_TRIAL ? 1 : 0);
  }

  private static SamplesAlike alike(int mark) {
    int rest = mark;
    boolean small = (rest & 1) != 0;
    rest >>= 1;
    boolean mixed = (rest & 1) != 0;
    rest >>= 1;
    int traits = 0;
    int findings = 0;
    for (int i = OF_FINDINGS.length - 1; i >= 0; i--, rest >>= 1) {
      findings |= (rest & 1) * OF_FINDINGS[i];
    }
    for (int i = OF_STUDIES.length - 1; i >= 0; i--, rest >>= 1) {
      traits |= (rest & 1) * OF_STUDIES[i];
    }
    return new SamplesAlike(
        DIRECTIONS[rest / BLINDINGS.length],
        BLINDINGS[rest % BLINDINGS.length],
        traits,
        findings,
        mixed,
        small,
        1,
        0);
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
}
