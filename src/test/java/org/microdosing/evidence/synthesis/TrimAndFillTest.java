package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Trim and fill")
class TrimAndFillTest {

  @ParameterizedTest
  @CsvSource({"L0, 1, 4", "R0, 0, 4", "Q0, 1, 5"})
  @DisplayName("of the vaccine trials finds as many missing as metafor, by each estimator")
  void agreesWithMetafor(TrimAndFillEstimator estimator, int randomEffects, int equalEffects) {
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).fit().trimAndFill(estimator).missing())
        .isEqualTo(randomEffects);
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).equalEffects().trimAndFill(estimator).missing())
        .isEqualTo(equalEffects);
  }

  @Test
  @DisplayName("fills in mirror images around the trimmed centre, and says of what")
  void mirrors() {
    MetaAnalysis equal = MetaAnalysis.of(Bcg.EFFECTS).equalEffects();
    TrimAndFill result = equal.trimAndFill();

    assertThat(result.side()).isEqualTo(FunnelSide.RIGHT);
    assertThat(result.filled()).hasSize(4);
    List<EffectSize> lowest =
        Bcg.EFFECTS.stream()
            .sorted((a, b) -> Double.compare(b.estimate(), a.estimate()))
            .skip(9)
            .toList();
    List<EffectSize> others =
        Bcg.EFFECTS.stream().filter(effect -> !lowest.contains(effect)).toList();
    double centre = MetaAnalysis.of(others).equalEffects().estimate();
    for (int i = 0; i < 4; i++) {
      EffectSize filled = result.filled().get(i);
      assertThat(filled.estimate() + lowest.get(i).estimate()).isCloseTo(2 * centre, within(1e-12));
      assertThat(filled.variance()).isEqualTo(lowest.get(i).variance());
      assertThat(filled.label()).isEqualTo("Filled " + (i + 1));
      assertThat(filled.notes()).singleElement().asString().endsWith(lowest.get(i).label());
    }
    assertThat(result.adjusted().k()).isEqualTo(17);
    assertThat(result.adjusted().estimate()).isGreaterThan(equal.estimate());
    assertThat(result.original()).isSameAs(equal);
  }

  @Test
  @DisplayName("keeps the test and level of the analysis")
  void options() {
    TrimAndFill result =
        MetaAnalysis.of(Bcg.EFFECTS)
            .estimator(TauEstimator.DL)
            .test(CoefficientTest.KNAPP_HARTUNG)
            .level(0.9)
            .fit()
            .trimAndFill(TrimAndFillEstimator.L0, FunnelSide.RIGHT);
    assertThat(result.missing()).isPositive();
    assertThat(result.adjusted().test()).isEqualTo(CoefficientTest.KNAPP_HARTUNG);
    assertThat(result.adjusted().estimator()).hasValue(TauEstimator.DL);
    assertThat(result.adjusted().confidenceInterval().level()).isEqualTo(0.9);
  }

  @ParameterizedTest
  @EnumSource(TrimAndFillEstimator.class)
  @DisplayName("of mirrored effects is the mirror image")
  void mirrorImage(TrimAndFillEstimator estimator) {
    TrimAndFill right = MetaAnalysis.of(Bcg.EFFECTS).equalEffects().trimAndFill(estimator);
    TrimAndFill left =
        MetaAnalysis.of(Shuffles.moved(Bcg.EFFECTS, 0, -1)).equalEffects().trimAndFill(estimator);

    assertThat(right.side()).isEqualTo(FunnelSide.RIGHT);
    assertThat(left.side()).isEqualTo(FunnelSide.LEFT);
    assertThat(left.missing()).isEqualTo(right.missing());
    assertThat(left.adjusted().estimate()).isCloseTo(-right.adjusted().estimate(), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(TrimAndFillEstimator.class)
  @DisplayName("of a symmetric funnel finds nothing missing and leaves the result as it is")
  void symmetric(TrimAndFillEstimator estimator) {
    List<EffectSize> effects =
        DoubleStream.of(-0.9, -0.5, -0.2, 0, 0.21, 0.52, 0.88)
            .mapToObj(y -> EffectSize.of("y " + y, y, 0.01 + y * y / 10))
            .toList();
    MetaAnalysis model = MetaAnalysis.of(effects).fit();
    for (FunnelSide side : FunnelSide.values()) {
      TrimAndFill result = model.trimAndFill(estimator, side);
      assertThat(result.missing()).isZero();
      assertThat(result.filled()).isEmpty();
      assertThat(result.adjusted()).isSameAs(model);
      assertThat(result.side()).isEqualTo(side);
    }
  }

  @ParameterizedTest
  @EnumSource(TrimAndFillEstimator.class)
  @DisplayName("of effects that agree finds nothing missing")
  void identical(TrimAndFillEstimator estimator) {
    List<EffectSize> same =
        IntStream.range(1, 7).mapToObj(i -> EffectSize.of("s" + i, 0.3, 0.1 * i)).toList();
    assertThat(MetaAnalysis.of(same).fit().trimAndFill(estimator).missing()).isZero();
  }

  @Test
  @DisplayName("by R0 tests whether a study is missing: one half to the number found and one more")
  void testByR0() {
    TrimAndFill four =
        MetaAnalysis.of(Bcg.EFFECTS).equalEffects().trimAndFill(TrimAndFillEstimator.R0);
    assertThat(four.missingPValue()).hasValue(1 / 32.0);
    assertThat(four.missingStandardError().orElseThrow()).isCloseTo(Math.sqrt(10), within(1e-12));
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).fit().trimAndFill().missingPValue()).isEmpty();
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).fit().trimAndFill().missingStandardError()).isPresent();
  }

  @Test
  @DisplayName("needs three effects, and errors that differ or a side to look at")
  void needs() {
    MetaAnalysis two = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 2)).fit();
    assertThatThrownBy(two::trimAndFill)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("trim and fill needs at least 3 effects, found 2");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 3)).fit().trimAndFill().missing())
        .isNotNegative();
    MetaAnalysis equalErrors =
        MetaAnalysis.of(
                IntStream.range(0, 5).mapToObj(i -> EffectSize.of("s" + i, i * i, 0.25)).toList())
            .fit();
    assertThatThrownBy(equalErrors::trimAndFill)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "trim and fill cannot tell on which side studies are missing, because all 5 standard"
                + " errors are 0.5: say which side to look at");
    assertThat(equalErrors.trimAndFill(TrimAndFillEstimator.L0, FunnelSide.LEFT).side())
        .isEqualTo(FunnelSide.LEFT);
    MetaAnalysis counts = MetaAnalysis.peto(Bcg.TABLES);
    assertThatThrownBy(counts::trimAndFill)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not defined for counts");
  }

  @Test
  @DisplayName("reads as the results with and without")
  void text() {
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).equalEffects().trimAndFill().toString())
        .startsWith("Trim and fill (L0): 4 studies missing on the right side, SE ")
        .contains("found", "with filled in")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
  }
}
