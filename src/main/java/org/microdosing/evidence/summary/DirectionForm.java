package org.microdosing.evidence.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;

/**
 * What votes of samples add up to, as JSON has it.
 *
 * @param outcome the outcome
 * @param contrast against what
 * @param band the dose band
 * @param samples how many samples
 * @param participants people of the samples, each once
 * @param atMost whether the people are only known to be no more
 * @param counts how many samples vote each way
 * @param undecided samples that show neither better nor worse
 * @param signTest p value of the two-sided sign test; not stated with too few votes
 * @param sensitivity the same with every undecided sample counted half for and half against
 * @param votes the votes
 */
record DirectionForm(
    Outcome outcome,
    Contrast contrast,
    DoseBand band,
    int samples,
    int participants,
    boolean atMost,
    Map<Direction, Integer> counts,
    int undecided,
    Optional<PValue> signTest,
    Optional<PValue> sensitivity,
    List<SampleVote> votes) {

  static DirectionForm of(DirectionSynthesis synthesis) {
    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      if (synthesis.count(direction) > 0) {
        counts.put(direction, synthesis.count(direction));
      }
    }
    return new DirectionForm(
        synthesis.outcome(),
        synthesis.contrast(),
        synthesis.band(),
        synthesis.samples(),
        synthesis.participants(),
        synthesis.isAtMost(),
        counts,
        synthesis.undecided(),
        synthesis.signTest().map(SignTest::pValue),
        synthesis.sensitivity().map(SignTest::pValue),
        synthesis.votes());
  }
}
