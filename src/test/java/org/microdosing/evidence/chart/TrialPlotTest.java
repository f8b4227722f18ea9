package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.RegisteredTrial;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.w3c.dom.Element;

@DisplayName("A plot of registered trials")
class TrialPlotTest {

  private static List<RegisteredTrial> trials(String substance) {
    return RegisteredTrial.of(Studies.LIBRARY.summarise(substance).studies());
  }

  private static RegisteredTrial trial(String number) {
    return trials("lsd").stream()
        .filter(t -> t.registration().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("holds dates as the registry states them and the studies that report results")
  void holdsDates() {
    RegisteredTrial first = trial("NCT04421105");
    assertThat(first.begin().orElseThrow().date()).isEqualTo("2015-06");
    assertThat(first.end().orElseThrow().date()).isEqualTo("2015-11");
    assertThat(first.reports())
        .extracting(Study::id)
        .contains("yanakieva-2019", "family-2020")
        .first()
        .isEqualTo("yanakieva-2019");

    RegisteredTrial open = trial("NCT05477459");
    assertThat(open.reports()).isEmpty();
    assertThat(open.registration().state()).startsWith("recruiting");
  }

  @Test
  @DisplayName(
      "has a dot for each report, apart where its year is not known, and none where nothing is reported")
  void hasADotForEachReport() {
    List<RegisteredTrial> lsd = trials("lsd");

    Picture picture = ChartRules.check(TrialPlot.of(lsd));

    List<Study> reports = lsd.stream().flatMap(t -> t.reports().stream()).toList();
    List<Element> dots = picture.elements("circle", "f-mark");
    double apart = picture.text("no year").orElseThrow().x() - 40;
    assertThat(reports)
        .as("a trial of which a protocol is cited, and a paper without a year")
        .filteredOn(s -> s.citation().yearOfResults().isEmpty())
        .extracting(Study::id)
        .contains("lsddep2-2026", "mueller-2025-neuropsych");
    assertThat(dots).hasSize(reports.size() + 1); // and one in the legend
    assertThat(dots)
        .filteredOn(dot -> Picture.number(dot, "cx") > apart)
        .hasSize(
            (int) reports.stream().filter(s -> s.citation().yearOfResults().isEmpty()).count());
    assertThat(TrialPlot.of(lsd).toString())
        .contains(
            "NCT05477459: from 2025-04-16 (estimated) to 2027-04 (estimated)",
            "no result in this library");
  }

  @Test
  @DisplayName("holds for every substance, for hostile text, and for none")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      TrialPlot plot = TrialPlot.of(trials(substance.id())).withTitle(Effects.HOSTILE);

      ChartRules.check(plot);

      assertThat(plot.toSvg()).doesNotContain("<script");
    }
    assertThat(ChartRules.check(TrialPlot.of(List.of())).words())
        .contains("No registration was looked up.");
  }
}
