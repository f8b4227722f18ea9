package org.microdosing.evidence.effect;

import java.util.List;

/**
 * What a chooser took and left.
 *
 * @param chosen the findings with effects, combined where arms share a control, with their labels
 * @param leftOut the other findings, with the reason
 * @param ties where a rule had to decide between what as many samples have
 */
record PoolingChoice(
    List<LabelledCandidate> chosen, List<LeftOutFinding> leftOut, List<TiedChoice> ties) {

  /** One of them with the label of its effect. */
  record LabelledCandidate(Candidate candidate, String label) {}

  PoolingChoice {
    chosen = List.copyOf(chosen);
    leftOut = List.copyOf(leftOut);
    ties = List.copyOf(ties);
  }

  List<Candidate> candidates() {
    return chosen.stream().map(LabelledCandidate::candidate).toList();
  }

  boolean hasRepeatedSamples() {
    return candidates().stream().map(Candidate::sample).distinct().count() < chosen.size();
  }

  EffectSelection selection() {
    List<SampleEffect> effects =
        chosen.stream().map(c -> SampleEffect.of(c.candidate(), c.label())).toList();
    return new EffectSelection(effects, leftOut, SelectionWarnings.of(effects, leftOut));
  }
}
