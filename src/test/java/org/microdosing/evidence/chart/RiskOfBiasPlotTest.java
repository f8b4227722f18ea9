package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.w3c.dom.Element;

@DisplayName("A plot of published risk of bias")
class RiskOfBiasPlotTest {

  private static final List<RiskOfBiasJudgement> ALL = Studies.LIBRARY.riskOfBias();

  @Test
  @DisplayName("has a row for each judge of each study, side by side where judges differ")
  void hasARowForEachJudge() {
    Picture picture = ChartRules.check(RiskOfBiasPlot.of(ALL));

    assertThat(picture.words().stream().filter("griffiths-2016"::equals))
        .hasSize(Studies.LIBRARY.riskOfBias("griffiths-2016").size());
    assertThat(picture.words()).contains("RoB 2", "RoB 1 (Cochrane)");
  }

  @Test
  @DisplayName("has a light for each judged domain and each overall level, and none more")
  void hasALightForEachDomain() {
    List<String> lights =
        Picture.of(RiskOfBiasPlot.of(ALL)).elements("title").stream()
            .map(Element::getTextContent)
            .filter(t -> t.contains(": "))
            .toList();
    List<String> expected = new ArrayList<>();
    for (RiskOfBiasJudgement j : ALL) {
      j.domains().forEach(d -> expected.add(d.toString()));
      expected.add("overall: " + j.overall().map(l -> l.label()).orElse("not given or not read"));
    }

    assertThat(lights).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("says every judgement in words, and when there is none")
  void saysEveryJudgement() {
    String text = RiskOfBiasPlot.of(ALL).named(id -> "[" + id + "]").toString();
    for (RiskOfBiasJudgement j : ALL) {
      assertThat(text).contains("[" + j.study() + "], " + j.result() + ", by " + j.judgedBy());
    }
    assertThat(ChartRules.check(RiskOfBiasPlot.of(List.of())).words())
        .contains("No published judgement of risk of bias is in this library.");
  }

  @Test
  @DisplayName("holds for hostile text, and keeps the year of names that it cuts")
  void holdsForHostileText() {
    RiskOfBiasJudgement first = ALL.get(0);
    RiskOfBiasJudgement hostile =
        new RiskOfBiasJudgement(
            first.study(),
            first.tool(),
            Effects.HOSTILE,
            Effects.LONG,
            first.domains(),
            Optional.empty(),
            first.source(),
            first.locator(),
            Optional.empty());
    RiskOfBiasPlot plot =
        RiskOfBiasPlot.of(List.of(hostile))
            .named(id -> Effects.LONG + Effects.LONG + "2023")
            .withTitle(Effects.HOSTILE);

    Picture picture = ChartRules.check(plot);

    assertThat(plot.toSvg()).doesNotContain("<script");
    assertThat(picture.words()).anyMatch(w -> w.endsWith("… 2023"));
  }
}
