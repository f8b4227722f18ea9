package org.microdosing.evidence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.effect.Orientation;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.synthesis.Bcg;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.SubgroupVariance;
import org.microdosing.evidence.synthesis.ThreeLevel;
import org.microdosing.evidence.synthesis.TwoByTwo;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

@DisplayName("A forest plot")
class ForestPlotTest {

  private static final MetaAnalysis BCG = MetaAnalysis.of(Bcg.EFFECTS).fit();

  @Test
  @DisplayName("of the BCG trials shows the numbers of metafor")
  void showsTheNumbersOfMetafor() {
    JsonNode metafor = Bcg.metafor("knha");

    Picture picture = ChartRules.check(ForestPlot.of(BCG));

    assertThat(picture.row("Pooled: all studies"))
        .containsExactly(
            "Pooled: all studies",
            "%s [%s, %s]"
                .formatted(
                    ratio(metafor, "estimate"), ratio(metafor, "ciLow"), ratio(metafor, "ciHigh")));
    assertThat(picture.row("95% prediction interval"))
        .contains("[%s, %s]".formatted(ratio(metafor, "piLow"), ratio(metafor, "piHigh")));
    assertThat(picture.words())
        .contains(
            "13 studies, random-effects (REML), Knapp-Hartung test",
            "Heterogeneity: tau² = 0.313 [0.12, 1.11], I² = 92.2%, Q(12) = 152.23, p < 0.0001.",
            "Test of the pooled estimate: t(12) = -3.95, p = 0.0019.");
    assertThat(picture.row("Aronson 1948"))
        .containsExactly("Aronson 1948", "0.41 [0.13, 1.26]", "5.1%");
  }

  private static String ratio(JsonNode metafor, String name) {
    return String.format(Locale.ROOT, "%.2f", Math.exp(metafor.get(name).doubleValue()));
  }

  @Test
  @DisplayName("places squares and diamond where the logarithmic axis says")
  void placesMarksOnTheAxis() {
    Picture picture = Picture.of(ForestPlot.of(BCG));
    double one = tick(picture, "1");
    double tenth = tick(picture, "0.1");
    List<Element> squares = picture.elements("rect", "f-mark");

    assertThat(squares).hasSameSizeAs(BCG.effects());
    for (int i = 0; i < squares.size(); i++) {
      double centre =
          Picture.number(squares.get(i), "x") + Picture.number(squares.get(i), "width") / 2;
      double expected = one + BCG.effects().get(i).estimate() / Math.log(0.1) * (tenth - one);
      assertThat(centre).isCloseTo(expected, within(0.1));
    }
    String diamond = picture.elements("polygon", "f-ink").get(0).getAttribute("points");
    double left = Double.parseDouble(diamond.substring(0, diamond.indexOf(',')));
    assertThat(left)
        .isCloseTo(
            one + BCG.confidenceInterval().low() / Math.log(0.1) * (tenth - one), within(0.1));
  }

  private static double tick(Picture picture, String label) {
    return picture.texts().stream()
        .filter(t -> t.text().equals(label) && t.css().contains("middle"))
        .findFirst()
        .orElseThrow()
        .x();
  }

  @Test
  @DisplayName("draws squares whose areas are in proportion to weights")
  void drawsAreasInProportionToWeights() {
    List<Element> squares = Picture.of(ForestPlot.of(BCG)).elements("rect", "f-mark");

    double perPercent = area(squares.get(3)) / BCG.weights().get(3);
    for (int i = 0; i < squares.size(); i++) {
      assertThat(area(squares.get(i)) / BCG.weights().get(i))
          .isCloseTo(perPercent, within(perPercent * 0.01));
    }
  }

  private static double area(Element square) {
    return Picture.number(square, "width") * Picture.number(square, "height");
  }

  @ParameterizedTest
  @EnumSource(ForestOrder.class)
  @DisplayName("moves each row as a whole when studies are sorted")
  void movesRowsAsAWhole(ForestOrder order) {
    ForestPlot plot =
        ForestPlot.of(BCG)
            .sortedBy(order)
            .groups("vaccinated", "not vaccinated")
            .counts(e -> Bcg.BY_NAME.get(e.label()))
            .column("length of name", e -> e.label().length() + " characters");

    Picture picture = ChartRules.check(plot);

    for (int i = 0; i < BCG.k(); i++) {
      TwoByTwo table = Bcg.TABLES.get(i);
      assertThat(picture.row(table.label()))
          .startsWith(
              table.label(),
              table.label().length() + " characters",
              table.events1() + "/" + table.total1(),
              table.events2() + "/" + table.total2())
          .endsWith(String.format(Locale.ROOT, "%.1f%%", BCG.weights().get(i)));
    }
  }

