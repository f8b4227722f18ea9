package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.json.JsonResult;
import org.microdosing.evidence.measure.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A result of synthesis written as JSON")
class ResultsAsJsonTest {

  private static JsonNode json(JsonResult result) {
    return JsonMapper.shared().readTree(result.toJson());
  }

  private static void same(JsonNode actual, Interval expected) {
    assertThat(actual.get("low").doubleValue()).isEqualTo(expected.low());
    assertThat(actual.get("high").doubleValue()).isEqualTo(expected.high());
    assertThat(actual.get("level").doubleValue()).isEqualTo(expected.level());
  }

  @Test
  @DisplayName("has the figures of a pooled effect, its studies and its methods")
  void pooled() {
    MetaAnalysis m = MetaAnalysis.of(Bcg.EFFECTS).level(0.9).fit();
    JsonNode json = json(m);
    assertThat(json.get("k").intValue()).isEqualTo(13);
    assertThat(json.get("estimate").doubleValue()).isEqualTo(m.estimate());
    assertThat(json.get("backTransformedEstimate").doubleValue()).isEqualTo(Math.exp(m.estimate()));
    same(json.get("confidenceInterval"), m.confidenceInterval());
    same(json.get("predictionInterval"), m.predictionInterval().orElseThrow());
    assertThat(json.get("iSquared").doubleValue()).isEqualTo(m.iSquared());
    assertThat(json.get("methods").asString()).isEqualTo(m.methods());
    assertThat(json.get("effects")).hasSize(13);
    assertThat(json.get("effects").get(2).get("label").asString())
        .isEqualTo("Rosenthal et al. 1960");
    MetaAnalysis two = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 2)).fit();
    assertThat(json(two).get("iSquared").doubleValue()).isEqualTo(two.iSquared());
  }

  @Test
  @DisplayName("says nothing of heterogeneity where there is one study")
  void one() {
    JsonNode json = json(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit());
    assertThat(json.has("iSquared")).isFalse();
    assertThat(json.has("predictionInterval")).isFalse();
    assertThat(json.get("k").intValue()).isEqualTo(1);
  }

  @Test
  @DisplayName("has both variances of a three-level model and the clusters of its effects")
  void threeLevel() {
    List<Integer> clusters = IntStream.range(0, 13).mapToObj(i -> i / 3).toList();
    ThreeLevel m = ThreeLevel.of(Bcg.EFFECTS, clusters).correlation(0.4).fit();
    JsonNode json = json(m);
    assertThat(json.get("clusters").intValue()).isEqualTo(5);
    assertThat(json.get("correlation").doubleValue()).isEqualTo(0.4);
    assertThat(json.get("coefficient").get("estimate").doubleValue()).isEqualTo(m.estimate());
    assertThat(json.get("between").get("variance").doubleValue()).isEqualTo(m.between().variance());
    assertThat(json.get("within").get("variance").doubleValue()).isEqualTo(m.within().variance());
    assertThat(json.get("clusterOf").get(12).asString()).isEqualTo("4");
  }

  @Test
  @DisplayName("has the posterior of a Bayesian analysis and of each study")
  void posterior() {
    BayesianMetaAnalysis b =
        BayesianMetaAnalysis.of(Bcg.EFFECTS.subList(0, 3)).prior(TauPrior.halfNormal(0.5)).fit();
    JsonNode json = json(b);
    assertThat(json.get("median").doubleValue()).isEqualTo(b.median());
    assertThat(json.get("probabilityBelowZero").doubleValue()).isEqualTo(b.probabilityBelow(0));
    same(json.get("predictionInterval"), b.predictionInterval());
    assertThat(json.get("tau").get("mean").doubleValue()).isEqualTo(b.tau().mean());
    assertThat(json.get("studyEffects")).hasSize(3);
  }
}
