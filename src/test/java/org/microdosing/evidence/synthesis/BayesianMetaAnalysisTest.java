package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A Bayesian meta-analysis")
class BayesianMetaAnalysisTest {

  private static final List<EffectSize> TWO =
      List.of(EffectSize.of("a", 0.3, 0.04), EffectSize.of("b", 0.31, 0.05));

  static List<JsonNode> references() throws IOException {
    String path = "/bayes/random-effects.json";
    try (InputStream in = BayesianMetaAnalysisTest.class.getResourceAsStream(path)) {
      List<JsonNode> references = new ArrayList<>();
      JsonMapper.shared().readTree(Objects.requireNonNull(in, path)).forEach(references::add);
      return references;
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  @DisplayName("agrees with a reference to the digits that the reference has")
  void reference(JsonNode expected) {
    BayesianMetaAnalysis b =
        BayesianMetaAnalysis.of(MetaforFile.effects("GEN", expected))
            .prior(TauPrior.halfNormal(expected.get("prior").get("scale").doubleValue()))
            .fit();

    double close = 1e-9;
    Figures.same(b.mean(), expected, "mean", close);
    Figures.same(b.sd(), expected, "sd", close);
    Figures.same(b.probabilityBelow(0), expected, "probabilityBelowZero", close);
    Figures.same(b.tau().mean(), expected, "tauMean", close);
    // Its quantiles come from steps whose error it states.
    double step = 20 * expected.get("stepError").doubleValue();
    Figures.same(b.median(), expected, "median", step);
    Figures.same(b.interval().low(), expected, "low", step);
    Figures.same(b.interval().high(), expected, "high", step);
    Figures.same(b.predictionInterval().low(), expected, "predictionLow", step);
    Figures.same(b.predictionInterval().high(), expected, "predictionHigh", step);
    Figures.same(b.tau().median(), expected, "tauMedian", step);
    Figures.same(b.tau().interval().low(), expected, "tauLow", step);
    Figures.same(b.tau().interval().high(), expected, "tauHigh", step);
  }

  /** The density of tau, written down from the model, times a function, over 0 to infinity. */
  private static double integral(
      List<EffectSize> effects, TauPrior prior, DoubleUnaryOperator function, double to) {
    return integral(effects, prior, new MeanPrior(0, 1e150), function, to);
  }

  /** By the midpoint rule over the root of tau, so that steps are short where tau is small. */
  private static double integral(
      List<EffectSize> effects,
      TauPrior prior,
      MeanPrior meanPrior,
      DoubleUnaryOperator function,
      double to) {
    int steps = 30_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double root = (i + 0.5) / steps;
      double x = to * root * root;
      double mean = conditionalMean(effects, meanPrior, x);
      double apart = (mean - meanPrior.mean()) / meanPrior.sd();
      double log = -0.5 * (Math.log(precision(effects, meanPrior, x)) + apart * apart);
      for (EffectSize e : effects) {
        double v = e.variance() + x * x;
        log -= 0.5 * (Math.log(v) + Math.pow(e.estimate() - mean, 2) / v);
      }
      double ratio = x / prior.scale();
      double density =
          prior.family() == TauPriorFamily.HALF_NORMAL
              ? Math.exp(-0.5 * ratio * ratio)
              : 1 / (1 + ratio * ratio);
      sum += 2 * root * density * Math.exp(log) * function.applyAsDouble(x);
    }
    return sum * to / steps;
  }

  private static double precision(List<EffectSize> effects, MeanPrior prior, double tau) {
    double sum = 1 / (prior.sd() * prior.sd());
    for (EffectSize e : effects) {
      sum += 1 / (e.variance() + tau * tau);
    }
    return sum;
  }

  private static double conditionalMean(List<EffectSize> effects, MeanPrior prior, double tau) {
    double sum = prior.mean() / (prior.sd() * prior.sd());
    for (EffectSize e : effects) {
      sum += e.estimate() / (e.variance() + tau * tau);
    }
    return sum / precision(effects, prior, tau);
  }

  @ParameterizedTest
  @CsvSource({"HALF_NORMAL, 0.5", "HALF_NORMAL, 0.05", "HALF_CAUCHY, 0.5", "HALF_CAUCHY, 0.1"})
  @DisplayName("has the distribution of tau that the density gives by the midpoint rule")
  void byMidpoints(TauPriorFamily family, double scale) {
    List<EffectSize> effects = Bcg.EFFECTS;
    TauPrior prior = new TauPrior(family, scale);
    BayesianMetaAnalysis b = BayesianMetaAnalysis.of(effects).prior(prior).fit();
    double all = integral(effects, prior, x -> 1, 40);

    assertThat(b.tau().mean()).isCloseTo(integral(effects, prior, x -> x, 40) / all, within(1e-8));
    double median = b.tau().median();
    assertThat(integral(effects, prior, x -> 1, median) / all).isCloseTo(0.5, within(1e-8));
    double high = b.tau().interval().high();
    assertThat(integral(effects, prior, x -> 1, high) / all).isCloseTo(0.975, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0.3", "0.2, 0.05", "4, 1"})
  @DisplayName("with a normal prior of the mean has the mean and tau that their densities give")
  void meanPriorByMidpoints(double mean, double sd) {
    List<EffectSize> effects = Bcg.EFFECTS.subList(0, 4);
    TauPrior prior = TauPrior.halfNormal(0.6);
    MeanPrior meanPrior = new MeanPrior(mean, sd);
    BayesianMetaAnalysis b =
        BayesianMetaAnalysis.of(effects).prior(prior).meanPrior(mean, sd).fit();
    double all = integral(effects, prior, meanPrior, x -> 1, 6);
    double first =
        integral(effects, prior, meanPrior, x -> conditionalMean(effects, meanPrior, x), 6) / all;
    double second =
        integral(
                effects,
                prior,
                meanPrior,
                x ->
                    Math.pow(conditionalMean(effects, meanPrior, x), 2)
                        + 1 / precision(effects, meanPrior, x),
                6)
            / all;

    assertThat(b.mean()).isCloseTo(first, within(1e-8));
    assertThat(b.sd()).isCloseTo(Math.sqrt(second - first * first), within(1e-7));
    assertThat(b.tau().mean())
        .isCloseTo(integral(effects, prior, meanPrior, x -> x, 6) / all, within(1e-8));
    assertThat(b.toString())
        .contains("of the mean normal(" + Numbers.plain(mean) + ", " + Numbers.plain(sd) + ")");
  }

  @Test
  @DisplayName("with a normal prior of the mean is that with one study more, which has no tau")
  void normalPrior() {
    // With a tiny scale tau is 0, so that the mean is that of an equal-effects model.
    BayesianMetaAnalysis b =
        BayesianMetaAnalysis.of(TWO).prior(TauPrior.halfNormal(1e-7)).meanPrior(0, 0.2).fit();
    MetaAnalysis equal =
        MetaAnalysis.of(List.of(TWO.get(0), TWO.get(1), EffectSize.of("prior", 0, 0.04)))
            .equalEffects();

    assertThat(b.mean()).isCloseTo(equal.estimate(), within(1e-10));
    assertThat(b.sd()).isCloseTo(equal.standardError(), within(1e-10));
    assertThat(b.interval().low()).isCloseTo(equal.confidenceInterval().low(), within(1e-9));
    assertThat(b.predictionInterval().high())
        .isCloseTo(equal.confidenceInterval().high(), within(1e-9));
  }

  @Test
  @DisplayName("draws studies towards the mean, the imprecise ones more")
  void shrinkage() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("precise", 0.8, 0.01),
            EffectSize.of("imprecise", 0.8, 0.5),
            EffectSize.of("other", 0.1, 0.02));
    BayesianMetaAnalysis b = BayesianMetaAnalysis.of(effects).prior(TauPrior.halfNormal(0.5)).fit();
    List<ShrunkenEffect> studies = b.studyEffects();

    assertThat(studies).extracting(ShrunkenEffect::study).containsExactlyElementsOf(effects);
    double precise = studies.get(0).trueEffect().mean();
    double imprecise = studies.get(1).trueEffect().mean();
    assertThat(precise).isBetween(imprecise, 0.8);
    assertThat(imprecise).isBetween(b.mean(), precise);
    TauPrior prior = b.plan().prior();
    double all = integral(effects, prior, x -> 1, 6);
    double expected =
        integral(
                effects,
                prior,
                x -> {
                  double mean = conditionalMean(effects, new MeanPrior(0, 1e150), x);
                  return (0.5 * mean + x * x * 0.8) / (0.5 + x * x);
                },
                6)
            / all;
    assertThat(imprecise).isCloseTo(expected, within(1e-8));
  }

  @Test
  @DisplayName("covers the mean as often as it says if effects are drawn from the prior")
  void calibrated() {
    Random random = new Random(11);
    int covered = 0;
    int predicted = 0;
    int runs = 2_000;
    double[] variances = {0.05, 0.1, 0.2};
    for (int run = 0; run < runs; run++) {
      double tau = Math.abs(0.5 * random.nextGaussian());
      double mean = random.nextGaussian();
      List<EffectSize> effects = new ArrayList<>();
      for (double variance : variances) {
        effects.add(
            EffectSize.of(
                "e", mean + Math.sqrt(tau * tau + variance) * random.nextGaussian(), variance));
      }
      BayesianMetaAnalysis b =
          BayesianMetaAnalysis.of(effects)
              .prior(TauPrior.halfNormal(0.5))
              .meanPrior(0, 1)
              .level(0.8)
              .fit();
      covered += b.interval().contains(mean) ? 1 : 0;
      predicted += b.predictionInterval().contains(mean + tau * random.nextGaussian()) ? 1 : 0;
    }
    assertThat(covered / (double) runs).isCloseTo(0.8, within(0.03));
    assertThat(predicted / (double) runs).isCloseTo(0.8, within(0.03));
  }

  @ParameterizedTest
  @CsvSource({"1e-9, 0", "1e6, 0", "1, 1e4"})
  @DisplayName("stretches with the unit and moves with the zero of effects and prior")
  void unit(double unit, double shift) {
    BayesianMetaAnalysis one =
        BayesianMetaAnalysis.of(Bcg.EFFECTS).prior(TauPrior.halfCauchy(0.5)).fit();
    BayesianMetaAnalysis other =
        BayesianMetaAnalysis.of(
                Bcg.EFFECTS.stream()
                    .map(
                        e ->
                            EffectSize.of(
                                "e", unit * (e.estimate() + shift), unit * unit * e.variance()))
                    .toList())
            .prior(TauPrior.halfCauchy(0.5 * unit))
            .fit();

    assertThat(other.mean() / unit - shift).isCloseTo(one.mean(), within(1e-10));
    assertThat(other.sd() / unit).isCloseTo(one.sd(), within(1e-10));
    assertThat(other.interval().high() / unit - shift)
        .isCloseTo(one.interval().high(), within(1e-9));
    assertThat(other.tau().median() / unit).isCloseTo(one.tau().median(), within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 500, 5_000})
  @DisplayName("of many studies has the mean and tau of restricted maximum likelihood")
  void manyStudies(int k) {
    Random random = new Random(k);
    List<EffectSize> effects = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double variance = Math.exp(0.7 * random.nextGaussian() - 2);
      effects.add(
          EffectSize.of("e", 0.2 + Math.sqrt(variance + 0.09) * random.nextGaussian(), variance));
    }
    BayesianMetaAnalysis b = BayesianMetaAnalysis.of(effects).prior(TauPrior.halfNormal(10)).fit();
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();

    assertThat(b.mean()).isCloseTo(m.estimate(), within(0.2 * m.standardError()));
    assertThat(b.sd()).isCloseTo(m.standardError(), within(3 * m.standardError() / k + 0.003));
    assertThat(b.tau().interval().contains(Math.sqrt(m.tauSquared()))).isTrue();
  }

