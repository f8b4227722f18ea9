package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("What results of synthesis print")
class PrintedResultsTest {

  @Test
  @DisplayName("of the vaccine trials stands as it was approved")
  void vaccine() throws IOException {
    MetaAnalysis model = MetaAnalysis.of(Bcg.EFFECTS).test(CoefficientTest.KNAPP_HARTUNG).fit();
    MetaAnalysis equal = MetaAnalysis.of(Bcg.EFFECTS).equalEffects();
    ApprovedPage.assertApproved(
        "meta-analysis",
        pages(
            model,
            model.methods(),
            equal,
            equal.methods(),
            MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, Bcg.TABLES),
            MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit(),
            model.leaveOneOut(),
            model.cumulative(),
            model.influence(),
            model.baujat(),
            model.egger(),
            model.egger(EggerForm.MIXED_EFFECTS),
            model.rankTest(),
            model.trimAndFill(TrimAndFillEstimator.R0),
            equal.trimAndFill()));
  }

  @Test
  @DisplayName("of regressions, subgroups and clusters stands as it was approved")
  void models() throws IOException {
    MetaAnalysis model = MetaAnalysis.of(Bcg.EFFECTS).fit();
    MetaRegression regression =
        MetaRegression.of(Bcg.EFFECTS).category("allocation", Bcg.ALLOCATION).fit();
    List<Integer> clusters = IntStream.range(0, Bcg.EFFECTS.size()).mapToObj(i -> i / 3).toList();
    ThreeLevel threeLevel = ThreeLevel.of(Bcg.EFFECTS, clusters).fit();
    ApprovedPage.assertApproved(
        "models",
        pages(
            regression,
            MetaRegression.of(Bcg.EFFECTS).category("allocation", Bcg.ALLOCATION).equalEffects(),
            regression.coefficients().get(0),
            model.subgroups(Bcg.ALLOCATION),
            threeLevel,
            threeLevel.robust()));
  }

  private static String pages(Object... results) {
    return List.of(results).stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n\n----\n\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, 0.0000",
    "0.001, 0.0010",
    "-0.001, -0.0010",
    "0.00099, 9.90e-04",
    "-0.00099, -9.90e-04",
    "999999, 999999.0000",
    "1e6, 1.00e+06",
    "-1e6, -1.00e+06"
  })
  @DisplayName("shows numbers in four places, and very large and very small ones by their powers")
  void numbers(double value, String text) {
    assertThat(ResultTable.number(value)).isEqualTo(text);
  }

  @Test
  @DisplayName("cuts labels so that a table fits 100 columns")
  void labels() {
    List<String> lines =
        ResultTable.of("study", "estimate")
            .row("x".repeat(120), "0.5")
            .row("short", "-12.25")
            .toString()
            .lines()
            .toList();
    assertThat(lines)
        .containsExactly(
            "study" + " ".repeat(85) + "  estimate",
            "x".repeat(89) + "…" + "       0.5",
            "short" + " ".repeat(85) + "    -12.25");
  }

  @Test
  @DisplayName("is of results that carry the figures of the whole")
  void figures() {
    MetaAnalysis model = MetaAnalysis.of(Bcg.EFFECTS).test(CoefficientTest.KNAPP_HARTUNG).fit();
    Refit refit = model.cumulative().get(12);
    assertThat(refit.statistic()).isEqualTo(model.statistic()).isNotZero();
    assertThat(refit.pValue()).isEqualTo(model.pValue()).isPositive();
    assertThat(refit.hSquared()).isEqualTo(model.hSquared()).isGreaterThan(1);
    assertThat(refit.qPValue()).isEqualTo(model.qPValue()).isPositive();
    assertThat(refit.iSquared()).isEqualTo(model.iSquared()).isPositive();
    assertThat(model.leaveOneOut().size()).isEqualTo(13);
    assertThat(model.leaveOneOut().stream()).containsExactlyElementsOf(model.leaveOneOut().rows());
    MetaAnalysis other = MetaAnalysis.of(Bcg.EFFECTS).fit();
    assertThat(model.hashCode()).isNotEqualTo(other.hashCode());
  }
}
