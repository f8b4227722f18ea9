package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import tools.jackson.databind.JsonNode;

@DisplayName("Pooled results agree with metafor 5.1")
class ModelReferenceTest {

  /** What is computed in closed form, in the reference as here. */
  private static final double CLOSED_FORM = 1e-11;

  /** What depends on an iteration; the reference stops at steps of 1e-15 or a root within 1e-14. */
  private static final double ITERATED = 1e-8;

  /** Differences below this are rounding around zero, where a relative difference says nothing. */
  private static final double ZERO = 1e-14;

  private static final Map<String, CoefficientTest> TESTS =
      Map.of("z", CoefficientTest.Z, "t", CoefficientTest.T, "knha", CoefficientTest.KNAPP_HARTUNG);

  static Stream<Arguments> models() {
    return Stream.of(
            "bcg",
            "curtis1998",
            "hackshaw1998",
            "hine1989",
            "homogeneous",
            "molloy2014",
            "nielweise2007",
            "normand1999",
            "raudenbush1985",
            "two")
        .flatMap(ModelReferenceTest::models);
  }

  private static Stream<Arguments> models(String data) {
    List<Arguments> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> result : MetaforFile.read(data).get("results").properties()) {
      for (JsonNode model : result.getValue().get("models")) {
        cases.add(
            arguments(
                data,
                result.getKey(),
                model.get("method").stringValue(),
                model.get("test").stringValue(),
                MetaforFile.effects(result.getKey(), result.getValue()),
                model));
      }
    }
    return cases.stream();
  }

  @Test
  @DisplayName("for every estimator there is, on every set of studies")
  void everyEstimator() {
    assertThat(models().collect(Collectors.groupingBy(c -> c.get()[0], Collectors.toList())))
        .allSatisfy(
            (data, cases) ->
                assertThat(cases)
                    .as("estimators with reference figures on %s", data)
                    .extracting(c -> c.get()[2])
                    .containsAll(Arrays.stream(TauEstimator.values()).map(Enum::name).toList()));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
  @MethodSource("models")
  @DisplayName("every figure of every model, test and estimator")
  void agrees(
      String data,
      String measure,
      String method,
      String test,
      List<EffectSize> effects,
      JsonNode expected) {
    MetaAnalysisPlan plan = MetaAnalysis.of(effects).test(TESTS.get(test));
    MetaAnalysis m =
        method.equals("EE")
            ? plan.equalEffects()
            : plan.estimator(TauEstimator.valueOf(method)).fit();
    boolean closed = List.of("EE", "DL", "HE", "HS", "SJ").contains(method);
    double tolerance = closed ? CLOSED_FORM : ITERATED;

    assertThat(m.k()).isEqualTo(expected.get("k").intValue());
    same(m.estimate(), expected, "estimate", tolerance);
    same(m.standardError(), expected, "se", tolerance);
    same(m.statistic(), expected, "statistic", tolerance);
    same(m.pValue(), expected, "p", ITERATED);
    same(m.confidenceInterval().low(), expected, "ciLow", tolerance);
    same(m.confidenceInterval().high(), expected, "ciHigh", tolerance);
    same(m.tauSquared(), expected, "tau2", tolerance);
    same(m.tauSquaredStandardError().orElse(Double.NaN), expected, "seTau2", tolerance);
    same(m.iSquared(), expected, "I2", tolerance);
    same(m.hSquared(), expected, "H2", tolerance);
    same(m.q(), expected, "Q", CLOSED_FORM);
    same(m.qPValue(), expected, "Qp", ITERATED);
    same(
        m.predictionInterval().map(Interval::low).orElse(Double.NaN), expected, "piLow", tolerance);
    same(
        m.predictionInterval().map(Interval::high).orElse(Double.NaN),
        expected,
        "piHigh",
        tolerance);
    if (expected.has("tau2Ci")) {
      Interval interval = m.tauSquaredInterval().orElseThrow();
      double low = expected.get("tau2Ci").get(0).doubleValue();
      double high = expected.get("tau2Ci").get(1).doubleValue();
      close(interval.low(), low, "lower bound of tau²", ITERATED);
      if (isSearchLimit(high, m.tauSquared())) {
        assertThat(interval.high()).isGreaterThan(high);
      } else {
        close(interval.high(), high, "upper bound of tau²", ITERATED);
      }
    } else {
      assertThat(test.equals("z") && m.estimator().isPresent()).isFalse();
    }
  }

  /** metafor gives up looking for the bound here, and says so with a sign that the files lack. */
  private static boolean isSearchLimit(double bound, double tauSquared) {
    return Math.abs(bound - Math.max(100, 10 * tauSquared)) < 1e-8 * bound;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"bcg", "hine1989", "nielweise2007"})
  @DisplayName("every figure of Mantel-Haenszel and Peto pooling")
  void tablesAgree(String data) {
    JsonNode file = MetaforFile.read(data);
    List<TwoByTwo> tables = MetaforFile.tables(file);
    Map.of(
            "OR", EffectMeasure.ODDS_RATIO,
            "RR", EffectMeasure.RISK_RATIO,
            "RD", EffectMeasure.RISK_DIFFERENCE)
        .forEach(
            (code, measure) ->
                tables(
                    MetaAnalysis.mantelHaenszel(measure, tables),
                    file.get("mantelHaenszel").get(code)));
    tables(MetaAnalysis.peto(tables), file.get("peto"));
  }

  private static void tables(MetaAnalysis m, JsonNode expected) {
    same(m.estimate(), expected, "estimate", CLOSED_FORM);
    same(m.standardError(), expected, "se", CLOSED_FORM);
    same(m.confidenceInterval().low(), expected, "ciLow", CLOSED_FORM);
    same(m.confidenceInterval().high(), expected, "ciHigh", CLOSED_FORM);
    same(m.pValue(), expected, "p", CLOSED_FORM);
    same(m.q(), expected, "Q", CLOSED_FORM);
    if (expected.has("Qp")) {
      same(m.qPValue(), expected, "Qp", CLOSED_FORM);
    }
    same(m.iSquared(), expected, "I2", CLOSED_FORM);
  }

  private static void same(double actual, JsonNode expected, String name, double tolerance) {
    JsonNode figure = expected.get(name);
    if (figure == null || figure.isNull()) {
      assertThat(actual).as(name).isNaN();
      return;
    }
    close(actual, figure.doubleValue(), name, tolerance);
  }

  private static void close(double actual, double expected, String name, double tolerance) {
    assertThat(Math.abs(actual - expected))
        .as("%s: %s, metafor %s", name, actual, expected)
        .isLessThanOrEqualTo(Math.max(ZERO, tolerance * Math.abs(expected)));
  }
}
