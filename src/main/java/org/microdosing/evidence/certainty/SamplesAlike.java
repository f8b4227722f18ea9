package org.microdosing.evidence.certainty;

import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.table.FindingTraits;
import org.microdosing.evidence.table.StudyFacts;

/**
 * Samples of a body of evidence of which the same is true, so that what judges the body asks once
 * for all of them.
 *
 * @param direction their vote
 * @param blinding what any study of the sample reports of guessing
 * @param traits what is true of any study of the sample, by the constants of {@link StudyFacts}
 * @param findings what is true of any of its findings in the body, by the constants of {@link
 *     FindingTraits}
 * @param mixed whether every study has a finding about several or unspecified substances
 * @param small whether it has fewer people than one trial of a medium effect needs
 * @param count how many samples these are
 * @param people the people of all of them; samples without a number, and animals, add nobody
 */
record SamplesAlike(
    Direction direction,
    BlindingStatus blinding,
    int traits,
    int findings,
    boolean mixed,
    boolean small,
    int count,
    int people) {

  /** Tells whether a trait of {@link StudyFacts} is true of any study of each sample. */
  boolean hasStudy(int trait) {
    return (traits & trait) != 0;
  }

  /** Tells whether a trait of {@link FindingTraits} is true of any finding of each sample. */
  boolean hasFinding(int trait) {
    return (findings & trait) != 0;
  }

  /** Returns the same for another number of samples and people. */
  SamplesAlike with(int samples, int numberOfPeople) {
    return new SamplesAlike(
        direction, blinding, traits, findings, mixed, small, samples, numberOfPeople);
  }
}
