package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.synthesis.EscalcFigures.assertClose;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;

@DisplayName("Conversions between what papers print and what is pooled")
class ConversionsTest {

  @ParameterizedTest
  @CsvSource({"5, 2, 25, 4, 2, 25", "5, 1, 9, 7, 3, 40", "-1, 0.5, 3, -1.2, 0.4, 4"})
  @DisplayName("the t test of two groups gives back their Hedges' g, and so do its F and p")
  void backFromTheTest(double m1, double sd1, int n1, double m2, double sd2, int n2) {
    EffectSize g = EffectSize.hedgesG("a", m1, sd1, n1, m2, sd2, n2);
    double df = n1 + n2 - 2;
    double pooled = Math.sqrt(((n1 - 1) * sd1 * sd1 + (n2 - 1) * sd2 * sd2) / df);
    double t = (m1 - m2) / (pooled * Math.sqrt(1.0 / n1 + 1.0 / n2));
    double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    Sign sign = t > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    same(TestConversions.hedgesGFromT("a", t, n1, n2), g);
    same(TestConversions.hedgesGFromF("a", t * t, n1, n2, sign), g);
    same(TestConversions.hedgesGFromP("a", PValue.of(p), n1, n2, sign), g);
    same(TestConversions.hedgesGFromD("a", (m1 - m2) / pooled, n1, n2), g);
  }

