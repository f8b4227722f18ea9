package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Quantiles of a density that is integrated panel by panel")
class QuadraturePanelsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.025, 0.3, 0.5, 0.77, 0.999})
  @DisplayName("are those of the distribution, whatever its total and the width of panels")
  void normal(double probability) {
    NormalDistribution normal = NormalDistribution.of(1.5, 0.4);
    double expected = normal.inverseCumulativeProbability(probability);
    for (double width : new double[] {0.05, 0.3, 0.7}) {
      QuadraturePanels panels = new QuadraturePanels(x -> 7 * normal.density(x), -3, 6, width);
      assertThat(panels.quantile(probability)).isCloseTo(expected, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 0.9, 1})
  @DisplayName("of a line through 0 are roots, also at the ends and at the bounds of panels")
  void line(double probability) {
    QuadraturePanels panels = new QuadraturePanels(x -> 2 * x, 0, 1, 0.25);
    assertThat(panels.quantile(probability)).isCloseTo(Math.sqrt(probability), within(1e-7));
  }
}
