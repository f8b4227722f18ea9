package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.Interval;

@DisplayName("For random effects of random precision")
class MetaAnalysisPropertyTest {

  private static final int SEEDS = 25;

  /** Every estimator with every test, for data drawn from a seed. */
  static Stream<Arguments> cases() {
    return Stream.of(TauEstimator.values())
        .flatMap(
            estimator ->
                Stream.of(CoefficientTest.values())
                    .flatMap(
                        test ->
                            Stream.iterate(1, seed -> seed <= SEEDS, seed -> seed + 1)
                                .map(seed -> Arguments.of(estimator, test, seed))));
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed <= 200, seed -> seed + 1);
  }

  private static List<EffectSize> effects(int seed) {
    Random random = new Random(seed);
    int k = 2 + random.nextInt(30);
    double tau = random.nextInt(3) * random.nextDouble();
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double variance = Math.exp(1.5 * random.nextGaussian() - 2);
      double spread = Math.sqrt(variance + tau * tau);
      effects.add(EffectSize.of("study " + i, 0.5 + spread * random.nextGaussian(), variance));
    }
    return effects;
  }

  private static List<EffectSize> mapped(
      List<EffectSize> effects, UnaryOperator<Double> estimate, UnaryOperator<Double> variance) {
    return effects.stream()
        .map(
            e ->
                EffectSize.of(
                    e.label(), estimate.apply(e.estimate()), variance.apply(e.variance())))
        .toList();
  }

  private static MetaAnalysis fit(
      List<EffectSize> effects, TauEstimator estimator, CoefficientTest test) {
    return MetaAnalysis.of(effects).estimator(estimator).test(test).fit();
  }

  private static void close(double actual, double expected, double size) {
    assertThat(actual).isEqualTo(expected, within(1e-9 * Math.max(size, Math.abs(expected))));
  }

  private static void transformed(MetaAnalysis m, MetaAnalysis base, double shift, double scale) {
    double size = Math.abs(scale);
    double se = base.standardError() * size;
    close(m.estimate(), base.estimate() * scale + shift, Math.max(se, Math.abs(shift)));
    close(m.standardError(), se, 0);
    close(m.tauSquared(), base.tauSquared() * scale * scale, 1e-3 * scale * scale);
    close(m.q(), base.q(), 1e-3);
    close(m.iSquared(), base.iSquared(), 1e-2);
    Interval before = base.tauSquaredInterval().orElseThrow();
    Interval after = m.tauSquaredInterval().orElseThrow();
    close(after.low(), before.low() * scale * scale, 1e-3 * scale * scale);
    close(after.high(), before.high() * scale * scale, 1e-3 * scale * scale);
    close(m.confidenceInterval().width(), base.confidenceInterval().width() * size, se);
    close(
        m.predictionInterval().orElseThrow().width(),
        base.predictionInterval().orElseThrow().width() * size,
        se);
  }

  @ParameterizedTest(name = "{0}, {1}, seed {2}")
  @MethodSource("cases")
  @DisplayName("order of the studies does not matter")
  void permutation(TauEstimator estimator, CoefficientTest test, int seed) {
    List<EffectSize> shuffled = new ArrayList<>(effects(seed));
    Collections.shuffle(shuffled, new Random(seed));
    transformed(fit(shuffled, estimator, test), fit(effects(seed), estimator, test), 0, 1);
  }

  @ParameterizedTest(name = "{0}, {1}, seed {2}")
  @MethodSource("cases")
  @DisplayName("another unit of the effects changes the unit of the result")
  void scaling(TauEstimator estimator, CoefficientTest test, int seed) {
    double scale = seed % 2 == 0 ? -37.5 : 1e-4;
    List<EffectSize> scaled = mapped(effects(seed), y -> y * scale, v -> v * scale * scale);
    transformed(fit(scaled, estimator, test), fit(effects(seed), estimator, test), 0, scale);
  }

  @ParameterizedTest(name = "{0}, {1}, seed {2}")
  @MethodSource("cases")
  @DisplayName("a constant added to all effects is added to the estimate and nothing else")
  void shifting(TauEstimator estimator, CoefficientTest test, int seed) {
    List<EffectSize> shifted = mapped(effects(seed), y -> y + 100, v -> v);
    transformed(fit(shifted, estimator, test), fit(effects(seed), estimator, test), 100, 1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName(
      "with equal variances, DerSimonian-Laird is the variance of the estimates less theirs")
  void equalVariances(int seed) {
    List<EffectSize> effects = mapped(effects(seed), y -> y, v -> 0.09);
    double mean = effects.stream().mapToDouble(EffectSize::estimate).average().orElseThrow();
    double variance =
        effects.stream().mapToDouble(e -> Math.pow(e.estimate() - mean, 2)).sum()
            / (effects.size() - 1);
    for (TauEstimator estimator :
        List.of(TauEstimator.DL, TauEstimator.HE, TauEstimator.REML, TauEstimator.PM)) {
      MetaAnalysis m = fit(effects, estimator, CoefficientTest.Z);
      assertThat(m.tauSquared())
          .as(estimator.label())
          .isEqualTo(Math.max(0, variance - 0.09), within(1e-12));
      assertThat(m.estimate()).isEqualTo(mean, within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("a study split into two halves weighs what it weighed, if effects are equal")
  void splitting(int seed) {
    List<EffectSize> effects = effects(seed);
    List<EffectSize> split = new ArrayList<>(effects);
    EffectSize whole = split.remove(0);
    split.add(EffectSize.of("first half", whole.estimate(), 2 * whole.variance()));
    split.add(EffectSize.of("second half", whole.estimate(), 2 * whole.variance()));
    MetaAnalysis before = MetaAnalysis.of(effects).equalEffects();
    MetaAnalysis after = MetaAnalysis.of(split).equalEffects();
    close(after.estimate(), before.estimate(), before.standardError());
    close(after.standardError(), before.standardError(), 0);
    close(after.q(), before.q(), 1e-6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("Paule-Mandel and empirical Bayes are one, and bring Q to its degrees of freedom")
  void pauleMandelIsEmpiricalBayes(int seed) {
    List<EffectSize> effects = effects(seed);
    MetaAnalysis pm = fit(effects, TauEstimator.PM, CoefficientTest.Z);
    assertThat(pm.tauSquared())
        .isEqualTo(fit(effects, TauEstimator.EB, CoefficientTest.Z).tauSquared());
    if (pm.tauSquared() > 0) {
      List<EffectSize> widened = mapped(effects, y -> y, v -> v + pm.tauSquared());
      assertThat(MetaAnalysis.of(widened).equalEffects().q())
          .isEqualTo(effects.size() - 1.0, within(1e-9));
      assertThat(pm.convergence().ending()).isEqualTo(Convergence.Ending.CONVERGED);
    } else {
      assertThat(pm.q()).isLessThanOrEqualTo(effects.size() - 1.0);
      assertThat(pm.convergence().ending()).isEqualTo(Convergence.Ending.AT_ZERO);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("no variance is more likely than the likelihood estimates")
  void likelihoodIsAtItsMaximum(int seed) {
    List<EffectSize> effects = effects(seed);
    LinearModel model = DesignMatrix.withIntercept(effects);
    for (LikelihoodEstimator estimator : LikelihoodEstimator.values()) {
      TauSquared tau = estimator.estimate(model);
      double best = estimator.logLikelihood(model, tau.value());
      assertThat(tau.convergence().iterations()).isLessThan(200);
      for (double other = 0; other < 1e4; other = 1.01 * other + 1e-4) {
        assertThat(estimator.logLikelihood(model, other)).isLessThanOrEqualTo(best + 1e-9);
      }
      for (double factor : new double[] {0.999, 1.001}) {
        assertThat(estimator.logLikelihood(model, factor * tau.value()))
            .isLessThanOrEqualTo(best + 1e-9);
      }
    }
  }
}