  @Test
  @DisplayName("says where moments do not exist, and keeps what does")
  void moments() {
    BayesianMetaAnalysis b = BayesianMetaAnalysis.of(TWO).prior(TauPrior.halfCauchy(0.5)).fit();
    assertThat(b.sd()).isInfinite();
    assertThat(b.tau().sd()).isInfinite();
    assertThat(b.tau().mean()).isFinite();
    assertThat(b.interval().isBounded()).isTrue();
    assertThat(b.median()).isCloseTo(0.3046, within(1e-3));
    List<EffectSize> one = TWO.subList(0, 1);
    assertThatThrownBy(() -> BayesianMetaAnalysis.of(one).prior(TauPrior.halfCauchy(1)).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leaves the mean undefined");
    BayesianMetaAnalysis single =
        BayesianMetaAnalysis.of(one).prior(TauPrior.halfNormal(0.5)).fit();
    assertThat(single.mean()).isCloseTo(0.3, within(1e-12));
    assertThat(single.sd()).isCloseTo(Math.sqrt(0.04 + 0.25), within(1e-9));
    BayesianMetaAnalysis held =
        BayesianMetaAnalysis.of(one).prior(TauPrior.halfCauchy(1)).meanPrior(0, 1).fit();
    assertThat(held.sd()).isBetween(0.1, 1.0);
    assertThat(held.tau().mean()).isFinite();
    assertThat(held.tau().sd()).isInfinite();
  }

  @Test
  @DisplayName("takes the usual prior of its measure, and asks for one where there is none")
  void usualPriors() {
    List<EffectSize> g = List.of(EffectSize.of("a", 0.3, 0.1, EffectMeasure.HEDGES_G));
    assertThat(BayesianMetaAnalysis.of(g).prior()).isEqualTo(TauPrior.halfNormal(0.5));
    assertThat(TauPrior.usual(EffectMeasure.ODDS_RATIO)).contains(TauPrior.halfNormal(0.5));
    assertThat(TauPrior.citation()).contains("Friede", "2021");
    BayesianMetaAnalysisPlan plan = BayesianMetaAnalysis.of(TWO);
    assertThatThrownBy(plan::fit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("have no usual prior of tau");
    assertThatThrownBy(() -> TauPrior.halfNormal(0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> plan.meanPrior(0, -1)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> plan.meanPrior(0, 0)).hasMessageContaining("above 0");
    double infinite = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> plan.meanPrior(0, infinite)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> plan.meanPrior(infinite, 1)).hasMessageContaining("needs a mean");
    assertThatThrownBy(() -> TauPrior.halfCauchy(infinite)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> plan.level(95)).hasMessageContaining("0.95");
    assertThatThrownBy(() -> BayesianMetaAnalysis.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("prints its figures, and those with other priors, within 100 columns")
  void prints() {
    BayesianMetaAnalysis b = BayesianMetaAnalysis.of(TWO).prior(TauPrior.halfNormal(0.5)).fit();
    assertThat(b.toString())
        .contains(
            "prior of tau half-normal(0.5), of the mean flat", "0.3046", "0.1070", "true effect");
    String table = b.plan().sensitivity().toString();
    assertThat(table)
        .contains("half-normal(0.25)", "half-normal(0.5)", "half-normal(1)", "half-Cauchy(0.5)");
    assertThatThrownBy(() -> new PriorSensitivity(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a result");
    assertThat((b + "\n" + table).lines()).allMatch(line -> line.length() <= 100);
    assertThat(b)
        .isEqualTo(b.plan().fit())
        .hasSameHashCodeAs(b.plan().fit())
        .isNotEqualTo(b.plan().level(0.9).fit());
    assertThat(b.predictedBelow(b.predictionInterval().low())).isCloseTo(0.025, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e12, 1e100, 3e200, 1e308})
  @DisplayName("refuses effects that are out of all proportion to the prior")
  void outOfProportion(double distance) {
    List<EffectSize> apart =
        List.of(
            EffectSize.of("a", distance, 1, EffectMeasure.HEDGES_G),
            EffectSize.of("b", -distance, 1, EffectMeasure.HEDGES_G));
    assertThatThrownBy(() -> BayesianMetaAnalysis.of(apart).fit())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("too far apart");
  }
}
