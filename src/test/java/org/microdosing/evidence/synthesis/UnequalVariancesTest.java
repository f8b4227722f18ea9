package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Studies of very unequal precision")
class UnequalVariancesTest {

  private static final MathContext EXACT = new MathContext(120);

  @ParameterizedTest
  @ValueSource(
      doubles = {1, 1e-4, 1e-8, 1.0000000000000003E-10, 1e-12, 1e-14, 1e-17, 1e-20, 1e-24, 1e-40})
  @DisplayName("have the traces that exact arithmetic gives")
  void traces(double small) {
    double[] v = {small, 1, 3, 7};
    LinearModel model = LinearModel.of(new double[] {1, 2, 3, 5}, v, new double[][] {{1, 1, 1, 1}});
    BigDecimal s1 = BigDecimal.ZERO;
    BigDecimal s2 = BigDecimal.ZERO;
    BigDecimal s3 = BigDecimal.ZERO;
    for (double variance : v) {
      BigDecimal w = BigDecimal.valueOf(1 / variance);
      s1 = s1.add(w);
      s2 = s2.add(w.pow(2));
      s3 = s3.add(w.pow(3));
    }
    BigDecimal share = s2.divide(s1, EXACT);
    BigDecimal traceP = s1.subtract(share);
    BigDecimal tracePp =
        s2.subtract(s3.multiply(BigDecimal.valueOf(2)).divide(s1, EXACT)).add(share.pow(2));

    WeightedFit fit = model.fit(0);
    assertThat(fit.traceP()).isCloseTo(traceP.doubleValue(), withPercentage(1e-10));
    assertThat(fit.tracePp()).isCloseTo(tracePp.doubleValue(), withPercentage(1e-10));
    assertThat(fit.tracePd(v)).isCloseTo(3, withPercentage(1e-10));
    assertThat(fit.tracePdPe(v, v)).isCloseTo(3, withPercentage(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1", "1e-4, 1", "1e-8, 1", "1.0000000000000003e-10, 1", "1e-14, 1", "1e-20, 1", "1e-30, 1",
    "1, 3", "1e-4, 3", "1e-8, 3", "1.0000000000000003e-10, 3", "1e-14, 3", "1e-20, 3", "1e-30, 3"
  })
  @DisplayName("of which there are two have the REML variance that solves the equation of two")
  void restrictedLikelihoodOfTwo(double small, double distance) {
    List<EffectSize> effects =
        List.of(EffectSize.of("precise", 1, small), EffectSize.of("vague", 1 + distance, 1));
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();

    double expected = Math.max(0, (distance * distance - small - 1) / 2);
    assertThat(m.tauSquared()).isCloseTo(expected, within(1e-9));
    assertThat(m.convergence().ending()).isNotEqualTo(Convergence.Ending.CLOSED_FORM);
  }

  @Test
  @DisplayName("beyond all bounds have no rank order")
  void noRanks() {
    MetaAnalysis m =
        MetaAnalysis.of(List.of(EffectSize.of("precise", 1, 1e-20), EffectSize.of("vague", 2, 1)))
            .fit();
    assertThatThrownBy(m::rankTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("precise has all the weight");
  }
}
