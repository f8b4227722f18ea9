package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.w3c.dom.Element;

@DisplayName("A plot of blinding")
class BlindingPlotTest {

  @Test
  @DisplayName("has a dot for each arm at its share of right guesses, and a line at one half")
  void hasADotForEachArm() {
    Picture picture = ChartRules.check(BlindingPlot.of(Studies.LIBRARY.summarise("psilocybin")));

    assertThat(picture.words()).contains("11/18 v 8/16", "Cavanna et al. 2022");
    double half = Picture.number(picture.elements("line", "dashed").get(0), "x1");
    Element control = picture.elements("circle", "f-paper").stream().findFirst().orElseThrow();
    assertThat(Picture.number(control, "cx")).isEqualTo(half);
  }

  @Test
  @DisplayName("leaves out guesses of people who were given another substance only")
  void leavesOutOtherSubstances() {
    String psilocybin = BlindingPlot.of(Studies.LIBRARY.summarise("psilocybin")).toString();
    String lsd = BlindingPlot.of(Studies.LIBRARY.summarise("lsd")).toString();

    assertThat(psilocybin).contains("8/17 v 30/41", "42/89 v 106/129").doesNotContain("40/74");
    assertThat(lsd).contains("40/74 v 70/98", "42/89 v 106/129").doesNotContain("8/17");
  }

  @Test
  @DisplayName("names arms whole")
  void namesArmsWhole() {
    for (String substance : new String[] {"psilocybin", "lsd"}) {
      assertThat(Picture.of(BlindingPlot.of(Studies.LIBRARY.summarise(substance))).words())
          .noneMatch(word -> word.contains("…"));
    }
  }

  @Test
  @DisplayName("counts samples by what is told of guesses, as the summary does")
  void countsSamples() {
    EvidenceSummary lsd = Studies.LIBRARY.summarise("lsd");

    String text = BlindingPlot.of(lsd).toString();

    assertThat(text)
        .contains(lsd.blindingBySample().get(BlindingStatus.BROKEN) + " broken")
        .contains(lsd.blindingBySample().get(BlindingStatus.NOT_READ) + " not read");
  }

  @Test
  @DisplayName("holds for every substance and for hostile text, and says when nothing was told")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      BlindingPlot plot =
          BlindingPlot.of(Studies.LIBRARY.summarise(substance.id())).withTitle(Effects.HOSTILE);

      Picture picture = ChartRules.check(plot);

      assertThat(plot.toSvg()).doesNotContain("<script");
      assertThat(picture.words().stream().anyMatch(w -> w.startsWith("No study of this library")))
          .isEqualTo(plot.isEmpty());
    }
  }
}
