package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.BayesianMetaAnalysis;
import org.microdosing.evidence.synthesis.EffectSize;

@DisplayName("Effects that figures leave open")
class RemainingEffectsTest {

  private static RemainingEffects of(Outcome outcome, String thing) {
    return microdoses(outcome).pooling().remainingEffects().stream()
        .filter(r -> r.question().thing().equals(thing))
        .findFirst()
        .orElseThrow();
  }

  private static FindingQuery microdoses(Outcome outcome) {
    return LIBRARY
        .findings()
        .outcome(outcome)
        .placeboControlled()
        .doseBand(DoseBand.MICRODOSE)
        .human();
  }

  @Test
  @DisplayName("of one sample are its own interval: social connectedness in Szigeti 2023")
  void oneSample() {
    RemainingEffects remaining = of(Outcome.SOCIAL_FUNCTIONING, "social connectedness");
    EffectSize own = microdoses(Outcome.SOCIAL_FUNCTIONING).effects().get(0);
    assertThat(remaining.samples()).containsExactly("szigeti-2021");
    assertThat(remaining.estimate()).isEqualTo(own.estimate());
    assertThat(remaining.interval()).isEqualTo(own.interval(0.95));
    assertThat(remaining.excludesAbove()).isTrue();
    assertThat(remaining.excludesBelow()).isTrue();
    assertThat(remaining.statement()).isEqualTo("an effect of 0.3 either way is excluded");
  }

  @Test
  @DisplayName("of two samples are those pooled with the usual prior: depression, bound published")
  void twoSamples() {
    RemainingEffects remaining = of(Outcome.DEPRESSION, "");
    BayesianMetaAnalysis pooled =
        BayesianMetaAnalysis.of(microdoses(Outcome.DEPRESSION).effects()).fit();
    assertThat(remaining.interval()).isEqualTo(pooled.interval());
    assertThat(remaining.estimate()).isEqualTo(pooled.mean());
    assertThat(remaining.bound().size()).isEqualTo(0.24);
    assertThat(remaining)
        .hasToString(
            "depression: g 0.45 [-0.24, 1.25], 2 samples, 266 people;"
                + " an effect of 0.24 either way is not excluded");
  }

  @Test
  @DisplayName("on one side alone are said with their side, and odds as a ratio")
  void sides() {
    assertThat(of(Outcome.COGNITION, "overall performance").statement())
        .isEqualTo("an effect of 0.3 against the arm is not excluded, one for the arm is");
    assertThat(of(Outcome.PERSONALITY, "five factors, openness").statement())
        .isEqualTo("an effect of 0.3 upwards is not excluded, one downwards is");
    assertThat(of(Outcome.DEPRESSION, "response"))
        .hasToString(
            "depression, response: odds ratio 2.4 [0.8, 7.2], 2 samples, 176 people;"
                + " an odds ratio of 1.5 with more events is not excluded, one with fewer is");
  }

  @Test
  @DisplayName("are not told of effects that answer different questions")
  void mixtures() {
    Pooling mixed = LIBRARY.findings().outcome(Outcome.DEPRESSION).human().pooling();
    assertThatThrownBy(mixed::remainingEffects).isInstanceOf(NotPoolableException.class);
    assertThat(LIBRARY.findings().where(f -> false).pooling().remainingEffects())
        .isEqualTo(List.of());
  }

  @Test
  @DisplayName("end at the bound where they exclude what lies beyond, and name people if known")
  void atTheBound() {
    RemainingEffects one = of(Outcome.SOCIAL_FUNCTIONING, "social connectedness");
    double bound = one.bound().size();
    RemainingEffects both = Changed.with(one, "interval", Interval.of95(-bound, bound));
    assertThat(both.excludesAbove()).isTrue();
    assertThat(both.excludesBelow()).isTrue();
    RemainingEffects neither =
        Changed.with(one, "interval", Interval.of95(-bound - 1e-9, bound + 1e-9));
    assertThat(neither.excludesAbove()).isFalse();
    assertThat(neither.excludesBelow()).isFalse();
    assertThat(one.people()).isPositive();
    assertThat(one.toString()).contains("1 sample, " + one.people() + " people;");
    assertThat(Changed.with(one, "people", 0).toString()).contains("1 sample; an effect");
  }
}
