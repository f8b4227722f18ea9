package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceSummary;

@DisplayName("A plot of harms")
class HarmsPlotTest {

  private static HarmsPlot plot(String substance, DoseBand band) {
    return HarmsPlot.of(Studies.LIBRARY.summarise(substance), band);
  }

  @Test
  @DisplayName("keeps sessions apart from people, and gives only people intervals")
  void keepsSessionsApart() {
    Picture sessions = ChartRules.check(plot("psilocybin", DoseBand.MICRODOSE));

    assertThat(sessions.words())
        .contains("Counted in sessions")
        .doesNotContain("Counted in people");
    assertThat(sessions.row("vivid imagination")).contains("27/72 v 2/48");
    assertThat(sessions.elements("line", "s-mark")).isEmpty();

    Picture both = ChartRules.check(plot("psilocybin", DoseBand.FULL));
    assertThat(both.words()).contains("Counted in people", "Counted in sessions", "24/50 v 3/54");
    assertThat(both.elements("line", "s-mark")).isNotEmpty();
  }

  @Test
  @DisplayName("puts the dots of an arm and of placebo at their shares")
  void putsDotsAtShares() {
    Picture picture = Picture.of(plot("psilocybin", DoseBand.MICRODOSE));
    double zero = Picture.number(picture.elements("line", "s-grid").get(0), "x1");
    double fifty =
        picture.elements("line", "s-grid").stream()
            .filter(l -> l.getAttribute("x1").equals(l.getAttribute("x2")))
            .mapToDouble(l -> Picture.number(l, "x1"))
            .max()
            .orElseThrow();
    double y = picture.text("vivid imagination").orElseThrow().y();

    assertThat(
            picture.elements("circle", "f-mark").stream()
                .filter(c -> Math.abs(Picture.number(c, "cy") - y) < 14)
                .map(c -> (Picture.number(c, "cx") - zero) / (fifty - zero) * 0.5))
        .singleElement()
        .satisfies(share -> assertThat(share).isCloseTo(27 / 72.0, within(0.001)));
  }

  @Test
  @DisplayName("shows events without a total as figures, without a share")
  void showsEventsWithoutTotal() {
    Picture lsd = ChartRules.check(plot("lsd", DoseBand.MICRODOSE));

    assertThat(lsd.words()).contains("Counted in events", "124 v 64");
    assertThat(lsd.elements("title").stream().map(e -> e.getTextContent()))
        .noneMatch(t -> t.contains("124"));
  }

  @Test
  @DisplayName("counts people who stopped, and not those who completed a trial")
  void countsNoCompletion() {
    Picture lsd = Picture.of(plot("lsd", DoseBand.MICRODOSE));

    assertThat(lsd.words())
        .contains("participants who did not complete")
        .doesNotContain("23/27 v 23/26");
  }

  @Test
  @DisplayName("holds for every substance and band and for hostile text")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      EvidenceSummary summary = Studies.LIBRARY.summarise(substance.id());
      for (DoseBand band : DoseBand.values()) {
        HarmsPlot plot = HarmsPlot.of(summary, band).withTitle(Effects.HOSTILE);

        Picture picture = ChartRules.check(plot);

        assertThat(plot.toSvg()).doesNotContain("<script");
        assertThat(picture.words().stream().anyMatch(w -> w.startsWith("No harm in this library")))
            .isEqualTo(plot.isEmpty());
      }
    }
  }
}
