package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.drawing.PrintedNumbers;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.synthesis.Bcg;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.TrimAndFill;
import org.w3c.dom.Element;

@DisplayName("A funnel plot")
class FunnelPlotTest {

  private static final MetaAnalysis BCG = MetaAnalysis.of(Bcg.EFFECTS).fit();

  @Test
  @DisplayName("places effects by estimate and standard error, precise ones above")
  void placesEffects() {
    Picture picture = ChartRules.check(FunnelPlot.of(BCG));
    List<Element> points = picture.elements("circle");
    double one = picture.text("1").orElseThrow().x();
    double tenth = picture.text("0.1").orElseThrow().x();
    double zero = tick(picture, "0");
    double fifth = tick(picture, "0.2");

    assertThat(points).hasSameSizeAs(BCG.effects());
    for (int i = 0; i < points.size(); i++) {
      EffectSize effect = BCG.effects().get(i);
      assertThat(Picture.number(points.get(i), "cx"))
          .isCloseTo(one + effect.estimate() / Math.log(0.1) * (tenth - one), within(0.1));
      assertThat(Picture.number(points.get(i), "cy"))
          .isCloseTo(zero + effect.standardError() / 0.2 * (fifth - zero), within(0.1));
    }
    assertThat(picture.words())
        .contains("p > 0.1", "0.05 < p ≤ 0.1", "0.01 < p ≤ 0.05", "p ≤ 0.01");
  }

  /** A tick of the vertical axis has its label four pixels below it. */
  private static double tick(Picture picture, String label) {
    return picture.texts().stream()
            .filter(t -> t.text().equals(label) && t.css().contains("end"))
            .findFirst()
            .orElseThrow()
            .y()
        - 4;
  }

  @Test
  @DisplayName("of trim and fill shows effects filled in as hollow marks, and says what they are")
  void showsEffectsFilledIn() {
    TrimAndFill result = BCG.trimAndFill();

    Picture picture = ChartRules.check(FunnelPlot.of(result));

    assertThat(result.filled()).isNotEmpty();
    assertThat(picture.elements("circle", "f-paper")).hasSameSizeAs(result.filled());
    assertThat(picture.elements("circle", "f-ink")).hasSize(13);
    assertThat(String.join(" ", picture.words())).contains("Hollow marks are not studies");
  }

  @Test
  @DisplayName("draws the line of Egger's regression with its test")
  void drawsEggersLine() {
    Picture picture = ChartRules.check(FunnelPlot.of(BCG).withEgger(BCG.egger()));

    assertThat(picture.elements("line", "s-mark")).hasSize(1);
    assertThat(String.join(" ", picture.words()))
        .contains("t(11) = " + PrintedNumbers.statistic(BCG.egger().statistic()));
  }

  @ParameterizedTest
  @EnumSource(EffectMeasure.class)
  @DisplayName("has contours for measures with a value of no effect")
  void hasContoursWhereThereIsNoEffect(EffectMeasure measure) {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a", 0.3, 0.02, measure),
            EffectSize.of("b", 0.5, 0.05, measure),
            EffectSize.of("c", 0.7, 0.03, measure));
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();

    Picture picture = ChartRules.check(FunnelPlot.of(m));

    assertThat(picture.text("p > 0.1").isPresent()).isEqualTo(measure.comparesTwo());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 200})
  @DisplayName("holds for any number of effects, none included")
  void holdsForAnyNumber(int k) {
    FunnelPlot plot = FunnelPlot.of(Effects.of(k)).withTitle(Effects.LONG);

    Picture picture = ChartRules.check(plot);

    String words = String.join(" ", picture.words());
    if (k == 0) {
      assertThat(words).contains("No effects to show.");
    } else {
      assertThat(picture.elements("circle").size() + picture.elements("polygon", "f-ink").size())
          .isEqualTo(k);
      assertThat(words.contains("too few to judge asymmetry")).isEqualTo(k < 10);
    }
  }

  @Test
  @DisplayName("marks extreme effects and errors at its border, and is not harmed by hostile text")
  void survivesExtremes() {
    List<EffectSize> effects = new ArrayList<>(Effects.of(11));
    effects.add(EffectSize.of(Effects.HOSTILE, 0.3, 1e6, EffectMeasure.HEDGES_G));
    effects.add(EffectSize.of("far away", -1e20, 0.1, EffectMeasure.HEDGES_G));

    FunnelPlot plot = FunnelPlot.of(effects);

    assertThat(ChartRules.check(plot).elements("polygon", "f-ink")).isNotEmpty();
    assertThat(plot.toSvg()).doesNotContain("<script").contains("&lt;script&gt;");
  }
}