  @Test
  @DisplayName("sorts by estimate, by precision and by label with its numbers")
  void sorts() {
    List<EffectSize> byEstimate = new ArrayList<>(Bcg.EFFECTS);
    byEstimate.sort(Comparator.comparingDouble(EffectSize::estimate));
    List<EffectSize> byPrecision = new ArrayList<>(Bcg.EFFECTS);
    byPrecision.sort(Comparator.comparingDouble(EffectSize::variance));

    assertThat(labels(ForestPlot.of(BCG).sortedBy(ForestOrder.BY_ESTIMATE)))
        .containsExactlyElementsOf(byEstimate.stream().map(EffectSize::label).toList());
    assertThat(labels(ForestPlot.of(BCG).sortedBy(ForestOrder.BY_PRECISION)))
        .containsExactlyElementsOf(byPrecision.stream().map(EffectSize::label).toList());
    List<EffectSize> numbered =
        List.of(
            EffectSize.of("study 10", 1, 1),
            EffectSize.of("Study 2", 2, 1),
            EffectSize.of("study 1", 3, 1));
    assertThat(ChartRules.check(ForestPlot.of(numbered).sortedBy(ForestOrder.BY_LABEL)).words())
        .containsSubsequence("study 1", "Study 2", "study 10");
  }

  private static List<String> labels(ForestPlot plot) {
    return Picture.of(plot).words().stream().filter(Bcg.BY_NAME::containsKey).toList();
  }

  @Test
  @DisplayName("of counts shows them, and studies without information as not estimable")
  void showsCounts() {
    List<TwoByTwo> tables = new ArrayList<>(Bcg.TABLES);
    tables.add(2, new TwoByTwo("no events", 0, 50, 0, 60));
    MetaAnalysis m = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, tables);

    Picture picture = ChartRules.check(ForestPlot.of(m).groups("BCG", "control"));

