package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Counts of an event, in one group and in two")
class CountsTest {

  private static final List<Function<TwoByTwo, EffectSize>> ALL =
      Stream.of(
              EffectMeasure.RISK_RATIO,
              EffectMeasure.ODDS_RATIO,
              EffectMeasure.RISK_DIFFERENCE,
              EffectMeasure.ARCSINE_RISK_DIFFERENCE,
              EffectMeasure.PETO_ODDS_RATIO)
          .<Function<TwoByTwo, EffectSize>>map(
              measure -> table -> table.effect(measure, ZeroCellCorrection.ANY_ZERO_CELL))
          .toList();

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("swapping the groups turns the sign and keeps the variance, for every small table")
  void swapping(TwoByTwo t) {
    TwoByTwo swapped = new TwoByTwo(t.label(), t.events2(), t.total2(), t.events1(), t.total1());
    for (Function<TwoByTwo, EffectSize> measure : ALL) {
      EffectSize one = measure.apply(t);
      EffectSize other = measure.apply(swapped);
      assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-14));
      assertThat(other.variance()).isCloseTo(one.variance(), within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("counting those without the event turns the sign of odds ratios and differences")
  void complement(TwoByTwo t) {
    TwoByTwo others =
        new TwoByTwo(t.label(), t.nonEvents1(), t.total1(), t.nonEvents2(), t.total2());
    for (int i = 1; i < ALL.size(); i++) {
      EffectSize one = ALL.get(i).apply(t);
      EffectSize other = ALL.get(i).apply(others);
      assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-13));
      assertThat(other.variance()).isCloseTo(one.variance(), within(1e-13));
    }
  }

  static Stream<TwoByTwo> tables() {
    return IntStream.rangeClosed(0, 4)
        .boxed()
        .flatMap(
            a ->
                IntStream.rangeClosed(0, 3)
                    .mapToObj(c -> new TwoByTwo(a + " of 4, " + c + " of 3", a, 4, c, 3)));
  }

  @Test
  @DisplayName("a single proportion adds a half where nobody or everybody had the event")
  void extremeProportions() {
    assertThat(new Proportion("a", 0, 30).logit().notes())
        .containsExactly("0.5 added to the events and to the others");
    assertThat(new Proportion("a", 30, 30).raw().notes()).hasSize(1);
    assertThat(new Proportion("a", 0, 30).arcsine().notes()).isEmpty();
    assertThat(new Proportion("a", 29, 30).raw().notes()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("two groups are the difference of their log odds, log risks and arcsines")
  void groupsApart(TwoByTwo t) {
    Proportion first = new Proportion("first", t.events1(), t.total1());
    Proportion second = new Proportion("second", t.events2(), t.total2());
    assertThat(t.arcsineRiskDifference().estimate())
        .isCloseTo(first.arcsine().estimate() - second.arcsine().estimate(), within(1e-14));
    if (!t.hasZeroCell()) {
      assertThat(t.logOddsRatio().estimate())
          .isCloseTo(first.logit().estimate() - second.logit().estimate(), within(1e-14));
      assertThat(t.logRiskRatio().estimate())
          .isCloseTo(first.log().estimate() - second.log().estimate(), within(1e-14));
      assertThat(t.riskDifference().variance())
          .isCloseTo(first.raw().variance() + second.raw().variance(), within(1e-14));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.29, 72, 21", "0, 10, 0", "1, 10, 10", "0.5, 75, 38"})
  @DisplayName("a share of a group is the nearest count of people, with a note")
  void shares(double share, int total, int events) {
    Proportion proportion = Proportion.ofShare("a", share, total);
    assertThat(proportion.events()).isEqualTo(events);
    assertThat(proportion.arcsine().notes())
        .singleElement()
        .asString()
        .startsWith(events + " events computed from a share of ");
    assertThat(proportion.doubleArcsine().notes()).hasSize(1);
  }

  @Test
  @DisplayName("a percentage is not taken for a share")
  void percentages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportion.ofShare("Grob 2011", 29, 72))
        .withMessage("Grob 2011: a share lies between 0 and 1 (29 % is 0.29): 29.0");
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "11, 10", "0, 0", "0, -1", "1, 0"})
  @DisplayName("impossible counts are refused by name")
  void refuses(int events, int total) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.logRiskRatio("Grob 2011", events, total, 1, 10))
        .withMessageStartingWith("Grob 2011: the ")
        .withMessageContaining("group 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.petoLogOddsRatio("Grob 2011", 1, 10, events, total))
        .withMessageContaining("group 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proportion("Grob 2011", events, total))
        .withMessageStartingWith("Grob 2011: the ");
  }

  @Test
  @DisplayName("counts of any size do not overflow")
  void hugeCounts() {
    int most = Integer.MAX_VALUE;
    for (Function<TwoByTwo, EffectSize> measure : ALL) {
      assertThat(measure.apply(new TwoByTwo("all", most / 3, most, most / 2, most)).estimate())
          .isNegative();
    }
  }
}
