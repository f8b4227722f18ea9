package org.microdosing.evidence.chart;

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
import org.microdosing.evidence.synthesis.Bcg;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaRegression;
import org.microdosing.evidence.synthesis.Moderator;
import org.w3c.dom.Element;

@DisplayName("A dose-response plot")
class DoseResponsePlotTest {

  private static final MetaRegression BCG =
      MetaRegression.of(Bcg.EFFECTS).moderator("latitude", Bcg.latitude()).fit();

  @Test
  @DisplayName("of the BCG trials by latitude shows the regression")
  void showsTheRegression() {
    Picture picture = ChartRules.check(DoseResponsePlot.of(BCG));

    assertThat(picture.elements("circle")).hasSize(13);
    assertThat(String.join(" ", picture.words()))
        .contains("-0.029 [-0.047, -0.011], p = 0.0046", "R² = 76%");
    String line = picture.elements("polyline").get(0).getAttribute("points");
    double firstX = Double.parseDouble(line.substring(0, line.indexOf(',')));
    double firstY = Double.parseDouble(line.substring(line.indexOf(',') + 1, line.indexOf(' ')));
    double twenty = picture.text("20").orElseThrow().x();
    double thirty = picture.text("30").orElseThrow().x();
    assertThat(firstX)
        .as("the line starts at the lowest latitude studied")
        .isCloseTo(twenty - 0.7 * (thirty - twenty), within(0.1));
    double one = tick(picture, "1");
    double half = tick(picture, "0.5");
    assertThat(firstY)
        .isCloseTo(one + BCG.predict(13).estimate() / Math.log(0.5) * (half - one), within(0.1));
  }

  private static double tick(Picture picture, String label) {
    return picture.texts().stream()
            .filter(t -> t.text().equals(label) && t.css().contains("end"))
            .findFirst()
            .orElseThrow()
            .y()
        - 4;
  }

  @Test
  @DisplayName("draws points with areas in proportion to weights")
  void drawsAreasInProportionToWeights() {
    List<Element> points = Picture.of(DoseResponsePlot.of(BCG)).elements("circle");
    double weight = 1 / (Bcg.EFFECTS.get(3).variance() + BCG.tauSquared());
    double perWeight = Math.pow(Picture.number(points.get(3), "r"), 2) / weight;
    for (int i = 0; i < points.size(); i++) {
      double expected = perWeight / (Bcg.EFFECTS.get(i).variance() + BCG.tauSquared());
      assertThat(Math.pow(Picture.number(points.get(i), "r"), 2))
          .isCloseTo(expected, within(expected * 0.02));
    }
  }

  @Test
  @DisplayName("refuses a regression with other than one moderator")
  void refusesOtherThanOneModerator() {
    MetaRegression two =
        MetaRegression.of(Bcg.EFFECTS)
            .moderator("latitude", Bcg.latitude())
            .category("allocation", Bcg.ALLOCATION)
            .fit();

    assertThatThrownBy(() -> DoseResponsePlot.of(two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latitude");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 200})
  @DisplayName("holds for any number of effects")
  void holdsForAnyNumber(int k) {
    double[] doses = IntStream.range(0, k).mapToDouble(i -> 5 + i * i % 37).toArray();
    MetaRegression r = MetaRegression.of(Effects.of(k)).moderator(Effects.HOSTILE, doses).fit();
    DoseResponsePlot plot = DoseResponsePlot.of(r).withTitle(Effects.HOSTILE);

    Picture picture = ChartRules.check(plot);

    assertThat(picture.elements("circle").size()).isPositive();
    assertThat(plot.toSvg()).doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("shows effects that are too few for a regression without one")
  void showsFewEffects(int k) {
    double[] doses = IntStream.range(0, k).mapToDouble(i -> 10.0 + i).toArray();

    Picture picture =
        ChartRules.check(DoseResponsePlot.of(Effects.of(k), Moderator.of("dose, µg", doses)));

    assertThat(picture.elements("circle")).hasSize(k);
    assertThat(picture.words()).contains(k == 0 ? "No effects to show." : "No regression.");
    List<String> ticks =
        picture.texts().stream()
            .filter(t -> t.css().contains("small") && t.css().contains("end"))
            .map(Picture.Text::text)
            .toList();
    assertThat(ticks).as("an axis finer than the effects are known").doesNotHaveDuplicates();
    assertThat(ticks.isEmpty() || ticks.contains("0")).isTrue();
  }

  @Test
  @DisplayName("refuses effects without doses, and different measures on one axis")
  void refusesMismatches() {
    assertThatThrownBy(() -> DoseResponsePlot.of(Effects.of(2), Moderator.of("dose", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 effects, 1 doses");
    List<EffectSize> mixed =
        List.of(
            EffectSize.of("a", 0, 1, EffectMeasure.RISK_RATIO),
            EffectSize.of("b", 0, 1, EffectMeasure.HEDGES_G));
    assertThatThrownBy(() -> DoseResponsePlot.of(mixed, Moderator.of("dose", 1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("risk ratio");
  }
}
