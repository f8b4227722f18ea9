package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.answer.DirectionsByDose;
import org.microdosing.evidence.answer.DosedSample;
import org.microdosing.evidence.drawing.BiasMark;
import org.microdosing.evidence.drawing.Drawing;
import org.microdosing.evidence.drawing.Theme;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.SampleVote;
import org.w3c.dom.Element;

@DisplayName("A plot of directions by dose")
class DoseDirectionPlotTest {

  private static DirectionsByDose depression(String substance) {
    return Studies.LIBRARY.directionsByDose(substance, Outcome.DEPRESSION);
  }

  @Test
  @DisplayName("shows in one row dose, regimen, design, people, direction and harms")
  void showsARow() {
    Picture picture = ChartRules.check(DoseDirectionPlot.of(depression("psilocybin")));

    assertThat(picture.words())
        .contains(
            "Psilocybin: depression against placebo, by condition and dose",
            "Treatment-resistant depression, major depressive disorder",
            "25 mg; once; randomised,",
            "nausea 24/50 v 3/54");
    assertThat(picture.row("Raison et al. 2023")).contains("104");
  }

  @Test
  @DisplayName("has headings of one line where none needs two, and regimens whole")
  void hasShortHeadings() {
    Picture dmt = Picture.of(DoseDirectionPlot.of(depression("dmt")));
    Picture mdma = Picture.of(DoseDirectionPlot.of(depression("mdma")));

    assertThat(dmt.text("Sample").orElseThrow().y() - dmt.text("2 samples").orElseThrow().y())
        .as("no risk of bias is published of these samples")
        .isLessThan(3.5 * Theme.TEXT_SIZE);
    assertThat(mdma.words()).contains("Risk of").noneMatch(word -> word.contains("…"));
  }

  @Test
  @DisplayName("names the dose of a harm where the row has several, and tells rows from samples")
  void namesTheDoseOfAHarm() {
    Picture picture = Picture.of(DoseDirectionPlot.of(depression("lsd")));

    assertThat(picture.words())
        .contains(
            "25 µg base; 50 µg base;",
            "nausea 11/40 v 1/39 at 50 µg base",
            "dizziness 6/42 v 3/42",
            "5 samples in 6 rows, one for each of their dose bands");
  }

  @Test
  @DisplayName("puts each arrow in the column of its dose band, and has no empty columns")
  void putsArrowsInColumns() {
    Picture picture = Picture.of(DoseDirectionPlot.of(depression("psilocybin")));
    double micro = picture.text("microdose").orElseThrow().x();
    double full = picture.text("full dose").orElseThrow().x();

    assertThat(picture.words()).doesNotContain("low dose", "below a microdose", "below a");
    List<Double> tips =
        picture.elements("polygon").stream()
            .map(e -> Double.parseDouble(e.getAttribute("points").split("[ ,]", -1)[0]))
            .filter(x -> x > micro - 30)
            .toList();
    assertThat(tips).contains(micro, full).allMatch(x -> x == micro || x == full);
  }

  @Test
  @DisplayName("draws a light for each published judgement and none that nobody published")
  void drawsPublishedJudgements() {
    Picture picture = Picture.of(DoseDirectionPlot.of(depression("psilocybin")));
    List<String> tooltips =
        picture.elements("title").stream()
            .map(Element::getTextContent)
            .filter(t -> t.contains("RoB"))
            .toList();

    assertThat(tooltips)
        .hasSize(
            depression("psilocybin").samples().stream().mapToInt(s -> s.riskOfBias().size()).sum());
    assertThat(tooltips).anyMatch(t -> t.startsWith("raison-2023") && t.contains("low overall"));
  }

  @Test
  @DisplayName("has a light for each level that no other level has, also without colour")
  void tellsLevelsApart() {
    assertThat(
            java.util.stream.Stream.concat(
                    java.util.Arrays.stream(RiskOfBiasLevel.values()).map(Optional::of),
                    java.util.stream.Stream.of(Optional.<RiskOfBiasLevel>empty()))
                .map(
                    level -> {
                      Drawing drawing = new Drawing();
                      new BiasMark(drawing).draw(level, 50, 50);
                      Picture mark = Picture.of(drawing.toSvg(100, 100, "t", "d"));
                      return mark.elements("line").stream()
                              .map(e -> e.getAttribute("x1") + " " + e.getAttribute("y1"))
                              .toList()
                          + ""
                          + mark.words()
                          + mark.elements("circle", "dotted").size();
                    }))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("holds for every substance, and says what it does not draw")
  void holdsForEverySubstance() {
    for (Substance substance : Studies.LIBRARY.substances()) {
      DirectionsByDose directions = depression(substance.id());
      DoseDirectionPlot plot = DoseDirectionPlot.of(directions);

      Picture picture = ChartRules.check(plot);

      if (directions.samples().isEmpty()) {
        assertThat(picture.words())
            .contains("No sample of this library tells a direction against placebo.");
      } else {
        directions
            .others()
            .keySet()
            .forEach(contrast -> assertThat(plot.toString()).contains(contrast.label()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 200})
  @DisplayName("holds for any number of samples and for hostile text")
  void holdsForAnyNumber(int n) {
    List<DoseBand> bands = List.of(DoseBand.values());
    List<Direction> directions = List.of(Direction.values());
    List<DosedSample> samples =
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    new DosedSample(
                        Studies.named((i % 2 == 0 ? Effects.HOSTILE : Effects.LONG) + i),
                        (i % 2 == 0 ? Effects.HOSTILE : Effects.LONG) + i,
                        bands.get(i % bands.size()),
                        List.of(Effects.LONG, Effects.HOSTILE),
                        List.of(Effects.LONG),
                        new SampleVote(
                            "s" + i,
                            List.of("s" + i),
                            List.of("f" + i),
                            new DirectionCounts(Map.of(Direction.IMPROVED, 1), 0, 0),
                            directions.get(i % directions.size()),
                            OptionalInt.of(i)),
                        Studies.LIBRARY.riskOfBias("vonrotz-2023"),
                        List.of(Effects.LONG, Effects.HOSTILE, "a", "b", "c")))
            .toList();
    Substance lsd = Studies.LIBRARY.substance("lsd");
    DoseDirectionPlot plot =
        DoseDirectionPlot.of(new DirectionsByDose(lsd, Outcome.MOOD, samples, Map.of()))
            .withTitle(Effects.HOSTILE);

    ChartRules.check(plot);

    assertThat(plot.toSvg()).doesNotContain("<script").contains("and 2 more kinds");
  }
}
