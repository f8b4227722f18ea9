package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.Interval;

@DisplayName("At the edges of what can be pooled")
class MetaAnalysisEdgeTest {

  private static List<EffectSize> effects(double... estimatesAndVariances) {
    return IntStream.range(0, estimatesAndVariances.length / 2)
        .mapToObj(
            i ->
                EffectSize.of(
                    "study " + i, estimatesAndVariances[2 * i], estimatesAndVariances[2 * i + 1]))
        .toList();
  }

  /** Every number of a result, so that a NaN among them is found. */
  private static DoubleStream numbers(MetaAnalysis m) {
    return DoubleStream.of(
        m.estimate(),
        m.standardError(),
        m.statistic(),
        m.pValue(),
        m.confidenceInterval().low(),
        m.confidenceInterval().high(),
        m.tauSquared(),
        m.tauSquaredStandardError().orElse(0),
        m.tauSquaredInterval().map(Interval::high).orElse(0.0),
        m.predictionInterval().map(Interval::high).orElse(0.0),
        m.iSquared(),
        m.hSquared(),
        m.q(),
        m.qPValue());
  }

  @ParameterizedTest
  @EnumSource(TauEstimator.class)
  @DisplayName("one study is returned as it is, tested by z, with a note")
  void oneStudy(TauEstimator estimator) {
    MetaAnalysis m = MetaAnalysis.of(effects(0.4, 0.04)).estimator(estimator).fit();
    assertThat(m.estimate()).isEqualTo(0.4);
    assertThat(m.standardError()).isEqualTo(0.2, within(1e-15));
    assertThat(m.test()).isEqualTo(CoefficientTest.Z);
    assertThat(m.pValue()).isEqualTo(0.0455002638963584, within(1e-12));
    assertThat(m.tauSquared()).isZero();
    assertThat(m.tauSquaredInterval()).isEmpty();
    assertThat(m.predictionInterval()).isEmpty();
    assertThat(m.iSquared()).isZero();
    assertThat(m.hSquared()).isEqualTo(1);
    assertThat(m.q()).isZero();
    assertThat(m.qPValue()).isEqualTo(1);
    assertThat(m.weights()).containsExactly(100.0);
    assertThat(m.warnings()).singleElement().asString().startsWith("One study");
    assertThat(m.toString()).contains("One study");
  }

  @Test
  @DisplayName("one study under equal effects needs no more than itself either")
  void oneStudyEqualEffects() {
    MetaAnalysis m =
        MetaAnalysis.of(effects(0.4, 0.04)).test(CoefficientTest.KNAPP_HARTUNG).equalEffects();
    assertThat(m.test()).isEqualTo(CoefficientTest.Z);
    assertThat(m.hSquared()).isEqualTo(1);
    assertThat(m.iSquared()).isZero();
  }

  @Test
  @DisplayName("two studies come with a note of what they can tell, and without a prediction")
  void twoStudies() {
    MetaAnalysisPlan plan = MetaAnalysis.of(effects(0.31, 0.04, -0.12, 0.09));
    assertThat(plan.fit().warnings())
        .singleElement()
        .asString()
        .startsWith("Two studies tell whether they point the same way")
        .contains("Knapp-Hartung's one degree of freedom");
    assertThat(plan.test(CoefficientTest.Z).fit().warnings())
        .singleElement()
        .asString()
        .endsWith("next to nothing of how much true effects differ.");
    assertThat(plan.equalEffects().warnings()).isEmpty();
    assertThat(plan.fit().rileyPredictionInterval()).isEmpty();
    assertThat(plan.fit().describesSpread()).isFalse();
    assertThat(plan.fit().toString()).doesNotContain("prediction");
  }

  @ParameterizedTest
  @EnumSource(TauEstimator.class)
  @DisplayName("500 equal effects have no variance, and a standard error of 0 is pointed out")
  void identicalEffects(TauEstimator estimator) {
    List<EffectSize> equal =
        IntStream.range(0, 500).mapToObj(i -> EffectSize.of("study " + i, 0.3, 0.07)).toList();
    MetaAnalysisPlan plan = MetaAnalysis.of(equal).estimator(estimator);
    MetaAnalysis z = plan.test(CoefficientTest.Z).fit();
    assertThat(z.estimate()).isEqualTo(0.3);
    assertThat(z.standardError()).isEqualTo(Math.sqrt(0.07 / 500), within(1e-15));
    assertThat(z.tauSquared()).isZero();
    assertThat(z.q()).isZero();
    assertThat(z.qPValue()).isEqualTo(1);
    assertThat(z.tauSquaredInterval()).contains(Interval.of95(0, 0));
    assertThat(z.warnings()).anyMatch(w -> w.startsWith("Both bounds"));
    assertThat(z.convergence().ending())
        .isIn(Convergence.Ending.CLOSED_FORM, Convergence.Ending.AT_ZERO);

    MetaAnalysis scaled = plan.fit();
    assertThat(scaled.standardError()).isZero();
    assertThat(scaled.pValue()).isZero();
    assertThat(scaled.statistic()).isInfinite();
    assertThat(scaled.confidenceInterval()).isEqualTo(Interval.of95(0.3, 0.3));
    assertThat(scaled.warnings()).anyMatch(w -> w.contains("standard error of 0"));
    assertThat(numbers(z).anyMatch(Double::isNaN)).isFalse();
    assertThat(numbers(scaled).anyMatch(Double::isNaN)).isFalse();
  }

