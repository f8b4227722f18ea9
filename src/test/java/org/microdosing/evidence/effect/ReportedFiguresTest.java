package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.PValue;
import org.microdosing.evidence.measure.PValue.Relation;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Statistic;
import org.microdosing.evidence.model.StatisticType;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.PairedMeans;
import org.microdosing.evidence.synthesis.TestConversions;

@DisplayName("A reported statistic")
class ReportedFiguresTest {

  private static final String ID = "vonrotz-2023-f1"; // 26 v 26, MADRS, improved

  private static Statistic statistic(
      StatisticType type,
      double value,
      Optional<Interval> interval,
      Optional<PValue> p,
      List<Double> df) {
    return new Statistic(
        type,
        Optional.empty(),
        OptionalDouble.of(value),
        Relation.EQUAL,
        interval,
        p,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        df,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Statistic plain(StatisticType type, double value, Double... df) {
    return statistic(type, value, Optional.empty(), Optional.empty(), List.of(df));
  }

  private static EffectSelection selection(Optional<Direction> direction, Statistic statistic) {
    Study study =
        Edit.with(
            Edit.study("vonrotz-2023"),
            ID,
            f ->
                Changed.with(
                    Edit.reporting(f, direction, statistic), "estimateFavours", Optional.empty()));
    return Edit.over(study).where(f -> f.id().equals(ID)).effectSelection();
  }

  private static EffectSize effect(Statistic statistic) {
    EffectSelection selection = selection(Optional.of(Direction.IMPROVED), statistic);
    assertThat(selection.effects()).as("%s", selection.leftOut()).hasSize(1);
    return selection.effects().get(0);
  }

  private static LeftOutReason reason(Optional<Direction> direction, Statistic statistic) {
    EffectSelection selection = selection(direction, statistic);
    assertThat(selection.leftOut()).hasSize(1);
    return selection.leftOut().get(0).reason();
  }

  private static void same(EffectSize effect, EffectSize expected) {
    assertThat(effect.measure()).isEqualTo(EffectMeasure.HEDGES_G);
    assertThat(effect.estimate()).isCloseTo(expected.estimate(), within(1e-12));
    assertThat(effect.variance()).isCloseTo(expected.variance(), within(1e-12));
  }

  @Nested
  @DisplayName("gives Hedges' g")
  class Gives {

    @Test
    @DisplayName("if it is a t, whose sign the direction sets")
    void t() {
      same(effect(plain(StatisticType.T, -3.1)), TestConversions.hedgesGFromT("t", 3.1, 26, 26));
    }

    @Test
    @DisplayName("if it is an F with one df, which has no sign of its own")
    void f() {
      same(
          effect(plain(StatisticType.F, 9.61, 1.0, 50.0)),
          TestConversions.hedgesGFromT("F", 3.1, 26, 26));
    }

    @Test
    @DisplayName("if it is a g with an interval")
    void gWithInterval() {
      Interval interval = Interval.of95(-1.5, -0.3);
      EffectSize effect =
          effect(
              statistic(
                  StatisticType.HEDGES_G,
                  -0.9,
                  Optional.of(interval),
                  Optional.empty(),
                  List.of()));
      assertThat(effect.estimate()).isEqualTo(0.9);
      assertThat(effect.standardError()).isCloseTo(1.2 / (2 * 1.959963984540054), within(1e-9));
    }

    @Test
    @DisplayName("if it is a difference of means with an exact p")
    void differenceWithP() {
      double t = TDistribution.of(50).inverseSurvivalProbability(0.005);
      same(
          effect(
              statistic(
                  StatisticType.MEAN_DIFFERENCE,
                  -8,
                  Optional.empty(),
                  Optional.of(PValue.of(0.01)),
                  List.of())),
          TestConversions.hedgesGFromT("p", t, 26, 26));
    }
  }

  @Nested
  @DisplayName("gives nothing")
  class GivesNothing {

    @ParameterizedTest
    @EnumSource(
        value = StatisticType.class,
        names = {"HAZARD_RATIO", "BETA", "PERCENTAGE", "CHI_SQUARED", "AUC", "EFFECT_SIZE"})
    @DisplayName("if it cannot be converted")
    void otherTypes(StatisticType type) {
      assertThat(reason(Optional.of(Direction.IMPROVED), plain(type, 0.9)))
          .isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
    }

    @Test
    @DisplayName("if it is an F of several groups")
    void severalGroups() {
      assertThat(reason(Optional.of(Direction.IMPROVED), plain(StatisticType.F, 4.2, 2.0, 49.0)))
          .isEqualTo(LeftOutReason.NOT_CONVERTIBLE);
    }

    @Test
    @DisplayName("if its p is only known to lie below a number")
    void inexactP() {
      assertThat(
              reason(
                  Optional.of(Direction.IMPROVED),
                  statistic(
                      StatisticType.MEAN_DIFFERENCE,
                      -8,
                      Optional.empty(),
                      Optional.of(PValue.lessThan(0.001)),
                      List.of())))
          .isEqualTo(LeftOutReason.NO_SPREAD);
    }

    @Test
    @DisplayName("if it is standardised and nothing tells what its sign means")
    void ambiguous() {
      assertThat(reason(Optional.of(Direction.NO_DIFFERENCE), plain(StatisticType.COHEN_D, 0.2)))
          .isEqualTo(LeftOutReason.AMBIGUOUS_SIGN);
      assertThat(reason(Optional.empty(), plain(StatisticType.COHEN_D, 0.2)))
          .isEqualTo(LeftOutReason.AMBIGUOUS_SIGN);
    }
  }

  @Nested
  @DisplayName("of a crossover")
  class OfACrossover {

    private FindingQuery whole() {
      Study study =
          Edit.with(
              Edit.study("holze-2023"),
              "holze-2023-f2",
              f -> f.toBuilder().period(CrossoverPeriod.ALL).build());
      return Edit.over(study).where(f -> f.id().equals("holze-2023-f2"));
    }

    @Test
    @DisplayName("is left out while the correlation between its periods is not known")
    void unknown() {
      assertThat(whole().effectSelection().leftOut())
          .extracting(LeftOutFinding::reason)
          .containsExactly(LeftOutReason.PERIODS_CORRELATED);
    }

    @Test
    @DisplayName("gives g with a correlation that is assumed: -7.0 (SE 1.9), 42 people")
    void assumed() {
      EffectSelection selection = whole().pooling().assumedCorrelation(0.5).selection();
      double sd = 1.9 * Math.sqrt(42); // with r = 0.5, the spread of people is that of changes
      EffectSize byHand = PairedMeans.of("by hand", 7, sd, 0, sd, 42, 0.5).standardisedChangeRaw();
      same(selection.effects().get(0), byHand.withMeasure(EffectMeasure.HEDGES_G));
      assertThat(selection.chosen().get(0).people()).isEqualTo(42);
    }

    @Test
    @DisplayName("is the smaller, the more alike the periods are assumed to be")
    void moreCorrelated() {
      double low = whole().pooling().assumedCorrelation(0.2).effects().get(0).estimate();
      double high = whole().pooling().assumedCorrelation(0.8).effects().get(0).estimate();
      assertThat(high).isLessThan(low).isPositive();
    }

    @Test
    @DisplayName("lacks sizes if it is about the first period, which has fewer people than arms")
    void firstPeriod() {
      Finding finding = Edit.finding("holze-2023-f2");
      assertThat(Edit.LIBRARY.findings().where(f -> f.equals(finding)).effectSelection().leftOut())
          .extracting(LeftOutFinding::reason)
          .containsExactly(LeftOutReason.NO_GROUP_SIZES);
    }
  }
}
