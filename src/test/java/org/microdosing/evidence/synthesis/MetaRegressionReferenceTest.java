package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Meta-regression agrees with metafor 5.1")
class MetaRegressionReferenceTest {

  private static final double REML = 1e-8;

  static Stream<Arguments> regressions() {
    List<Arguments> cases = new ArrayList<>();
    for (String data : List.of("bcg", "raudenbush1985")) {
      for (Map.Entry<String, JsonNode> result :
          MetaforFile.read(data).get("results").properties()) {
        List<EffectSize> effects = MetaforFile.effects(result.getKey(), result.getValue());
        for (String test : List.of("z", "knha")) {
          JsonNode expected = result.getValue().get("metaRegression_" + test);
          cases.add(arguments(data, result.getKey(), test, effects, expected));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("regressions")
  @DisplayName("every figure of a regression on one moderator")
  void agrees(
      String data, String measure, String test, List<EffectSize> effects, JsonNode expected) {
    double[] x =
        IntStream.range(0, effects.size())
            .mapToDouble(i -> expected.get("x").get(i).doubleValue())
            .toArray();
    MetaRegression m =
        MetaRegression.of(effects)
            .moderator(expected.get("moderator").stringValue(), x)
            .test(test.equals("z") ? CoefficientTest.Z : CoefficientTest.KNAPP_HARTUNG)
            .fit();

    Figures.column(m.coefficients(), Coefficient::estimate, expected, "b", REML);
    Figures.column(m.coefficients(), Coefficient::standardError, expected, "se", REML);
    Figures.column(m.coefficients(), Coefficient::statistic, expected, "statistic", REML);
    Figures.column(m.coefficients(), Coefficient::pValue, expected, "p", REML);
    Figures.column(m.coefficients(), c -> c.confidenceInterval().low(), expected, "ciLow", REML);
    Figures.column(m.coefficients(), c -> c.confidenceInterval().high(), expected, "ciHigh", REML);
    Figures.same(m.tauSquared(), expected, "tau2", REML);
    Figures.same(m.iSquared(), expected, "I2", REML);
    Figures.same(m.rSquared(), expected, "R2", REML);
    Figures.same(m.qModerators(), expected, "QM", REML);
    Figures.same(m.qModeratorsPValue(), expected, "QMp", REML);
    Figures.same(m.q(), expected, "QE", REML);
    Figures.same(m.qPValue(), expected, "QEp", REML);
    assertThat(m.moderatorTest().denominatorDegreesOfFreedom().isPresent())
        .isEqualTo(test.equals("knha"));
  }
}
