package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;

@DisplayName("What the arithmetic of effects refuses, and what it takes to the last")
class RefusedInputTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  static Stream<Arguments> refusals() {
    GroupMean group = new GroupMean("g", 1, 1, 9, List.of());
    EffectMeasure md = EffectMeasure.MEAN_DIFFERENCE;
    EffectMeasure or = EffectMeasure.ODDS_RATIO;
    PValue half = PValue.of(0.5);
    PValue bound = PValue.lessThan(0.05);
    return Stream.of(
        refused("label", () -> new Correlation(" ", 0.5, 9)),
        refused("label", () -> new Proportion(" ", 3, 9)),
        refused("label", () -> new TwoByTwo(" ", 1, 9, 2, 9)),
        refused("label", () -> new TwoGroupMeans(" ", group, group)),
        refused("label", () -> new PairedMeans(" ", group, group, 0.5)),
        refused("label", () -> new GroupMean(" ", 1, 1, 9, List.of())),
        refused("label", () -> TwoGroupMeans.of(" ", 1, 1, 9, 2, 1, 9)),
        refused("label", () -> PairedMeans.of(" ", 1, 1, 2, 1, 9, 0.5)),
        refused("label", () -> EffectSize.ofInterval(" ", Interval.of95(0, 1))),
        refused("correlation must lie between -1 and 1", () -> new Correlation("a", 1.01, 9)),
        refused("correlation must lie between -1 and 1", () -> new Correlation("a", -1.01, 9)),
        refused(
            "sample size of a correlation must be at least 4", () -> new Correlation("a", 0, 3)),
        refused("perfect correlation", () -> new Correlation("a", 1, 9).raw()),
        refused("perfect correlation", () -> new Correlation("a", -1, 9).unbiased()),
        refused("perfect correlation", () -> new Correlation("a", 1, 9).fisherZ()),
        refused("to correct a correlation", () -> new Correlation("a", 0.5, 4).unbiased()),
        refused("above 0 (or two below 0)", () -> ratio(1, -1)),
        refused("above 0 (or two below 0)", () -> ratio(0, 1)),
        refused("above 0 (or two below 0)", () -> ratio(1, 0)),
        refused("one of the two standard deviations", () -> still().meanDifference()),
        refused("one of the two standard deviations", () -> still().hedgesG()),
        refused("one of the two standard deviations", () -> still().hedgesGHeteroscedastic()),
        refused("one of the two standard deviations", () -> still().logRatioOfMeans()),
        refused("the F statistic must be a finite", () -> tOfF(INFINITE)),
        refused("the F statistic must not be negative", () -> tOfF(-1e-9)),
        refused("degrees of freedom must be at least 1", () -> tOfP(half, 0.5)),
        refused("degrees of freedom must be a finite", () -> tOfP(half, INFINITE)),
        refused("an exact p value is needed", () -> TestStatistics.zOfP("a", bound)),
        refused("no finite statistic", () -> TestStatistics.zOfP("a", PValue.of(1e-310))),
        refused("the t statistic", () -> TestConversions.hedgesGFromT("a", INFINITE, 9, 9)),
        refused("at least", () -> TestConversions.hedgesGFromP("a", half, 1, 9, Sign.POSITIVE)),
        refused("at least", () -> TestConversions.hedgesGFromP("a", half, 9, 1, Sign.POSITIVE)),
        refused("at least", () -> TestConversions.standardisedChangeFromP("a", half, 2, null)),
        refused("the test statistic", () -> Conversions.fromTest("a", 1, INFINITE, md)),
        refused("of one sign", () -> Conversions.fromTest("a", 1, 0, md)),
        refused("of one sign", () -> Conversions.fromTest("a", -1, 2, md)),
        refused("lie in its interval", () -> Conversions.fromRatio("a", 3, ci(1, 2), or)),
        refused("the ratio must be above 0", () -> Conversions.fromRatio("a", 0, ci(0, 2), or)),
        refused("bounded", () -> Conversions.fromInterval("a", 1, ci(0, INFINITE), md)),
        refused("bounded", () -> GroupMean.ofInterval("a", 1, ci(0, INFINITE), 9)),
        refused("too many people", () -> crowd(Integer.MAX_VALUE - 9).combinedWith(crowd(10))),
        refused("quantiles must ascend", () -> GroupMean.ofFiveNumbers("a", 0, 3, 2, 5, 6, 9)),
        refused("quantiles must ascend", () -> GroupMean.ofFiveNumbers("a", 2, 1, 3, 4, 5, 9)),
        refused("no tables to pool", () -> MetaAnalysis.mantelHaenszel(or, List.of())));
  }

  private static Arguments refused(String what, ThrowingCallable call) {
    return arguments(what, call);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("refusals")
  @DisplayName("is refused with a word on what is wrong")
  void refuses(String what, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(what);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  @DisplayName("a level is more than 0 and less than 1, in every kind of analysis")
  void levels(double level) {
    List<EffectSize> effects = Bcg.EFFECTS;
    List<Integer> clusters = IntStream.range(0, effects.size()).mapToObj(i -> i / 3).toList();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> MetaAnalysis.of(effects).level(level),
            () -> MetaRegression.of(effects).level(level),
            () -> MetaAnalysis.peto(Bcg.TABLES, level),
            () -> MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, Bcg.TABLES, level),
            () -> LogisticMixedModel.of(Bcg.TABLES).level(level),
            () -> ThreeLevel.of(effects, clusters).level(level),
            () -> effects.get(0).interval(level))) {
      assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining("level");
    }
    assertThat(MetaAnalysis.of(effects).level(0.8).level()).isEqualTo(0.8);
    assertThat(MetaRegression.of(effects).level(0.8).level()).isEqualTo(0.8);
    assertThat(ThreeLevel.of(effects, clusters).level(0.8).level()).isEqualTo(0.8);
  }

  @Test
  @DisplayName("the least that is enough is taken")
  void theLeast() {
    assertThat(tOfF(0)).isZero();
    assertThat(tOfP(PValue.of(0.5), 1)).as("Cauchy").isCloseTo(1, within(1e-12));
    assertThat(TestStatistics.zOfP("a", PValue.of(Double.MIN_NORMAL))).isGreaterThan(37);
    assertThatCode(() -> new Correlation("a", 1, 4)).doesNotThrowAnyException();
    assertThatCode(() -> new Correlation("a", -1, 4)).doesNotThrowAnyException();
    assertThat(crowd(Integer.MAX_VALUE - 9).combinedWith(crowd(9)).n())
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(TwoGroupMeans.of("a", 1, 0, 9, 2, 1, 9).hedgesG().variance()).isPositive();
    assertThat(TwoGroupMeans.of("a", 1, 1, 9, 2, 0, 9).meanDifference().variance()).isPositive();
  }

  @Test
  @DisplayName("ratios of means of any size have a logarithm, also of two below 0")
  void ratios() {
    assertThat(ratio(Math.E, 1)).isCloseTo(1, within(1e-15));
    assertThat(ratio(-Math.E, -1)).isCloseTo(1, within(1e-15));
    double decades = Math.log(10);
    assertThat(ratio(1e300, 1e-300)).isCloseTo(600 * decades, within(1e-9));
    assertThat(ratio(1e-300, 1e300)).isCloseTo(-600 * decades, within(1e-9));
    assertThat(ratio(-1e-300, -1e300)).isCloseTo(-600 * decades, within(1e-9));
    EffectSize below = TwoGroupMeans.of("a", -2, 1, 9, -1, 1, 9).logRatioOfMeans();
    assertThat(below.notes()).singleElement().asString().startsWith("both means are negative");
    assertThat(TwoGroupMeans.of("a", 2, 1, 9, 1, 1, 9).logRatioOfMeans().notes()).isEmpty();
  }

  @Test
  @DisplayName(
      "an estimate further off the middle of its interval than a tenth of its width is noted")
  void offCentre() {
    EffectMeasure md = EffectMeasure.MEAN_DIFFERENCE;
    EffectSize middle = Conversions.fromInterval("a", 0, ci(-1, 1), md);
    assertThat(middle.standardError()).isCloseTo(1 / 1.959963984540054, within(1e-12));
    assertThat(middle.notes()).hasSize(1);
    assertThat(Conversions.fromInterval("a", 0.9, ci(-1, 1), md).notes()).hasSize(2);
    assertThat(Conversions.fromInterval("a", 5.9, ci(4, 6), md).notes()).hasSize(2);
    assertThat(Conversions.fromInterval("a", 5, ci(4, 6), md).notes()).hasSize(1);
    assertThat(Conversions.fromInterval("a", 50, ci(40, 60), md).notes()).hasSize(1);
    assertThat(Conversions.fromInterval("a", 52, ci(40, 60), md).notes()).hasSize(1);
    assertThat(Conversions.fromInterval("a", 52.1, ci(40, 60), md).notes()).hasSize(2);
    assertThat(Conversions.fromInterval("a", 0.53, ci(0.4, 0.6), md).notes()).hasSize(2);
  }

  @Test
  @DisplayName("notes on groups go with their effects, each under its group")
  void notesOfGroups() {
    GroupMean noted = new GroupMean("before", 1, 1, 9, List.of("read from a figure"));
    GroupMean plain = new GroupMean("after", 2, 1, 9, List.of());
    assertThat(new PairedMeans("a", plain, noted, 0.5).meanChange().notes())
        .containsExactly(
            "before: read from a figure", "correlation between the two times taken as 0.5");
    assertThat(new TwoGroupMeans("a", plain, noted).meanDifference().notes())
        .containsExactly("before: read from a figure");
    assertThat(plain.combinedWith(noted).notes())
        .containsExactly(
            "read from a figure",
            "combined from two groups: after (mean 2, SD 1, n 9); before (mean 1, SD 1, n 9)");
  }

  private static Interval ci(double low, double high) {
    return Interval.of95(low, high);
  }

  private static double ratio(double first, double second) {
    return Ratios.logOfMeans(
        "a",
        new GroupMean("a", first, 0, 9, List.of()),
        new GroupMean("b", second, 0, 9, List.of()));
  }

  private static TwoGroupMeans still() {
    return TwoGroupMeans.of("a", 1, 0, 9, 2, 0, 9);
  }

  private static double tOfF(double f) {
    return TestStatistics.tOfF("a", f, Sign.POSITIVE);
  }

  private static double tOfP(PValue p, double df) {
    return TestStatistics.tOfP("a", p, df, Sign.POSITIVE);
  }

  private static GroupMean crowd(int n) {
    return new GroupMean("crowd", 1, 1, n, List.of());
  }
}
