package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.Interval;

@DisplayName("Equivalence of a pooled effect")
class EquivalenceTest {

  private static final List<EffectSize> EFFECTS =
      List.of(
          EffectSize.of("a", 0.04, 0.03),
          EffectSize.of("b", -0.10, 0.02),
          EffectSize.of("c", 0.15, 0.04),
          EffectSize.of("d", 0.02, 0.01));

  @Test
  @DisplayName("is tested on both sides by the distribution of the analysis")
  void oneSided() {
    MetaAnalysis z = MetaAnalysis.of(EFFECTS).equalEffects();
    Equivalence e = z.equivalence(-0.3, 0.2);
    assertThat(e.pAboveLow())
        .isCloseTo(
            NormalDistribution.of(-0.3, z.standardError()).survivalProbability(z.estimate()),
            within(1e-14));
    assertThat(e.pBelowHigh())
        .isCloseTo(
            NormalDistribution.of(0.2, z.standardError()).cumulativeProbability(z.estimate()),
            within(1e-14));
    assertThat(e.pValue()).isEqualTo(e.pBelowHigh());
    MetaAnalysis t = MetaAnalysis.of(EFFECTS).test(CoefficientTest.T).fit();
    assertThat(t.equivalence(-0.3, 0.2).pAboveLow())
        .isCloseTo(
            TDistribution.of(3).survivalProbability((t.estimate() + 0.3) / t.standardError()),
            within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(CoefficientTest.class)
  @DisplayName("holds exactly where the interval of twice the error rate lies within the bounds")
  void interval(CoefficientTest test) {
    MetaAnalysis m = MetaAnalysis.of(EFFECTS).test(test).fit();
    Interval inner = MetaAnalysis.of(EFFECTS).test(test).level(0.9).fit().confidenceInterval();
    Equivalence e = m.equivalence(-0.3, 0.3);
    assertThat(e.alpha()).isCloseTo(0.05, within(1e-15));
    assertThat(e.notExcluded().low()).isCloseTo(inner.low(), within(1e-12));
    assertThat(e.notExcluded().high()).isCloseTo(inner.high(), within(1e-12));
    for (double bound = 0.01; bound < 2; bound += 0.01) {
      boolean holds = m.equivalence(-bound, bound).isEquivalent();
      assertThat(holds).isEqualTo(-bound < inner.low() && inner.high() < bound);
      assertThat(holds).isEqualTo(bound > e.smallestBound());
    }
  }

  @Test
  @DisplayName("goes with the effect that would be found four times out of five")
  void detectable() {
    MetaAnalysis z = MetaAnalysis.of(EFFECTS).equalEffects();
    double effect = z.equivalence(-0.3, 0.3).minimalDetectable();
    NormalDistribution drawn = NormalDistribution.of(effect, z.standardError());
    double critical = 1.959963984540054 * z.standardError();
    assertThat(drawn.survivalProbability(critical)).isCloseTo(0.8, within(1e-9));
    assertThat(effect / z.standardError()).isCloseTo(2.8016, within(1e-4));
  }

  @Test
  @DisplayName("goes with the shares of true effects below, between and above the bounds")
  void trueEffects() {
    MetaAnalysis m = MetaAnalysis.of(Bcg.EFFECTS).fit();
    Equivalence.TrueEffects shares = m.equivalence(-1, 0).trueEffects().orElseThrow();
    double tau = Math.sqrt(m.tauSquared());
    NormalDistribution standard = NormalDistribution.of(0, 1);
    assertThat(shares.below())
        .isCloseTo(standard.cumulativeProbability((-1 - m.estimate()) / tau), within(1e-12));
    assertThat(shares.above())
        .isCloseTo(standard.survivalProbability((0 - m.estimate()) / tau), within(1e-12));
    assertThat(shares.below() + shares.between() + shares.above()).isCloseTo(1, within(1e-12));
    assertThat(m.equivalence(-1, 0).toString())
        .contains("is not shown to lie between -1.0000 and 0.0000")
        .endsWith(
            "\nTrue effects of studies, if normal: 30.5% below -1.0000, 59.4% between, 10.1% above"
                + " 0.0000");
    assertThat(100 * shares.below()).isCloseTo(30.5, within(0.05));
    assertThat(100 * shares.above()).isCloseTo(10.1, within(0.05));
    assertThat(MetaAnalysis.of(EFFECTS).equalEffects().equivalence(-1, 1).trueEffects()).isEmpty();
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 2)).fit().equivalence(-1, 1).trueEffects())
        .isEmpty();
  }

  @Test
  @DisplayName("reads in a few lines")
  void text() {
    assertThat(MetaAnalysis.of(EFFECTS).equalEffects().equivalence(-0.3, 0.3).toString())
        .isEqualTo(
            """
            The effect lies between -0.3000 and 0.3000: two one-sided tests, p < 0.0001
            Not excluded: effects from -0.1040 to 0.1240
            Equivalence would be shown within plus and minus 0.1240
            A true effect of 0.1941 would be found four times out of five\
            """);
  }

  @Test
  @DisplayName("is not shown by a p value that only reaches the error rate")
  void reaching() {
    Interval interval = Interval.of95(-0.1, 0.1);
    assertThat(
            new Equivalence(-1, 1, 0.05, 0.05, 0.01, interval, 1, 1, Optional.empty())
                .isEquivalent())
        .isFalse();
    assertThat(
            new Equivalence(-1, 1, 0.05, 0.0499, 0.01, interval, 1, 1, Optional.empty())
                .isEquivalent())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, -0.3, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("needs bounds in ascending order")
  void bounds(double low) {
    MetaAnalysis m = MetaAnalysis.of(EFFECTS).fit();
    assertThatIllegalArgumentException().isThrownBy(() -> m.equivalence(low, -0.3));
  }

  @Test
  @DisplayName("needs an effect with an error, and a level that tests can be made of")
  void needs() {
    List<EffectSize> equal =
        IntStream.range(0, 3).mapToObj(i -> EffectSize.of("s" + i, 0.1, 0.1)).toList();
    MetaAnalysis agreed = MetaAnalysis.of(equal).fit();
    assertThatIllegalStateException()
        .isThrownBy(() -> agreed.equivalence(-1, 1))
        .withMessageContaining("standard error of 0");
    MetaAnalysis low = MetaAnalysis.of(EFFECTS).level(0.4).fit();
    assertThatIllegalStateException().isThrownBy(() -> low.equivalence(-1, 1));
    MetaAnalysis half = MetaAnalysis.of(EFFECTS).level(0.5).fit();
    assertThatIllegalStateException()
        .isThrownBy(() -> half.equivalence(-1, 1))
        .withMessageContaining("a level above 0.5, not 0.5");
    MetaAnalysis proportion = MetaAnalysis.of(List.of(new Proportion("a", 3, 10).logit())).fit();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proportion.equivalence(-1, 1))
        .withMessageContaining("compares two");
  }
}