  @Test
  @DisplayName("effects that are all 0 have a statistic of 0")
  void allZero() {
    MetaAnalysis m = MetaAnalysis.of(effects(0, 0.1, 0, 0.1, 0, 0.1)).fit();
    assertThat(m.statistic()).isZero();
    assertThat(m.pValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TauEstimator.class)
  @DisplayName("estimates of 1e300 that agree are pooled")
  void hugeEstimates(TauEstimator estimator) {
    MetaAnalysis m =
        MetaAnalysis.of(effects(1e300, 1, 1e300, 2, 1e300, 3))
            .estimator(estimator)
            .test(CoefficientTest.Z)
            .fit();
    assertThat(m.estimate()).isEqualTo(1e300);
    assertThat(m.tauSquared()).isZero();
    assertThat(numbers(m).anyMatch(Double::isNaN)).isFalse();
  }

  @Test
  @DisplayName("estimates too far apart to square are refused with their values")
  void tooFarApart() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> MetaAnalysis.of(effects(1e300, 1, -1e300, 1)).fit())
        .withMessageContaining("1.0E300")
        .withMessageContaining("too far apart");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> MetaAnalysis.of(effects(1, 1e-200, 1, 1)).equalEffects())
        .withMessageContaining("variances");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> MetaAnalysis.of(effects(1e200, 1e300, -1e200, 1e300)).fit())
        .withMessageContaining("between-study variance");
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.9e-324, 1e-300, 1e-150, 1e150, 1e300})
  @DisplayName("variances of any size give what their like near 1 give")
  void anyScale(double variance) {
    double unit = Math.sqrt(variance);
    MetaAnalysis m =
        MetaAnalysis.of(
                effects(unit, variance, 3 * unit, variance, 2 * unit, variance, 3 * unit, variance))
            .test(CoefficientTest.Z)
            .fit();
    assertThat(m.estimate() / unit).isEqualTo(2.25, within(1e-9));
    assertThat(m.q()).isEqualTo(2.75, within(1e-9));
    assertThat(m.tauSquared()).isZero();
    assertThat(numbers(m).anyMatch(Double::isNaN)).isFalse();
  }

  @Test
  @DisplayName("a few very precise studies beside imprecise ones keep their digits")
  void unequalPrecision() {
    MetaAnalysis m =
        MetaAnalysis.of(effects(1, 1e-20, 1 + 1e-9, 1e-20, 5, 1e10))
            .test(CoefficientTest.Z)
            .equalEffects();
    assertThat(m.estimate()).isEqualTo(1 + 5e-10, within(1e-15));
    assertThat(m.q()).isEqualTo(50, within(1e-5));
  }

  @Test
  @DisplayName("of a likelihood with two maxima the higher is given, with a note of the other")
  void severalMaxima() {
    List<EffectSize> effects =
        effects(2.87, 1.49, 3.52, 1.44, 1.02, 0.0047, 1.49, 0.047, 1.14, 0.035, 6.66, 27);
    MetaAnalysis m = MetaAnalysis.of(effects).estimator(TauEstimator.ML).fit();
    assertThat(m.tauSquared()).isPositive();
    assertThat(m.convergence().ending()).isEqualTo(Convergence.Ending.HIGHEST_MAXIMUM);
    assertThat(m.convergence().ending().label())
        .isEqualTo("converged to the highest of several maxima");
    assertThat(m.warnings())
        .anyMatch(
            w -> w.startsWith("The likelihood has a higher maximum") && w.contains("ends at, 0;"));
  }

  @ParameterizedTest
  @CsvSource({
    "4.309445496, CONVERGED, 5.14 0.986 1.319 0.001 -0.713 0.097 3.443 1.21",
    "0, AT_ZERO, -0.468 0.026 -0.864 0.297 1.02 0.303 -0.307 11.919 -0.302 0.568"
  })
  @DisplayName(
      "of a likelihood with two maxima the higher is given alone if metafor ends there too")
  void severalMaximaAgree(double tauSquared, Convergence.Ending ending, String figures) {
    List<EffectSize> effects =
        effects(Arrays.stream(figures.split(" ")).mapToDouble(Double::parseDouble).toArray());
    MetaAnalysis m = MetaAnalysis.of(effects).estimator(TauEstimator.ML).fit();
    assertThat(m.tauSquared()).isCloseTo(tauSquared, within(1e-9));
    assertThat(m.convergence().ending()).isEqualTo(ending);
    assertThat(m.warnings()).noneMatch(w -> w.contains("maximum") || w.contains("settle"));
  }

  @Test
  @DisplayName(
      "a maximum that Fisher scoring steps over, to and fro, is found by bisection, with a note")
  void overshooting() {
    List<EffectSize> effects =
        effects(
            -0.178, 0.078, -0.21, 0.064, -0.039, 0.003, -0.012, 0.068, -0.199, 0.036, -1.237, 0.837,
            -0.482, 0.361, -0.245, 0.010);
    MetaAnalysis m = MetaAnalysis.of(effects).fit();
    assertThat(m.tauSquared()).isEqualTo(0.00603, within(5e-6));
    assertThat(m.estimate()).isEqualTo(-0.1347, within(5e-5));
    assertThat(m.warnings()).anyMatch(w -> w.contains("does not settle"));
  }

  @Test
  @DisplayName("Knapp-Hartung is not said to narrow an interval that it leaves as it is")
  void realDifferences() {
    MetaAnalysis m = MetaAnalysis.of(Vaccine.RISK_RATIOS).estimator(TauEstimator.PM).fit();
    assertThat(m.warnings()).isEmpty();
    assertThat(MetaAnalysis.of(effects(0.1, 0.1, 0.15, 0.1, 0.05, 0.1)).fit().warnings())
        .anyMatch(w -> w.startsWith("The studies scatter less than expected"));
  }

  @Test
  @DisplayName("an interval of tau² that does not hold its estimate is pointed out")
  void intervalWithoutEstimate() {
    List<EffectSize> effects =
        effects(
            0.02, 0.0001, 0.01, 0.0001, 0.0, 0.0001, 3, 1, 2.9, 1, 3.2, 1, 3.1, 1, 3, 1, 2.8, 1);
    MetaAnalysis m = MetaAnalysis.of(effects).estimator(TauEstimator.DL).fit();
    Interval interval = m.tauSquaredInterval().orElseThrow();
    assertThat(interval.contains(m.tauSquared())).isFalse();
    assertThat(m.warnings()).anyMatch(w -> w.contains("does not hold its estimate"));
  }

  @Test
  @DisplayName("a hundred thousand studies are pooled without matrices of that size")
  void manyStudies() {
    List<EffectSize> many = new ArrayList<>();
    for (int copy = 0; copy < 8000; copy++) {
      many.addAll(Vaccine.RISK_RATIOS);
    }
    MetaAnalysis m = MetaAnalysis.of(many).estimator(TauEstimator.ML).fit();
    MetaAnalysis once = MetaAnalysis.of(Vaccine.RISK_RATIOS).estimator(TauEstimator.ML).fit();
    assertThat(m.k()).isEqualTo(104_000);
    assertThat(m.tauSquared()).isEqualTo(once.tauSquared(), within(1e-10));
    assertThat(m.estimate()).isEqualTo(once.estimate(), within(1e-10));
    assertThat(m.toString()).contains("104000 effects of 13 studies, see effects() and weights()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "th-TH-u-nu-thai"})
  @DisplayName("text does not depend on the language of the machine")
  void locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Locale before = Locale.getDefault();
    try {
      MetaAnalysis m = MetaAnalysis.of(Vaccine.RISK_RATIOS).fit();
      Locale.setDefault(Locale.ROOT);
      String page = m.toString();
      Locale.setDefault(locale);
      assertThat(m.toString()).isEqualTo(page);
      MetaAnalysis precise = MetaAnalysis.of(Vaccine.RISK_RATIOS.subList(5, 8)).fit();
      assertThat(precise + precise.methods() + precise.equivalence(-0.1, 0.1))
          .matches("(?s)[^٠-٩۰-۹๐-๙]*");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EffectSize.logOddsRatio("a", 11, 10, 1, 10))
          .withMessageContaining("10 people: 11");
    } finally {
      Locale.setDefault(before);
    }
  }
}
