package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Diagnostics agree with metafor 5.1")
class DiagnosticsReferenceTest {

  /** The models are REML; both sides iterate to the last digits. */
  private static final double REML = 1e-8;

  private static final double CLOSED_FORM = 1e-10;

  /** Where tau² is 0, metafor can stop just above it. */
  private static final double NEGLIGIBLE_PERCENT = 1e-8;

  static Stream<Arguments> all() {
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
        .flatMap(DiagnosticsReferenceTest::of);
  }

  private static Stream<Arguments> of(String data) {
    List<Arguments> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> result : MetaforFile.read(data).get("results").properties()) {
      JsonNode diagnostics = result.getValue().get("diagnostics");
      Supplier<MetaAnalysis> model =
          () ->
              MetaAnalysis.of(MetaforFile.effects(result.getKey(), result.getValue()))
                  .test(CoefficientTest.Z)
                  .fit();
      for (Map.Entry<String, JsonNode> diagnostic : diagnostics.properties()) {
        cases.add(
            arguments(data, result.getKey(), diagnostic.getKey(), model, diagnostic.getValue()));
      }
    }
    return cases.stream();
  }

  private static Stream<Arguments> only(String... names) {
    List<String> wanted = List.of(names);
    return all().filter(a -> wanted.contains(String.valueOf(a.get()[2])));
  }

  static Stream<Arguments> leaveOneOut() {
    return only("leaveOneOut");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource
  @DisplayName("without each study")
  void leaveOneOut(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    List<Refit> rows = model.leaveOneOut().rows();

    Figures.column(rows, Refit::estimate, expected, "estimate", REML);
    Figures.column(rows, Refit::standardError, expected, "se", REML);
    Figures.column(rows, r -> r.confidenceInterval().low(), expected, "ciLow", REML);
    Figures.column(rows, r -> r.confidenceInterval().high(), expected, "ciHigh", REML);
    Figures.column(rows, Refit::q, expected, "Q", CLOSED_FORM);
    Figures.column(rows, Refit::tauSquared, expected, "tau2", REML);
    Figures.column(rows, Refit::iSquared, expected, "I2", REML, NEGLIGIBLE_PERCENT);
    assertThat(rows.stream().map(Refit::label))
        .isEqualTo(model.effects().stream().map(EffectSize::label).toList());
  }

  static Stream<Arguments> cumulative() {
    return only("cumulative");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource
  @DisplayName("study by study")
  void cumulative(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    List<Refit> rows = model.cumulative().rows();

    Figures.column(rows, Refit::estimate, expected, "estimate", REML);
    Figures.column(rows, Refit::standardError, expected, "se", REML);
    Figures.column(rows, Refit::tauSquared, expected, "tau2", REML);
    assertThat(rows.get(rows.size() - 1).result()).isEqualTo(model);
  }

  static Stream<Arguments> influence() {
    return only("influence");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource
  @DisplayName("influence of each study")
  void influence(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    List<Influence.Row> rows = model.influence().rows();

    Figures.column(rows, Influence.Row::studentizedResidual, expected, "rstudent", REML);
    Figures.column(rows, Influence.Row::dffits, expected, "dffits", REML);
    Figures.column(rows, Influence.Row::cooksDistance, expected, "cookD", REML);
    Figures.column(rows, Influence.Row::covarianceRatio, expected, "covRatio", REML);
    Figures.column(rows, Influence.Row::tauSquaredDeleted, expected, "tau2Del", REML);
    Figures.column(rows, Influence.Row::hat, expected, "hat", REML);
    Figures.column(rows, Influence.Row::weight, expected, "weight", REML);
  }

  static Stream<Arguments> egger() {
    return only("egger_lm", "egger_rma").filter(a -> !a.get()[0].equals("two"));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource
  @DisplayName("Egger's regression, in both forms")
  void egger(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    boolean classical = name.equals("egger_lm");
    EggerTest test = classical ? model.egger() : model.egger(EggerForm.MIXED_EFFECTS);
    double tolerance = classical ? CLOSED_FORM : REML;

    Figures.same(test.statistic(), expected, "statistic", tolerance);
    Figures.same(test.pValue(), expected, "p", REML);
    Figures.same(test.limitEstimate(), expected, "limitEstimate", tolerance);
    Figures.same(test.limitInterval().low(), expected, "limitCiLow", tolerance);
    Figures.same(test.limitInterval().high(), expected, "limitCiHigh", tolerance);
    if (classical) {
      assertThat(test.degreesOfFreedom()).hasValue(expected.get("df").intValue());
    } else {
      assertThat(test.degreesOfFreedom()).isEmpty();
    }
  }

  static Stream<Arguments> rankTest() {
    return only("rankTest");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource
  @DisplayName("Begg and Mazumdar's rank correlation")
  void rankTest(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    RankTest test = model.rankTest();

    Figures.same(test.tau(), expected, "tau", CLOSED_FORM);
    Figures.same(test.pValue(), expected, "pDefault", CLOSED_FORM);
    if (!expected.get("pAsymptotic").isNull()) {
      Figures.same(test.asymptoticPValue(), expected, "pAsymptotic", CLOSED_FORM);
    }
    // Only these two data sets have ties.
    assertThat(test.exact()).isEqualTo(!List.of("molloy2014", "raudenbush1985").contains(data));
  }

  static Stream<Arguments> trimAndFill() {
    return only("trimFill_L0", "trimFill_R0");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource
  @DisplayName("trim and fill")
  void trimAndFill(
      String data, String measure, String name, Supplier<MetaAnalysis> fitted, JsonNode expected) {
    MetaAnalysis model = fitted.get();
    TrimAndFillEstimator estimator = TrimAndFillEstimator.valueOf(name.substring(9));
    TrimAndFill result = model.trimAndFill(estimator);

    assertThat(result.missing()).isEqualTo(expected.get("k0").intValue());
    assertThat(result.side().label()).isEqualTo(expected.get("side").stringValue());
    assertThat(result.adjusted().k()).isEqualTo(model.k() + result.missing());
    if (result.missing() == 0) {
      Figures.same(result.adjusted().estimate(), expected, "estimate", REML);
      Figures.same(result.adjusted().standardError(), expected, "se", REML);
      Figures.same(result.adjusted().confidenceInterval().low(), expected, "ciLow", REML);
      Figures.same(result.adjusted().confidenceInterval().high(), expected, "ciHigh", REML);
      Figures.same(result.adjusted().tauSquared(), expected, "tau2", REML);
      return;
    }
    // metafor fits the filled-in data with its default threshold, a step of tau² of 1e-5, whatever
    // the first fit was given. Its figures are those of scoring steps that stop there ...
    double stopped = stoppedEarly(result.adjusted().effects());
    Figures.same(stopped, expected, "tau2", CLOSED_FORM);
    WeightedFit fit = DesignMatrix.withIntercept(result.adjusted().effects()).fit(stopped);
    double se = Math.sqrt(fit.covariance()[0][0]);
    Figures.same(fit.coefficients()[0], expected, "estimate", CLOSED_FORM);
    Figures.same(se, expected, "se", CLOSED_FORM);
    double half = ReferenceDistribution.normal().upperQuantile(0.025) * se;
    Figures.same(fit.coefficients()[0] - half, expected, "ciLow", CLOSED_FORM);
    Figures.same(fit.coefficients()[0] + half, expected, "ciHigh", CLOSED_FORM);
    // ... and ours go on to where no step is left, unless it leads below 0.
    double tauSquared = result.adjusted().tauSquared();
    assertThat(tauSquared).isCloseTo(stopped, within(1e-4));
    double left = step(result.adjusted().effects(), tauSquared);
    assertThat(tauSquared == 0 ? Math.max(0, left) : left).isCloseTo(0, within(1e-12));
  }

  /** REML by Fisher scoring from Hedges' estimate until a step is at most 1e-5. */
  private static double stoppedEarly(List<EffectSize> effects) {
    double value = MomentEstimators.hedges(DesignMatrix.withIntercept(effects)).value();
    double change = 1;
    while (change > 1e-5) {
      double step = step(effects, value);
      while (value + step < 0) {
        step /= 2;
      }
      value += step;
      change = Math.abs(step);
    }
    return value;
  }

  /** Returns the scoring step of REML at a value of tau². */
  private static double step(List<EffectSize> effects, double value) {
    WeightedFit fit = DesignMatrix.withIntercept(effects).fit(value);
    return (fit.residualQuadratic() - fit.traceP()) / fit.tracePp();
  }
}
