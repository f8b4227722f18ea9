package org.microdosing.evidence.summary;

import java.util.List;
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

  /** Takes the samples of rows that have a direction and are given in their order. */
  static List<BodySample> of(FindingRows rows, int[] inside) {
    SampleVotes votes = SampleVotes.of(rows, inside);
    BodySample[] samples = new BodySample[votes.count()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = of(rows, votes, i);
    }
    return List.of(samples);
  }

  private static BodySample of(FindingRows rows, SampleVotes votes, int place) {
    EvidenceColumns columns = rows.columns();
    FindingTraits traits = columns.traits();
    int ofStudies = 0;
    int ofFindings = 0;
    boolean allMixed = true;
    int fullText = 0;
    int abstracts = 0;
    int end = votes.first(place + 1);
    for (int from = votes.first(place); from < end; ) {
      int study = columns.studyOf(votes.row(from));
      int ofStudy = 0;
      while (from < end && columns.studyOf(votes.row(from)) == study) {
        int row = votes.row(from++);
        ofStudy |= traits.traits(row);
        Verification reading = traits.reading(row);
        fullText += reading == Verification.FULL_TEXT ? 1 : 0;
        abstracts += reading == Verification.ABSTRACT ? 1 : 0;
      }
      ofStudies |= columns.facts().traits(study);
      ofFindings |= ofStudy;
      allMixed &= (ofStudy & FindingTraits.MIXED) != 0;
    }
    return new BodySample(
        votes.direction(place),
        Math.max(0, votes.people(place)),
        rows.conduct().blindingOf(votes.sample(place)),
        ofStudies,
        ofFindings,
        allMixed,
        fullText,
        abstracts,
        end - votes.first(place) - fullText - abstracts,
        new StudiesOfSample(columns, votes, place));
  }
}
