package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.synthesis.EscalcFigures.assertClose;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Means of two groups")
class TwoGroupMeansTest {

  private static final List<Function<TwoGroupMeans, EffectSize>> ALL =
      List.of(
          TwoGroupMeans::meanDifference,
          TwoGroupMeans::hedgesG,
          groups -> groups.hedgesG(SmdVariance.UB),
          TwoGroupMeans::hedgesGHeteroscedastic,
          TwoGroupMeans::logRatioOfMeans);

  private static final List<Function<TwoGroupMeans, EffectSize>> UNIT_FREE =
      ALL.subList(1, ALL.size());

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("swapping the groups turns the sign and keeps the variance")
  void swapping(TwoGroupMeans groups) {
    TwoGroupMeans swapped =
        new TwoGroupMeans(
            groups.label(), /* first= */ groups.second(), /* second= */ groups.first());
    for (Function<TwoGroupMeans, EffectSize> measure : ALL) {
      EffectSize one = measure.apply(groups);
      EffectSize other = measure.apply(swapped);
      assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-12));
      assertClose(other.variance(), one.variance(), 1e-12, one.measure().code());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("another unit changes nothing but the mean difference, which it scales")
  void unit(TwoGroupMeans groups) {
    TwoGroupMeans scaled = TwoGroupMeansTest.scaled(groups, 1000);
    for (Function<TwoGroupMeans, EffectSize> measure : UNIT_FREE) {
      EffectSize one = measure.apply(groups);
      EffectSize other = measure.apply(scaled);
      assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-12));
      assertClose(other.variance(), one.variance(), 1e-12, one.measure().code());
    }
    assertClose(
        scaled.meanDifference().estimate(), 1000 * groups.meanDifference().estimate(), 1e-9, "MD");
    assertClose(
        scaled.meanDifference().variance(), 1e6 * groups.meanDifference().variance(), 1e-12, "vi");
  }

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("both forms of g agree where groups are alike, and its variances for large samples")
  void formsAgree(TwoGroupMeans groups) {
    double sd = groups.first().standardDeviation();
    TwoGroupMeans alike =
        TwoGroupMeans.of("a", groups.first().mean(), sd, 5000, groups.second().mean(), sd, 5000);
    EffectSize pooled = alike.hedgesG();
    assertClose(alike.hedgesGHeteroscedastic().estimate(), pooled.estimate(), 1e-12, "g");
    assertClose(alike.hedgesGHeteroscedastic().variance(), pooled.variance(), 1e-3, "variance");
    assertClose(alike.hedgesG(SmdVariance.UB).variance(), pooled.variance(), 1e-3, "variance");
  }

  static Stream<TwoGroupMeans> samples() {
    Random random = new Random(20210302);
    return IntStream.range(0, 25)
        .mapToObj(
            i ->
                TwoGroupMeans.of(
                    "sample " + i,
                    1 + 9 * random.nextDouble(),
                    0.1 + 3 * random.nextDouble(),
                    2 + random.nextInt(200),
                    1 + 9 * random.nextDouble(),
                    0.1 + 3 * random.nextDouble(),
                    2 + random.nextInt(200)));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.56418958354775629",
    "3, 0.72360125455826766",
    "10, 0.9227456080530871",
    "343, 0.99781154999408083",
    "344, 0.99781791716678011",
    "1000000, 0.99999924999978125",
    "4000000000, 0.9999999998125"
  })
  @DisplayName("the bias correction is exact for every sample size (40-digit arithmetic)")
  void biasCorrection(double df, double exact) {
    assertClose(BiasCorrection.factor(df), exact, 2e-15, "J");
  }

  @Test
  @DisplayName("the unbiased variance keeps its digits in large samples (40-digit arithmetic)")
  void unbiasedVariance() {
    EffectSize g = EffectSize.hedgesG("a", 100, 15, 40_000, 101, 16, 50_000, SmdVariance.UB);
    assertClose(g.variance(), 4.502293634960216e-5, 1e-11, "variance");
  }

  @Test
  @DisplayName("huge and tiny values work or are refused")
  void extremeValues() {
    EffectSize huge = TwoGroupMeans.of("huge", 3e300, 2e300, 10, 1e300, 2e300, 10).hedgesG();
    EffectSize small = TwoGroupMeans.of("small", 3, 2, 10, 1, 2, 10).hedgesG();
    EffectSize tiny = TwoGroupMeans.of("tiny", 3e-300, 2e-300, 10, 1e-300, 2e-300, 10).hedgesG();
    assertClose(huge.estimate(), small.estimate(), 1e-14, "huge");
    assertClose(tiny.estimate(), small.estimate(), 1e-14, "tiny");
    assertClose(
        TwoGroupMeans.of("h", 3e300, 2e300, 10, 1e300, 2e300, 10).logRatioOfMeans().estimate(),
        TwoGroupMeans.of("s", 3, 2, 10, 1, 2, 10).logRatioOfMeans().estimate(),
        1e-12,
        "ratio");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoGroupMeans.of("h", 3e300, 2e300, 9, 1, 2, 9).meanDifference())
        .withMessage("h: the sampling variance must be a finite number: Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoGroupMeans.of("h", 1.5e308, 1, 9, -1.5e308, 1, 9).meanDifference())
        .withMessageContaining("the estimate must be a finite number");
    int most = Integer.MAX_VALUE;
    assertThatCode(() -> EffectSize.hedgesG("all", 2, 1, most, 1, 1, most))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a negative spread, a single person or a number that is none is refused by name")
  void refuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.hedgesG("Grob 2011", 1, -1, 9, 1, 1, 9))
        .withMessage("Grob 2011, group 1: the standard deviation must not be negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.meanDifference("Grob 2011", 1, 1, 9, 1, 1, 1))
        .withMessage("Grob 2011, group 2: the sample size must be at least 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.hedgesG("Grob 2011", Double.NaN, 1, 9, 1, 1, 9))
        .withMessageContaining("the mean must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.hedgesGHeteroscedastic("Grob 2011", 1, 0, 9, 2, 0, 9))
        .withMessageStartingWith("Grob 2011: ");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1", "-0.0, -1"})
  @DisplayName("a ratio of means needs means of one sign, neither 0")
  void ratioSigns(double m1, double m2) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.logRatioOfMeans("Grob 2011", m1, 1, 9, m2, 1, 9))
        .withMessageStartingWith("Grob 2011: a ratio of means needs");
  }

  @Test
  @DisplayName("a ratio of two negative means is that of their distances from 0, and says so")
  void ratioOfNegativeMeans() {
    EffectSize negative = EffectSize.logRatioOfMeans("a", -6, 2, 9, -3, 1, 12);
    EffectSize positive = EffectSize.logRatioOfMeans("a", 6, 2, 9, 3, 1, 12);
    assertThat(negative.estimate()).isEqualTo(positive.estimate());
    assertThat(negative.variance()).isEqualTo(positive.variance());
    assertThat(negative.notes()).singleElement().asString().contains("negative");
  }

  @Test
  @DisplayName("notes of the groups go along with the effect")
  void notesGoAlong() {
    EffectSize effect =
        new TwoGroupMeans(
                "study",
                GroupMean.ofStandardError("drug", 5, 0.4, 25),
                GroupMean.of("placebo", 4, 2, 25))
            .hedgesG();
    assertThat(effect.notes())
        .containsExactly("drug: standard deviation from the standard error: SE √n");
    assertThat(effect.estimate()).isEqualTo(EffectSize.hedgesG("s", 5, 2, 25, 4, 2, 25).estimate());
  }

  private static TwoGroupMeans scaled(TwoGroupMeans groups, double factor) {
    GroupMean first = groups.first();
    GroupMean second = groups.second();
    return TwoGroupMeans.of(
        groups.label(),
        first.mean() * factor,
        first.standardDeviation() * factor,
        first.n(),
        second.mean() * factor,
        second.standardDeviation() * factor,
        second.n());
  }
}
