package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.synthesis.DoseArmEvents;
import org.microdosing.evidence.synthesis.DoseResponse;

@DisplayName("A plot of a dose-response curve")
class DoseCurvePlotTest {

  private static DoseResponse curve(String first, String second) {
    return DoseResponse.of(
            List.of(
                new DoseArmEvents(first, "placebo", 0, 4, 30),
                new DoseArmEvents(first, "10 mg", 10, 9, 31),
                new DoseArmEvents(first, "25 mg", 25, 17, 32),
                new DoseArmEvents(second, "low", 1, 5, 40),
                new DoseArmEvents(second, "high", 20, 16, 41)),
            "mg")
        .fit();
  }

  @Test
  @DisplayName("names each point with its dose, what was observed and people, by trial")
  void namesEachPoint() {
    Picture picture = ChartRules.check(DoseCurvePlot.of(curve("One 2020", "Two 2021")));

    assertThat(picture.words())
        .contains("One 2020", "Two 2021")
        .anyMatch(w -> w.startsWith("10.00 mg: 0.29, n = 31"));
    assertThat(picture.elements("circle")).hasSize(5);
    assertThat(picture.elements("polyline")).as("a line for each trial").hasSize(2);
  }

  @Test
  @DisplayName("holds for hostile text and says what a reader must know")
  void holdsForHostileText() {
    DoseResponse curve = curve(Effects.HOSTILE, Effects.LONG);
    DoseCurvePlot plot = DoseCurvePlot.of(curve).withTitle(Effects.HOSTILE);

    ChartRules.check(plot);

    assertThat(plot.toSvg()).doesNotContain("<script");
    curve.warnings().forEach(w -> assertThat(plot.toString()).contains(w));
  }
}
