package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.Interval;
import tools.jackson.databind.JsonNode;

@DisplayName("A three-level model")
class ThreeLevelTest {

  private static final JsonNode SCHOOLS = MetaforFile.read("threelevel-konstantopoulos2011");
  private static final List<EffectSize> EFFECTS = MetaforFile.effects("GEN", SCHOOLS);
  private static final List<Integer> DISTRICTS =
      IntStream.range(0, EFFECTS.size())
          .mapToObj(i -> SCHOOLS.get("cluster").get(i).intValue())
          .toList();

  @Test
  @DisplayName("of Konstantopoulos' schools in districts agrees with metafor's rma.mv")
  void agreesWithMetafor() {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).test(CoefficientTest.Z).fit();
    JsonNode expected = SCHOOLS.get("threeLevelREML");

    // nlminb stops when the likelihood is flat to 1e-10, which leaves the variances 3e-8 off.
    double stopped = 1e-7;
    Figures.same(m.estimate(), expected, "estimate", stopped);
    Figures.same(m.standardError(), expected, "se", stopped);
    Figures.same(m.confidenceInterval().low(), expected, "ciLow", 4 * stopped);
    Figures.same(m.confidenceInterval().high(), expected, "ciHigh", stopped);
    Figures.close(
        m.between().variance(),
        expected.get("sigma2").get(0).doubleValue(),
        stopped,
        "variance between");
    Figures.close(
        m.within().variance(),
        expected.get("sigma2").get(1).doubleValue(),
        stopped,
        "variance within");
    Figures.same(m.q(), expected, "QE", 1e-10);
    MetaAnalysis equal = MetaAnalysis.of(EFFECTS.subList(0, 4)).equalEffects();
    ThreeLevel four = ThreeLevel.of(EFFECTS.subList(0, 4), List.of(1, 1, 2, 2)).fit();
    Figures.close(four.qPValue(), equal.qPValue(), 1e-12, "p of Q");
    Figures.same(m.logLikelihood(), expected, "logLik", 1e-12);
    assertThat(m.logLikelihood())
        .isGreaterThanOrEqualTo(expected.get("logLik").doubleValue() - 1e-12);
  }

  @Test
  @DisplayName("has the cluster-robust error of metafor's robust")
  void robustAgreesWithMetafor() {
    RobustEstimate robust = ThreeLevel.of(EFFECTS, DISTRICTS).fit().robust(RobustMethod.CR1);
    JsonNode expected = SCHOOLS.get("robustCR");

    double stopped = 1e-7;
    Figures.same(robust.estimate(), expected, "estimate", stopped);
    Figures.same(robust.standardError(), expected, "se", stopped);
    Figures.same(robust.confidenceInterval().low(), expected, "ciLow", 10 * stopped);
    Figures.same(robust.confidenceInterval().high(), expected, "ciHigh", stopped);
    assertThat(robust.degreesOfFreedom()).isEqualTo(expected.get("df").doubleValue());
    assertThat(robust.clusters()).isEqualTo(11);
  }

  @Test
  @DisplayName("has the profile-likelihood intervals and shares that metafor's pages print")
  void agreesWithPublishedIntervals() {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).fit();

    assertThat(m.between().interval().low()).isCloseTo(0.0222, within(5e-5));
    assertThat(m.between().interval().high()).isCloseTo(0.2072, within(5e-5));
    assertThat(m.within().interval().low()).isCloseTo(0.0163, within(5e-5));
    assertThat(m.within().interval().high()).isCloseTo(0.0628, within(5e-5));
    assertThat(m.between().iSquared() + m.within().iSquared()).isCloseTo(95.19, within(5e-3));
  }

  @Test
  @DisplayName("ends where the likelihood has no slope, by either estimator")
  void stationary() {
    for (TauEstimator estimator : List.of(TauEstimator.REML, TauEstimator.ML)) {
      ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).estimator(estimator).fit();
      double best = direct(m, m.between().variance(), m.within().variance());

      assertThat(best).isCloseTo(m.logLikelihood(), within(1e-10));
      for (double factor : new double[] {0.9, 0.99, 1.01, 1.1}) {
        assertThat(direct(m, m.between().variance() * factor, m.within().variance()))
            .isLessThan(best);
        assertThat(direct(m, m.between().variance(), m.within().variance() * factor))
            .isLessThan(best);
      }
    }
  }

  @Test
  @DisplayName("bounds each variance where twice the profile likelihood falls by 3.84")
  void profileBySearch() {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).fit();
    Interval between = m.between().interval();
    for (double bound : new double[] {between.low(), between.high()}) {
      double highest = highest(x -> direct(m, bound, x));
      assertThat(2 * (m.logLikelihood() - highest)).isCloseTo(3.841459, within(1e-6));
    }
    Interval within = m.within().interval();
    for (double bound : new double[] {within.low(), within.high()}) {
      double highest = highest(x -> direct(m, x, bound));
      assertThat(2 * (m.logLikelihood() - highest)).isCloseTo(3.841459, within(1e-6));
    }
  }

  /** The highest value between 0 and 1, by golden section. */
  private static double highest(DoubleUnaryOperator function) {
    double low = 0;
    double high = 1;
    double ratio = (Math.sqrt(5) - 1) / 2;
    while (high - low > 1e-6) {
      double a = high - ratio * (high - low);
      double b = low + ratio * (high - low);
      if (function.applyAsDouble(a) > function.applyAsDouble(b)) {
        high = b;
      } else {
        low = a;
      }
    }
    return function.applyAsDouble((low + high) / 2);
  }

  /** The log-likelihood by full matrices, written down from the density. */
  private static double direct(ThreeLevel m, double between, double within) {
    List<EffectSize> effects = m.plan().effects();
    int k = effects.size();
    double[][] covariance = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        boolean same = m.plan().clusters().get(i).equals(m.plan().clusters().get(j));
        covariance[i][j] = (same ? between : 0) + (i == j ? within + effects.get(i).variance() : 0);
      }
    }
    // Cholesky, then y and 1 solved by the factor.
    double[] y = effects.stream().mapToDouble(EffectSize::estimate).toArray();
    double[] one = new double[k];
    double logDeterminant = 0;
    for (int i = 0; i < k; i++) {
      one[i] = 1;
      for (int j = 0; j <= i; j++) {
        double value = covariance[i][j];
        for (int l = 0; l < j; l++) {
          value -= covariance[i][l] * covariance[j][l];
        }
        covariance[i][j] = i == j ? Math.sqrt(value) : value / covariance[j][j];
      }
      for (int l = 0; l < i; l++) {
        y[i] -= covariance[i][l] * y[l];
        one[i] -= covariance[i][l] * one[l];
      }
      y[i] /= covariance[i][i];
      one[i] /= covariance[i][i];
      logDeterminant += 2 * Math.log(covariance[i][i]);
    }
    double oneOne = 0;
    double oneY = 0;
    double yy = 0;
    for (int i = 0; i < k; i++) {
      oneOne += one[i] * one[i];
      oneY += one[i] * y[i];
      yy += y[i] * y[i];
    }
    double residual = yy - oneY * oneY / oneOne;
    double value = -0.5 * (k * Math.log(2 * Math.PI) + logDeterminant + residual);
    return m.plan().estimator() == TauEstimator.ML
        ? value
        : value + 0.5 * (Math.log(2 * Math.PI) + Math.log(k) - Math.log(oneOne));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("finds the highest of all points of a grid, for made-up data of any shape")
  void globalMaximum(long seed) {
    Random random = new Random(seed);
    List<EffectSize> effects = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    double between = random.nextInt(3) * random.nextDouble();
    double within = random.nextInt(3) * random.nextDouble();
    for (int c = 0; c < 2 + random.nextInt(6); c++) {
      double shared = Math.sqrt(between) * random.nextGaussian();
      for (int i = 0; i < 2 + random.nextInt(5); i++) {
        double variance = Math.exp(2 * random.nextGaussian() - 2);
        double error = Math.sqrt(variance + within) * random.nextGaussian();
        effects.add(EffectSize.of("e", shared + error, variance));
        clusters.add(c);
      }
    }
    ThreeLevel m = ThreeLevel.of(effects, clusters).fit();

    for (double b = 0; b < 4; b += 0.05) {
      for (double w = 0; w < 4; w += 0.05) {
        assertThat(direct(m, b * b, w * w)).isLessThanOrEqualTo(m.logLikelihood() + 1e-9);
      }
    }
    assertThat(m.between().interval().contains(m.between().variance())).isTrue();
    assertThat(m.within().interval().contains(m.within().variance())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("does not depend on the order of effects or the names of clusters")
  void permutation(long seed) {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).fit();
    List<Integer> order = new ArrayList<>(IntStream.range(0, EFFECTS.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    ThreeLevel shuffled =
        ThreeLevel.of(
                order.stream().map(EFFECTS::get).toList(),
                order.stream().map(i -> "district " + DISTRICTS.get(i)).toList())
            .fit();

    assertThat(shuffled.estimate()).isCloseTo(m.estimate(), within(1e-12));
    assertThat(shuffled.between().variance()).isCloseTo(m.between().variance(), within(1e-12));
    assertThat(shuffled.within().variance()).isCloseTo(m.within().variance(), within(1e-12));
    assertThat(shuffled.robust().standardError())
        .isCloseTo(m.robust().standardError(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 1e-6", "0, 1e6", "100, 1", "-7, 1e-3"})
  @DisplayName("moves with a shift of the effects and stretches with their unit")
  void shiftAndScale(double shift, double unit) {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).fit();
    List<EffectSize> moved =
        EFFECTS.stream()
            .map(
                e ->
                    EffectSize.of(
                        e.label(), unit * (e.estimate() + shift), unit * unit * e.variance()))
            .toList();
    ThreeLevel other = ThreeLevel.of(moved, DISTRICTS).fit();

    assertThat(other.estimate() / unit - shift).isCloseTo(m.estimate(), within(1e-9));
    assertThat(other.standardError() / unit).isCloseTo(m.standardError(), within(1e-9));
    assertThat(other.between().variance() / unit / unit)
        .isCloseTo(m.between().variance(), within(1e-9));
    assertThat(other.between().interval().high() / unit / unit)
        .isCloseTo(m.between().interval().high(), within(1e-8));
    assertThat(other.logLikelihood())
        .isCloseTo(m.logLikelihood() - (EFFECTS.size() - 1) * Math.log(unit), within(1e-7));
  }

  @Test
  @DisplayName("of effects that agree has no variances and the estimate of an equal-effects model")
  void homogeneous() {
    List<EffectSize> same =
        IntStream.range(0, 6).mapToObj(i -> EffectSize.of("e" + i, 0.3, 0.1 + i * 0.01)).toList();
    ThreeLevel m = ThreeLevel.of(same, List.of(1, 1, 2, 2, 3, 3)).fit();

    assertThat(m.between().variance()).isZero();
    assertThat(m.within().variance()).isZero();
    assertThat(m.estimate()).isEqualTo(0.3);
    assertThat(m.standardError())
        .isCloseTo(MetaAnalysis.of(same).equalEffects().standardError(), within(1e-15));
    assertThat(m.between().interval().low()).isZero();
    assertThat(m.between().iSquared()).isZero();
    assertThat(m.robust().standardError()).isZero();
    assertThat(m.robust().statistic()).isInfinite();
    assertThat(m.q()).isZero();
  }

  @Test
  @DisplayName("is referred to t with one degree of freedom less than clusters, or to z if asked")
  void testByT() {
    ThreeLevel z = ThreeLevel.of(EFFECTS, DISTRICTS).test(CoefficientTest.Z).fit();
    ThreeLevel t = ThreeLevel.of(EFFECTS, DISTRICTS).level(0.9).fit();

    assertThat(z.coefficient().degreesOfFreedom()).isEmpty();
    assertThat(t.coefficient().degreesOfFreedom()).hasValue(10);
    assertThat(t.statistic()).isEqualTo(z.statistic());
    assertThat(t.pValue()).isGreaterThan(z.pValue());
    assertThat(t.confidenceInterval().level()).isEqualTo(0.9);
    assertThat(t.predictionInterval().low()).isLessThan(t.confidenceInterval().low());
  }

  @Test
  @DisplayName("reads clusters from the effects, and says when there are few")
  void clusterFunction() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a 1", 0.1, 0.1),
            EffectSize.of("a 2", 0.5, 0.1),
            EffectSize.of("b 1", 0.9, 0.2));
    ThreeLevel m = ThreeLevel.of(effects, e -> e.label().charAt(0)).fit();

    List<Integer> ten = IntStream.range(0, EFFECTS.size()).mapToObj(i -> i % 10).toList();
    assertThat(ThreeLevel.of(EFFECTS, ten).fit().warnings()).isEmpty();
    List<Integer> fewer = IntStream.range(0, EFFECTS.size()).mapToObj(i -> i % 9).toList();
    assertThat(ThreeLevel.of(EFFECTS, fewer).fit().warnings()).hasSize(1);
    assertThat(m.clusterCount()).isEqualTo(2);
    assertThat(m.warnings()).singleElement().asString().contains("few clusters (2)");
    assertThat(m.toString()).contains("3 effects of 2 clusters", "cluster-robust", "few clusters");
    assertThat(m.toString().lines().filter(l -> !l.startsWith("Note")))
        .allMatch(l -> l.length() <= 100);
  }

  @Test
  @DisplayName("refuses what it cannot estimate, and says why")
  void refuses() {
    List<EffectSize> three = EFFECTS.subList(0, 3);
    assertThatThrownBy(() -> ThreeLevel.of(three, List.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each effect needs its cluster: 3 effects, 2 clusters");
    assertThatThrownBy(() -> ThreeLevel.of(three, List.of(1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 clusters, found 1");
    assertThatThrownBy(() -> ThreeLevel.of(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 clusters, found 0");
    assertThatThrownBy(() -> ThreeLevel.of(three, List.of(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use MetaAnalysis");
    ThreeLevelPlan plan = ThreeLevel.of(three, List.of(1, 1, 2));
    assertThatThrownBy(() -> plan.estimator(TauEstimator.DL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REML or ML");
    assertThatThrownBy(() -> plan.test(CoefficientTest.KNAPP_HARTUNG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Z or T");
    assertThatThrownBy(() -> plan.level(95)).hasMessageContaining("0.95");
    for (double impossible : new double[] {-0.01, 1, Double.NaN}) {
      assertThatThrownBy(() -> plan.correlation(impossible))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("correlation within clusters");
    }
    assertThat(plan.correlation(0.99).correlation()).isEqualTo(0.99);
    List<EffectSize> apart =
        List.of(
            EffectSize.of("a", 1e300, 1e-9),
            EffectSize.of("b", -1e300, 1e-9),
            EffectSize.of("c", 0, 1e-9));
    assertThatThrownBy(() -> ThreeLevel.of(apart, List.of(1, 1, 2)).fit())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("too far apart");
  }

  @ParameterizedTest(name = "{0}: {1} errors")
  @CsvSource({"Z, 1.959963984540054", "T, 2.228138851964939"})
  @DisplayName(
      "predicts a new effect by the error and both variances, with as many errors as its test")
  void prediction(CoefficientTest test, double errors) {
    ThreeLevel m = ThreeLevel.of(EFFECTS, DISTRICTS).test(test).fit();
    double spread =
        Math.sqrt(Math.pow(m.standardError(), 2) + m.between().variance() + m.within().variance());
    assertThat(m.k()).isEqualTo(56);
    assertThat(m.predictionInterval().high())
        .isCloseTo(m.estimate() + errors * spread, within(1e-7));
    assertThat(m.predictionInterval().low())
        .isCloseTo(m.estimate() - errors * spread, within(1e-7));
    assertThat(m.statistic()).isCloseTo(m.estimate() / m.standardError(), within(1e-12));
    assertThat(m.between().standardDeviation())
        .isCloseTo(Math.sqrt(m.between().variance()), within(1e-15));
    assertThat(m.robust().pValue()).isPositive().isLessThan(1);
  }

  @Test
  @DisplayName("has no upper bound of a variance where the likelihood hardly falls with it")
  void unbounded() {
    // With two clusters twice the likelihood falls by the logarithm of the variance between them.
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a 1", 0.1, 0.1),
            EffectSize.of("a 2", 0.4, 0.1),
            EffectSize.of("b 1", 0.9, 0.2),
            EffectSize.of("b 2", 0.7, 0.2));
    ThreeLevelPlan plan = ThreeLevel.of(effects, List.of(1, 1, 2, 2));
    Interval usual = plan.fit().between().interval();
    assertThat(usual.isBounded()).isTrue();
    Interval wide = plan.level(0.9999999).fit().between().interval();
    assertThat(wide.low()).isZero();
    assertThat(wide.high()).isInfinite();
  }

  @Test
  @DisplayName("is compared over correlations, of which 0 to 0.8 are the usual ones")
  void sensitivity() {
    ThreeLevelPlan plan = ThreeLevel.of(EFFECTS, DISTRICTS).test(CoefficientTest.Z);
    assertThat(plan.sensitivity().models())
        .extracting(m -> m.plan().correlation())
        .containsExactly(0.0, 0.2, 0.4, 0.6, 0.8);
    CorrelationSensitivity two = plan.level(0.9).sensitivity(0.3, 0.75);
    assertThat(two.models())
        .containsExactly(
            plan.level(0.9).correlation(0.3).fit(), plan.level(0.9).correlation(0.75).fit());
    RobustEstimate robust = two.models().get(1).robust();
    List<String> lines = two.toString().lines().toList();
    assertThat(lines.get(0)).contains("correlation", "SE (CR2)", "90% CI", "σ² within");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2).strip().split(" +"))
        .startsWith(
            "0.75",
            ResultTable.number(robust.estimate()),
            ResultTable.number(robust.standardError()));
    assertThatThrownBy(() -> new CorrelationSensitivity(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a model");
  }
}