  @Test
  @DisplayName("the paired t test gives back the standardised change, and so does its F")
  void backFromThePairedTest() {
    PairedMeans pairs = PairedMeans.of("a", 11, 5, 14, 4, 30, 0.6);
    double t = -3 / Math.sqrt((25 + 16 - 2 * 0.6 * 20) / 30);
    same(TestConversions.standardisedChangeFromT("a", t, 30), pairs.standardisedChange());
    same(
        TestConversions.standardisedChangeFromF("a", t * t, 30, Sign.NEGATIVE),
        pairs.standardisedChange());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.8, -0.1, 0, 0.3, 0.95})
  @DisplayName("the t of a correlation gives back its Fisher z")
  void backFromTheCorrelation(double r) {
    double t = r * Math.sqrt(38 / (1 - r * r));
    EffectSize z = EffectSize.fisherZ("a", r, 40);
    assertThat(TestConversions.fisherZFromT("a", t, 40).estimate())
        .isCloseTo(z.estimate(), within(1e-14));
  }

  @Test
  @DisplayName("every conversion says what it was made from")
  void saysWhatItWasMadeFrom() {
    assertThat(TestConversions.hedgesGFromF("a", 4, 20, 22, Sign.POSITIVE).notes())
        .containsExactly("converted from F of 4: t = ±√F, d = t √(1/n1 + 1/n2)");
    assertThat(TestConversions.hedgesGFromP("a", PValue.of(0.03), 20, 22, Sign.POSITIVE).notes())
        .containsExactly("converted from two-sided p = 0.03 of a t test, d = t √(1/n1 + 1/n2)");
    assertThat(TestConversions.standardisedChangeFromT("a", 2.5, 12).notes())
        .containsExactly("converted from paired t of 2.5, d = t/√n");
    assertThat(TestConversions.fisherZFromT("a", 2.5, 12).notes())
        .containsExactly("converted from t of 2.5, r = t/√(t² + n - 2)");
    assertThat(Conversions.fromP("a", 1.5, PValue.of(0.01), 18, EffectMeasure.MEAN_CHANGE).notes())
        .containsExactly("standard error converted from two-sided p = 0.01 of a t test with df 18");
  }

  @Test
  @DisplayName("an estimate with its statistic, p value or interval gives back its standard error")
  void estimateWithSomething() {
    EffectMeasure md = EffectMeasure.MEAN_DIFFERENCE;
    assertThat(Conversions.fromTest("a", -3, -2, md).standardError()).isEqualTo(1.5);
    assertClose(
        Conversions.fromP("a", -1.959963984540054, PValue.of(0.05), md).standardError(),
        1,
        1e-14,
        "z");
    // t(10) = 2.228138851986274 at 0.975
    assertClose(
        Conversions.fromP("a", 2.228138851986274, PValue.of(0.05), 10, md).standardError(),
        1,
        1e-12,
        "t");
    EffectSize fromInterval = Conversions.fromInterval("a", 1, Interval.of95(0, 2), md);
    assertThat(fromInterval.standardError()).isCloseTo(1 / 1.959963984540054, within(1e-14));
    assertThat(fromInterval.notes()).hasSize(1);
    assertThat(Conversions.fromInterval("a", 0.5, Interval.of95(0, 2), md).notes().get(1))
        .contains("not about the middle");
  }

  @Test
  @DisplayName("a ratio with its interval becomes a logarithm with the right standard error")
  void ratio() {
    // Aronson 1948 of the BCG trials: RR 0.41 [0.13, 1.26] as printed to two decimals.
    EffectSize printed =
        Conversions.fromRatio(
            "Aronson 1948", 0.41, Interval.of95(0.13, 1.26), EffectMeasure.RISK_RATIO);
    EffectSize counted = EffectSize.logRiskRatio("Aronson 1948", 4, 123, 11, 139);
    assertThat(printed.estimate()).isCloseTo(counted.estimate(), within(0.01));
    assertThat(printed.standardError()).isCloseTo(counted.standardError(), within(0.01));
    assertThat(printed.notes().get(0)).contains("[0.13, 1.26] 95%");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Conversions.fromRatio("a", 1, Interval.of95(0, 2), EffectMeasure.ODDS_RATIO))
        .withMessageContaining("above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Conversions.fromRatio("a", 1, Interval.of95(0.5, 2), EffectMeasure.HEDGES_G))
        .withMessageContaining("logarithm");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.9, -0.4, 0, 0.1, 0.8})
  @DisplayName("a standardised difference comes back from its log odds ratio")
  void roundTrip(double d) {
    EffectSize smd = EffectSize.of("a", d, 0.04, EffectMeasure.HEDGES_G);
    EffectSize odds = Conversions.toLogOddsRatio(smd);
    EffectSize back = Conversions.toStandardisedDifference(odds);
    assertThat(odds.measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
    assertThat(back.measure()).isEqualTo(EffectMeasure.HEDGES_G);
    assertThat(odds.estimate()).isCloseTo(1.8137993642342178 * d, within(1e-14));
    assertThat(back.estimate()).isCloseTo(d, within(1e-15));
    assertThat(back.variance()).isCloseTo(0.04, within(1e-16));
    assertThat(back.notes())
        .containsExactly(
            "converted from Hedges' g: times π/√3", "converted from log odds ratio: times √3/π");
  }

  @Test
  @DisplayName("an odds ratio becomes the standardised difference of metafor's OR2DL")
  void oddsRatioToDifference() {
    EffectSize d =
        Conversions.toStandardisedDifference(EffectSize.logOddsRatio("a", 4, 123, 11, 139));
    assertThat(d.estimate()).isCloseTo(-0.517529203824981, within(1e-14));
    assertThat(d.variance()).isCloseTo(0.108552968611653, within(1e-14));
    EffectSize corrected =
        Conversions.toStandardisedDifference(EffectSize.logOddsRatio("a", 0, 10, 3, 10));
    assertThat(corrected.notes())
        .containsExactly("0.5 added to each cell", "converted from log odds ratio: times √3/π");
  }

  @Test
  @DisplayName("what is neither odds ratio nor standardised difference is not converted")
  void refusesOtherMeasures() {
    EffectSize difference = EffectSize.meanDifference("a", 2, 1, 9, 1, 1, 9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.toLogOddsRatio(difference))
        .withMessage("a: mean difference cannot be converted to odds ratio");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.toStandardisedDifference(difference));
  }

  @Test
  @DisplayName("standard errors and deviations, and the correlation behind a change, come back")
  void spreads() {
    assertThat(Conversions.standardDeviation("a", 0.5, 16)).isEqualTo(2);
    assertThat(Conversions.standardError("a", 2, 16)).isEqualTo(0.5);
    for (double r : new double[] {-1, -0.3, 0, 0.7, 1}) {
      double change = Math.sqrt(16 + 25 - 2 * r * 20);
      assertThat(Conversions.correlationOfChange("a", 4, 5, change)).isCloseTo(r, within(1e-14));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.correlationOfChange("a", 4, 5, 10))
        .withMessageStartingWith("a: the correlation that the three standard deviations give");
  }

  @Test
  @DisplayName("what gives no finite effect is refused by name")
  void refuses() {
    PValue bound = PValue.lessThan(0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.hedgesGFromP("Carhart", bound, 9, 9, Sign.POSITIVE))
        .withMessage("Carhart: an exact p value is needed to compute with, not a bound: p < 0.05");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TestConversions.hedgesGFromP("Carhart", PValue.of(0), 9, 9, Sign.POSITIVE))
        .withMessageStartingWith("Carhart: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.hedgesGFromF("Carhart", -1, 9, 9, Sign.POSITIVE))
        .withMessageStartingWith("Carhart: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.hedgesGFromT("Carhart", Double.NaN, 9, 9))
        .withMessageStartingWith("Carhart: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.hedgesGFromT("Carhart", 2, 1, 9))
        .withMessageContaining("at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.standardisedChangeFromT("Carhart", 2, 2))
        .withMessageContaining("at least 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConversions.fisherZFromT("Carhart", 1e300, 9))
        .withMessageStartingWith("Carhart: a perfect correlation");
    EffectMeasure md = EffectMeasure.MEAN_DIFFERENCE;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.fromTest("Carhart", 1, -2, md))
        .withMessageContaining("one sign");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.fromTest("Carhart", 0, 0, md));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.fromP("Carhart", 1, PValue.of(1), md))
        .withMessageContaining("p is 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.fromInterval("Carhart", 3, Interval.of95(0, 2), md))
        .withMessageContaining("must lie in its interval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conversions.fromInterval("Carhart", 2, Interval.of95(2, 2), md))
        .withMessageContaining("width");
  }

  private static void same(EffectSize actual, EffectSize expected) {
    assertThat(actual.measure()).isEqualTo(expected.measure());
    assertClose(actual.estimate(), expected.estimate(), 1e-12, "estimate");
    assertClose(actual.variance(), expected.variance(), 1e-12, "variance");
  }
}