    assertThat(picture.row("no events"))
        .containsExactly("no events", "0/50", "0/60", "not estimable", "0.0%");
    assertThat(picture.row("Rosenthal et al. 1960"))
        .startsWith("Rosenthal et al. 1960", "3/231", "11/220", "0.26 [0.07, 0.92]");
    assertThat(picture.words()).contains("BCG", "control");
    assertThat(picture.text("95% prediction interval")).isEmpty();
  }

  @Test
  @DisplayName("leaves cells empty where a study has no counts")
  void leavesCellsEmpty() {
    ForestPlot plot =
        ForestPlot.of(BCG)
            .counts(e -> e.label().startsWith("TPT") ? null : Bcg.BY_NAME.get(e.label()));

    assertThat(ChartRules.check(plot).row("TPT Madras 1980"))
        .containsExactly("TPT Madras 1980", "1.01 [0.89, 1.14]", "10.2%");
  }

  @Test
  @DisplayName("of means shows them for both groups")
  void showsMeans() {
    GroupMean drug = GroupMean.of("LSD", 12.354, 3.1, 20);
    GroupMean placebo = GroupMean.of("placebo", 10, 2.5, 22);
    EffectSize effect = EffectSize.meanDifference("a trial", 12.354, 3.1, 20, 10, 2.5, 22);

    Picture picture =
        ChartRules.check(
            ForestPlot.of(List.of(effect)).groups("LSD", "placebo").means(e -> drug, e -> placebo));

    assertThat(picture.row("a trial"))
        .startsWith("a trial", "12.35 (3.10), 20", "10.00 (2.50), 22");
  }

  @Test
  @DisplayName("of groups pools each, and not a group of one study")
  void showsGroups() {
    List<String> groups = new ArrayList<>(Bcg.ALLOCATION);
    groups.set(0, "by lot");

    Picture picture = ChartRules.check(ForestPlot.of(BCG.subgroups(groups)));

    assertThat(picture.words())
        .containsSubsequence(
            "by lot",
            "Aronson 1948",
            "random",
            "Pooled: random",
            "alternate",
            "Pooled: alternate",
            "systematic",
            "Pooled: systematic",
            "Pooled: all studies")
        .doesNotContain("Pooled: by lot");
    assertThat(String.join(" ", picture.words())).contains("Difference between groups");
  }

  @Test
  @DisplayName("of groups with a common variance shows the estimates that were compared")
  void showsComparedEstimates() {
    var groups = BCG.subgroups(Bcg.ALLOCATION, SubgroupVariance.COMMON);
    double estimate = Math.exp(groups.group("systematic").coefficient().estimate());

    Picture picture = ChartRules.check(ForestPlot.of(groups));

    assertThat(picture.row("Pooled: systematic").get(1))
        .startsWith(String.format(Locale.ROOT, "%.2f [", estimate));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 200})
  @DisplayName("holds for any number of studies")
  void holdsForAnyNumber(int k) {
    MetaAnalysis m = MetaAnalysis.of(Effects.of(k)).fit();

    Picture picture = ChartRules.check(ForestPlot.of(m).favours("placebo", Effects.LONG));

    assertThat(picture.elements("rect", "f-mark")).hasSize(k);
    assertThat(picture.height()).isGreaterThan(20.0 * k);
    if (k == 1) {
      assertThat(picture.words()).contains("One study: there is nothing to pool.");
      assertThat(picture.text("Pooled: all studies")).isEmpty();
    }
  }

  @Test
  @DisplayName("of nothing says so")
  void saysThatThereIsNothing() {
    ForestPlot plot = ForestPlot.of(List.<EffectSize>of());

    Picture picture = ChartRules.check(plot);

    assertThat(picture.words()).contains("No effects to show.");
    assertThat(plot.toString()).contains("There are no effects to show.");
  }

  @Test
  @DisplayName("cuts extreme intervals off with arrows, so that the others can be read")
  void cutsExtremeIntervalsOff() {
    List<EffectSize> effects = new ArrayList<>(Effects.of(12));
    effects.add(EffectSize.of("vague", 0.2, 900, EffectMeasure.HEDGES_G));
    effects.add(EffectSize.of("far away", 1e300, 1, EffectMeasure.HEDGES_G));

    Picture picture = ChartRules.check(ForestPlot.of(effects));

    assertThat(picture.elements("polygon", "f-mark"))
        .as("two arrows of the vague study, one towards the far one")
        .hasSize(3);
    assertThat(picture.elements("rect", "f-mark")).hasSize(13);
    assertThat(picture.row("vague")).contains("0.20 [-58.60, 59.00]");
  }

  @Test
  @DisplayName("takes ends of the axis on the scale that people read")
  void takesLimits() {
    Picture picture = ChartRules.check(ForestPlot.of(BCG).limits(0.25, 4));

    assertThat(picture.words()).contains("0.5", "1", "2").doesNotContain("0.1", "10");
    assertThat(picture.elements("polygon", "f-mark")).isNotEmpty();
    assertThatThrownBy(() -> ForestPlot.of(BCG).limits(0, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ForestPlot.of(BCG).limits(4, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("writes the scale and what each side favours on the axis")
  void writesTheScaleOnTheAxis() {
    assertThat(Picture.of(ForestPlot.of(BCG).favours("vaccination", "no vaccination")).words())
        .contains(
            "risk ratio (logarithmic scale)", "← favours vaccination", "favours no vaccination →");
    assertThat(Picture.of(ForestPlot.of(BCG).sides("fewer cases", "more cases")).words())
        .contains("← fewer cases", "more cases →");
    assertThat(Picture.of(ForestPlot.of(BCG)).words()).contains("← lower", "higher →");
  }

  @ParameterizedTest
  @EnumSource(EffectMeasure.class)
  @DisplayName("holds for every measure, on the scale that people read")
  void holdsForEveryMeasure(EffectMeasure measure) {
    List<EffectSize> effects =
        IntStream.range(1, 8)
            .mapToObj(i -> EffectSize.of("study " + i, 0.1 * i, 0.01 * i, measure))
            .toList();
    MetaAnalysis m = MetaAnalysis.of(effects).test(CoefficientTest.Z).fit();

    Picture picture = ChartRules.check(ForestPlot.of(m));

    assertThat(picture.row("Pooled: all studies").get(1))
        .startsWith(String.format(Locale.ROOT, "%.2f [", m.backTransformedEstimate()));
    assertThat(picture.words().contains("← lower")).isEqualTo(measure.comparesTwo());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e300, -1000, -1e-8, 1e-8, 1000, 1e300})
  @DisplayName("survives extreme estimates on a logarithmic axis")
  void survivesExtremes(double estimate) {
    for (EffectMeasure measure : List.of(EffectMeasure.RISK_RATIO, EffectMeasure.HEDGES_G)) {
      ChartRules.check(ForestPlot.of(List.of(EffectSize.of("x", estimate, 1e-6, measure))));
      ChartRules.check(
          ForestPlot.of(
              List.of(
                  EffectSize.of("x", estimate, 1, measure), EffectSize.of("y", 0, 1, measure))));
    }
  }

  @Test
  @DisplayName("refuses estimates of different measures on one axis")
  void refusesMixedMeasures() {
    List<EffectSize> mixed =
        List.of(
            EffectSize.of("a", 0, 1, EffectMeasure.RISK_RATIO),
            EffectSize.of("b", 0, 1, EffectMeasure.HEDGES_G));

    assertThatThrownBy(() -> ForestPlot.of(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("risk ratio")
        .hasMessageContaining("Hedges' g");
  }

  @Test
  @DisplayName("is not harmed by hostile text")
  void isNotHarmedByHostileText() {
    List<EffectSize> effects = List.of(EffectSize.of(Effects.HOSTILE, 0.5, 0.1));

    ForestPlot plot =
        ForestPlot.of(effects)
            .withTitle(Effects.HOSTILE)
            .favours(Effects.HOSTILE, Effects.HOSTILE)
            .column(Effects.HOSTILE, e -> Effects.HOSTILE);

    Picture picture = ChartRules.check(plot);
    assertThat(plot.toSvg()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(picture.elements("script")).isEmpty();
  }

  @Test
  @DisplayName("is written to a file as it is")
  void isWrittenToAFile(@TempDir Path folder) throws IOException {
    ForestPlot plot = ForestPlot.of(BCG);
    plot.writeTo(folder.resolve("bcg.svg"));

    assertThat(Files.readString(folder.resolve("bcg.svg"))).isEqualTo(plot.toSvg());
    assertThatThrownBy(() -> plot.writeTo(folder.resolve("missing/bcg.svg")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("bcg.svg");
  }

  @Test
  @DisplayName("of findings says below the axis which side of no effect is better")
  void saysWhichSideIsBetter() {
    Picture picture =
        ChartRules.check(
            ForestPlot.of(
                Studies.LIBRARY
                    .findings()
                    .substance("psilocybin")
                    .outcome(Outcome.DEPRESSION)
                    .placeboControlled()
                    .doseBand(DoseBand.FULL)
                    .pooling()));

    assertThat(picture.words()).contains("← favours the control", "favours the arm →");
    assertThat(
            ChartRules.check(
                    ForestPlot.of(MetaAnalysis.of(Bcg.EFFECTS).fit())
                        .oriented(Orientation.MORE_EVENTS))
                .words())
        .contains("← fewer people with the event", "more people with the event →");
    assertThat(
            Picture.of(
                    ForestPlot.of(
                        Studies.LIBRARY
                            .findings()
                            .substance("2c-b")
                            .outcome(Outcome.DEPRESSION)
                            .pooling()))
                .words())
        .contains("No effects to show.");
  }

  @Test
  @DisplayName("of two odds ratios pooled from 0.0007 to 7861 keeps the studies readable")
  void keepsStudiesReadable() {
    MetaAnalysis wide =
        MetaAnalysis.of(
                List.of(
                    EffectSize.of("One", Math.log(4.8), 0.25, EffectMeasure.ODDS_RATIO),
                    EffectSize.of("Two", Math.log(1.22), 0.16, EffectMeasure.ODDS_RATIO)))
            .fit();
    assertThat(Math.exp(wide.confidenceInterval().low())).isLessThan(0.001);
    assertThat(Math.exp(wide.confidenceInterval().high())).isGreaterThan(1000);

    Picture picture = ChartRules.check(ForestPlot.of(wide));

    double one = picture.text("1").orElseThrow().x();
    double ten = picture.text("10").orElseThrow().x();
    assertThat(ten - one).as("a factor of ten is wide enough to see").isGreaterThan(30);
    assertThat(String.join(" ", picture.words()))
        .as("and the numbers are not cut")
        .containsPattern("[1-9][0-9]{3}");
  }

  @Test
  @DisplayName("of a three-level model has effects below their clusters, and both errors")
  void showsClusters() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("week 1", Math.log(0.5), 0.04, EffectMeasure.ODDS_RATIO),
            EffectSize.of("week 2", Math.log(0.6), 0.09, EffectMeasure.ODDS_RATIO),
            EffectSize.of("week 1", Math.log(0.9), 0.05, EffectMeasure.ODDS_RATIO),
            EffectSize.of("week 1", Math.log(0.8), 0.03, EffectMeasure.ODDS_RATIO));
    ThreeLevel model = ThreeLevel.of(effects, List.of("A", "A", "B", "C")).correlation(0.6).fit();

    Picture picture = ChartRules.check(ForestPlot.of(model));

    assertThat(picture.words())
        .containsSubsequence("A", "week 1", "week 2", "B", "week 1", "C", "week 1", "All clusters");
    String estimate = String.format(Locale.ROOT, "%.2f", Math.exp(model.estimate()));
    assertThat(String.join(" ", picture.words()))
        .contains(estimate + " [", "taken as correlated 0.6", "Cluster-robust (CR2): " + estimate);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ForestPlot.of(
                    ThreeLevel.of(
                            List.of(
                                effects.get(0),
                                effects.get(1),
                                EffectSize.of("g", 0.1, 0.1, EffectMeasure.HEDGES_G)),
                            List.of("A", "A", "B"))
                        .fit()))
        .withMessageContaining("one axis cannot show different measures");
  }
}
