package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import tools.jackson.databind.JsonNode;

@DisplayName("Effects aggregated within clusters")
class ClusterAggregationTest {

  private static final JsonNode FILE = MetaforFile.read("clusters-konstantopoulos2011");
  private static final List<EffectSize> EFFECTS = MetaforFile.effects("GEN", FILE);
  private static final List<String> CLUSTERS =
      IntStream.range(0, EFFECTS.size())
          .mapToObj(i -> FILE.get("cluster").get(i).asString())
          .toList();

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "0.6", "0.8"})
  @DisplayName("by inverse variance agree with metafor's aggregate, and so does their pool")
  void metafor(String correlation) {
    JsonNode expected = FILE.get("correlated").get("rho" + correlation).get("aggregated");
    List<EffectSize> aggregates =
        ClusterAggregation.INVERSE_VARIANCE.aggregate(
            EFFECTS, CLUSTERS, Double.parseDouble(correlation));

    Figures.column(aggregates, EffectSize::estimate, expected, "yi", 1e-10);
    Figures.column(aggregates, EffectSize::variance, expected, "vi", 1e-10);
    MetaAnalysis pool = MetaAnalysis.of(aggregates).test(CoefficientTest.KNAPP_HARTUNG).fit();
    JsonNode fit = expected.get("fit");
    Figures.same(pool.estimate(), fit, "estimate", 1e-8);
    Figures.same(pool.standardError(), fit, "se", 1e-8);
    Figures.same(pool.confidenceInterval().low(), fit, "ciLow", 1e-7);
    Figures.same(pool.confidenceInterval().high(), fit, "ciHigh", 1e-8);
    Figures.same(pool.statistic(), fit, "statistic", 1e-8);
    Figures.same(pool.pValue(), fit, "p", 1e-7);
    Figures.same(pool.tauSquared(), fit, "tau2", 1e-8);
  }

  @Test
  @DisplayName("by plain means have the variance of Borenstein's formula")
  void borenstein() {
    // Introduction to Meta-Analysis, table 24.1: reading 0.300 and math 0.100, variances 0.05.
    List<EffectSize> study =
        List.of(EffectSize.of("reading", 0.3, 0.05), EffectSize.of("math", 0.1, 0.05));
    EffectSize combined = ClusterAggregation.MEAN.aggregate(study, List.of("S", "S"), 0.5).get(0);

    assertThat(combined.label()).isEqualTo("S");
    assertThat(combined.estimate()).isCloseTo(0.2, within(1e-15));
    assertThat(combined.variance()).isCloseTo(0.0375, within(1e-15));
    assertThat(combined.notes())
        .containsExactly(
            "of 2 effects of the same cluster, the plain mean, correlation 0.5 assumed");
  }

  @Test
  @DisplayName("keep a single effect as it is, and the order of clusters")
  void single() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a", 1, 0.5),
            EffectSize.of("b", 2, 0.25).withNote("read in a chart"),
            EffectSize.of("c", 3, 0.5));
    List<EffectSize> aggregates =
        ClusterAggregation.INVERSE_VARIANCE.aggregate(effects, List.of(7, 3, 7), 0);

    assertThat(aggregates).extracting(EffectSize::label).containsExactly("7", "3");
    assertThat(aggregates.get(0).estimate()).isEqualTo(2);
    assertThat(aggregates.get(0).variance()).isEqualTo(0.25);
    assertThat(aggregates.get(1).notes()).containsExactly("read in a chart");
  }

  @Test
  @DisplayName("are of one measure and a possible correlation")
  void refuses() {
    List<EffectSize> mixed =
        List.of(
            EffectSize.of("a", 1, 1, EffectMeasure.HEDGES_G),
            EffectSize.of("b", 1, 1, EffectMeasure.ODDS_RATIO));
    assertThatThrownBy(() -> ClusterAggregation.MEAN.aggregate(mixed, List.of(1, 1), 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cluster 1 holds effects of different measures");
    for (double correlation : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> ClusterAggregation.MEAN.aggregate(mixed, List.of(1, 2), correlation))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and below 1");
    }
  }
}
