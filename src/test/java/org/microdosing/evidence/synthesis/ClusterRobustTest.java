package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import tools.jackson.databind.JsonNode;

@DisplayName("A cluster-robust error")
class ClusterRobustTest {

  /** Where metafor's optimiser stops decides the later digits of its variances. */
  private static final double STOPPED = 1e-6;

  /** Of the regression below, by full matrices: tau², then errors and degrees of freedom. */
  private static final double TAU_SQUARED = 0.09042467072386774;

  private static final double[] INTERCEPT = {0.08831722314418125, 6.466635316408363};
  private static final double[] SLOPE = {0.01238702634595208, 5.896751529878295};

  private static List<String> clusters(JsonNode file) {
    return IntStream.range(0, file.get("cluster").size())
        .mapToObj(i -> file.get("cluster").get(i).asString())
        .toList();
  }

  private static void same(RobustEstimate robust, JsonNode expected, double relative) {
    Figures.same(robust.estimate(), expected, "estimate", relative);
    Figures.same(robust.standardError(), expected, "se", relative);
    Figures.same(robust.degreesOfFreedom(), expected, "df", relative);
    Figures.same(robust.confidenceInterval().low(), expected, "ciLow", 100 * relative);
    Figures.same(robust.confidenceInterval().high(), expected, "ciHigh", relative);
    Figures.same(robust.pValue(), expected, "p", 100 * relative);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clusters-konstantopoulos2011", "clusters-bourassa1996"})
  @DisplayName("by CR2 agrees with clubSandwich for ordinary models")
  void ordinary(String name) {
    JsonNode file = MetaforFile.read(name);
    MetaAnalysis m = MetaAnalysis.of(MetaforFile.effects("GEN", file)).fit();

    same(m.robust(clusters(file), RobustMethod.CR2), file.get("ordinaryCR2"), 1e-8);
    MetaAnalysis told = MetaAnalysis.of(m.effects()).clusters(clusters(file)).fit();
    assertThat(told.robust(RobustMethod.CR2)).isEqualTo(m.robust(clusters(file), RobustMethod.CR2));
  }

  @Test
  @DisplayName("by CR2 agrees with clubSandwich for a three-level model")
  void threeLevel() {
    // The reference of bourassa1996 nests samples that hold several effects, another model.
    JsonNode file = MetaforFile.read("clusters-konstantopoulos2011");
    ThreeLevel m = ThreeLevel.of(MetaforFile.effects("GEN", file), clusters(file)).fit();

    same(m.robust(RobustMethod.CR2), file.get("threeLevelCR2"), STOPPED);
    assertThat(m.robust()).isEqualTo(m.robust(RobustMethod.CR2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "0.6", "0.8"})
  @DisplayName("by CR1 and CR2 agrees with metafor and clubSandwich for correlated errors")
  void correlated(String correlation) {
    JsonNode file = MetaforFile.read("clusters-konstantopoulos2011");
    JsonNode expected = file.get("correlated").get("rho" + correlation);
    ThreeLevel m =
        ThreeLevel.of(MetaforFile.effects("GEN", file), clusters(file))
            .correlation(Double.parseDouble(correlation))
            .test(CoefficientTest.Z)
            .fit();

    JsonNode che = expected.get("che");
    Figures.same(m.estimate(), che, "estimate", STOPPED);
    Figures.same(m.standardError(), che, "se", STOPPED);
    Figures.same(m.confidenceInterval().low(), che, "ciLow", 10 * STOPPED);
    Figures.same(m.confidenceInterval().high(), che, "ciHigh", STOPPED);
    Figures.same(m.statistic(), che, "statistic", STOPPED);
    Figures.same(m.pValue(), che, "p", 10 * STOPPED);
    Figures.same(m.logLikelihood(), che, "logLik", 1e-10);
    List<VarianceComponent> parts = List.of(m.between(), m.within());
    Figures.column(parts, VarianceComponent::variance, che, "sigma2", STOPPED);
    same(m.robust(RobustMethod.CR2), expected.get("cheCR2"), STOPPED);
    same(m.robust(RobustMethod.CR1), expected.get("cheCR1"), STOPPED);
  }

  @Test
  @DisplayName("of a regression is that of full matrices")
  void regression() {
    JsonNode file = MetaforFile.read("clusters-konstantopoulos2011");
    List<EffectSize> effects = MetaforFile.effects("GEN", file);
    List<String> clusters = clusters(file);
    double[] year = new double[effects.size()];
    for (int i = 0; i < year.length; i++) {
      year[i] = i % 7;
    }
    MetaRegression m = MetaRegression.of(effects).moderator("year", year).fit();
    List<RobustEstimate> cr2 = m.robust(clusters, RobustMethod.CR2);

    assertThat(m.tauSquared()).isCloseTo(TAU_SQUARED, within(1e-9));
    assertThat(cr2).extracting(RobustEstimate::name).containsExactly("intercept", "year");
    Figures.close(cr2.get(0).standardError(), INTERCEPT[0], 1e-8, "error of the intercept");
    Figures.close(cr2.get(0).degreesOfFreedom(), INTERCEPT[1], 1e-8, "df of the intercept");
    Figures.close(cr2.get(1).standardError(), SLOPE[0], 1e-8, "error of the slope");
    Figures.close(cr2.get(1).degreesOfFreedom(), SLOPE[1], 1e-8, "df of the slope");
    assertThat(m.robust(clusters, RobustMethod.CR1))
        .extracting(RobustEstimate::degreesOfFreedom)
        .containsExactly(9.0, 9.0);
    assertThat(cr2.get(1).estimate()).isCloseTo(m.coefficient("year").estimate(), within(1e-14));
  }

  @Test
  @DisplayName("of a regression leaves a cluster with a coefficient of its own out of the others")
  void ownCoefficient() {
    double[] variances = {0.04, 0.05, 0.3, 0.06, 0.2, 0.1, 0.5, 110, 110, 110};
    List<Integer> clusters = List.of(1, 1, 1, 2, 2, 3, 4, 5, 5, 5);
    Random random = new Random(8);
    List<EffectSize> effects =
        Arrays.stream(variances)
            .mapToObj(v -> EffectSize.of("e", 0.4 + Math.sqrt(v) * random.nextGaussian(), v))
            .toList();
    RobustEstimate rest =
        MetaAnalysis.of(effects.subList(0, 7))
            .equalEffects()
            .robust(clusters.subList(0, 7), RobustMethod.CR2);
    List<RobustEstimate> both =
        MetaRegression.of(effects)
            .moderator("fifth", 0, 0, 0, 0, 0, 0, 0, 1, 1, 1)
            .equalEffects()
            .robust(clusters, RobustMethod.CR2);

    // Equally precise effects around a mean of their own say nothing on how far off that mean is.
    for (RobustEstimate coefficient : both) {
      assertThat(coefficient.standardError()).isCloseTo(rest.standardError(), within(1e-9));
      assertThat(coefficient.degreesOfFreedom()).isCloseTo(rest.degreesOfFreedom(), within(1e-7));
    }
    assertThat(both.get(0).estimate()).isCloseTo(rest.estimate(), within(1e-12));
  }

  @Test
  @DisplayName("of effects that are clusters of their own is that of heteroscedastic regression")
  void singletons() {
    List<EffectSize> effects = Bcg.EFFECTS;
    List<Integer> own = IntStream.range(0, effects.size()).boxed().toList();
    MetaAnalysis m = MetaAnalysis.of(effects).fit();
    RobustEstimate cr1 = m.robust(own, RobustMethod.CR1);

    double sum = 0;
    double weights = 0;
    for (EffectSize effect : effects) {
      double w = 1 / (effect.variance() + m.tauSquared());
      weights += w;
      sum += Math.pow(w * (effect.estimate() - m.estimate()), 2);
    }
    assertThat(cr1.standardError()).isCloseTo(Math.sqrt(sum * 13 / 12) / weights, within(1e-12));
    assertThat(cr1.degreesOfFreedom()).isEqualTo(12);
    RobustEstimate cr2 = m.robust(own, RobustMethod.CR2);
    assertThat(cr2.degreesOfFreedom()).isBetween(8.0, 12.0);
    assertThat(cr2.toString()).contains("CR2", "13 clusters", "pooled estimate");
    assertThat(cr2.hasReliableTest()).isTrue();
    RobustEstimate few =
        m.robust(effects.stream().map(e -> effects.indexOf(e) % 3).toList(), RobustMethod.CR2);
    assertThat(few.hasReliableTest()).isFalse();
    assertThat(few.toString()).contains("less than 4 degrees of freedom");
  }

  @Test
  @DisplayName("by CR2 is, on average over data of the model, the variance that the estimate has")
  void unbiased() {
    Random random = new Random(5);
    double[] variances = {0.04, 0.05, 0.3, 0.06, 0.2, 0.1, 0.5};
    List<Integer> clusters = List.of(1, 1, 1, 2, 2, 3, 4);
    double sum = 0;
    int runs = 4_000;
    for (int run = 0; run < runs; run++) {
      List<EffectSize> effects = new ArrayList<>();
      for (double variance : variances) {
        effects.add(EffectSize.of("e", Math.sqrt(variance) * random.nextGaussian(), variance));
      }
      MetaAnalysis m = MetaAnalysis.of(effects).equalEffects();
      sum += Math.pow(m.robust(clusters, RobustMethod.CR2).standardError(), 2) / runs;
    }
    double weights = 0;
    for (double variance : variances) {
      weights += 1 / variance;
    }
    assertThat(sum * weights).isCloseTo(1, within(0.06));
  }

  @Test
  @DisplayName("does not depend on the order of effects, the unit, or an added constant")
  void invariance() {
    JsonNode file = MetaforFile.read("clusters-konstantopoulos2011");
    List<EffectSize> effects = MetaforFile.effects("GEN", file);
    List<String> clusters = clusters(file);
    RobustEstimate robust = ThreeLevel.of(effects, clusters).correlation(0.4).fit().robust();
    List<Integer> order = new ArrayList<>(IntStream.range(0, effects.size()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    RobustEstimate moved =
        ThreeLevel.of(
                order.stream()
                    .map(effects::get)
                    .map(e -> EffectSize.of("e", 8 * e.estimate() + 3, 64 * e.variance()))
                    .toList(),
                order.stream().map(clusters::get).toList())
            .correlation(0.4)
            .fit()
            .robust();

    assertThat(moved.standardError() / 8).isCloseTo(robust.standardError(), within(1e-9));
    assertThat(moved.degreesOfFreedom()).isCloseTo(robust.degreesOfFreedom(), within(1e-6));
    assertThat((moved.estimate() - 3) / 8).isCloseTo(robust.estimate(), within(1e-9));
  }

  @Test
  @DisplayName("is refused without clusters enough, and for counts")
  void refuses() {
    MetaAnalysis m = MetaAnalysis.of(Bcg.EFFECTS).fit();
    assertThatThrownBy(() -> m.robust(List.of(1, 2), RobustMethod.CR2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each effect needs its cluster: 13 effects, 2 clusters");
    List<Integer> one = Collections.nCopies(13, 1);
    assertThatThrownBy(() -> m.robust(one, RobustMethod.CR2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs at least 2 clusters, found 1");
    MetaAnalysis counts = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, Bcg.TABLES);
    assertThatThrownBy(() -> counts.robust(one, RobustMethod.CR1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a cluster-robust error is not defined for counts");
  }

  @Test
  @DisplayName("has a test to rely on from 4 degrees of freedom on, and a method with a citation")
  void reliable() {
    MetaAnalysis five = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 5)).fit();
    RobustEstimate four = five.robust(List.of(1, 2, 3, 4, 5), RobustMethod.CR1);
    assertThat(four.degreesOfFreedom()).isEqualTo(4);
    assertThat(four.hasReliableTest()).isTrue();
    assertThat(four.cautions()).isEmpty();
    assertThat(five.robust(List.of(1, 2, 3, 4, 4), RobustMethod.CR1).hasReliableTest()).isFalse();
    assertThat(RobustMethod.CR2.citation()).contains("Bell and McCaffrey 2002");
    assertThat(RobustMethod.CR2.degreesOfFreedom()).startsWith("Satterthwaite");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1e6, 1e-7", "-1e6, 1e-7", "1e-6, 1e-19"})
  @DisplayName("that is nothing but rounding beside its estimate is said to be no precision")
  void rounding(double estimate, double error) {
    for (double factor : new double[] {1, 100}) {
      RobustEstimate robust =
          RobustEstimate.of("e", estimate, factor * error, 9, 0.95, RobustMethod.CR2, 10);
      assertThat(robust.cautions()).hasSize(factor == 1 || error == 0 ? 1 : 0);
    }
  }

  @Test
  @DisplayName("of clusters that agree exactly is 0, and says that this is no precision")
  void agreeing() {
    List<EffectSize> same =
        IntStream.range(0, 6).mapToObj(i -> EffectSize.of("e" + i, 0.3, 0.04)).toList();
    List<Integer> clusters = List.of(1, 1, 2, 2, 3, 3);
    ThreeLevel m = ThreeLevel.of(same, clusters).correlation(0.6).fit();
    assertThat(m).asString().contains("the clusters agree exactly");
    assertThat(m.robust()).asString().contains("not a precision");
    assertThat(MetaAnalysis.of(same).fit().robust(clusters, RobustMethod.CR1))
        .asString()
        .contains("the clusters agree exactly");
  }
}
