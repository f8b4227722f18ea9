package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Pooling counts")
class TwoByTwoPoolingTest {

  private static TwoByTwo table(String label, int events1, int total1, int events2, int total2) {
    return new TwoByTwo(label, events1, total1, events2, total2);
  }

  @Test
  @DisplayName("of one table gives its own odds ratio, risk ratio and risk difference")
  void oneTable() {
    List<TwoByTwo> one = List.of(table("A", 8, 20, 4, 25));
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, one).estimate())
        .isEqualTo(Math.log(8.0 * 21 / (12 * 4)), within(1e-14));
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, one).estimate())
        .isEqualTo(Math.log(0.4 / 0.16), within(1e-14));
    MetaAnalysis difference = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, one);
    assertThat(difference.estimate()).isEqualTo(0.24, within(1e-14));
    assertThat(difference.q()).isZero();
    assertThat(difference.qPValue()).isEqualTo(1);
    assertThat(difference.hSquared()).isEqualTo(1);
  }

  @Test
  @DisplayName("takes what the measure leaves undefined for no answer")
  void undefined() {
    List<TwoByTwo> none = List.of(table("A", 0, 20, 4, 25), table("B", 0, 10, 1, 12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, none))
        .withMessage("the pooled risk ratio is not defined: no table has events in group 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, none))
        .withMessageContaining("odds ratio is not defined");
    List<TwoByTwo> empty = List.of(table("A", 0, 20, 0, 25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.peto(empty))
        .withMessageContaining("no table has both events and non-events");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, empty))
        .withMessageContaining("no sampling variance");
    List<TwoByTwo> full = List.of(table("A", 20, 20, 25, 25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_RATIO, full))
        .withMessageContaining("events in everybody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.peto(List.of()))
        .withMessage("there are no tables to pool");
  }

  @ParameterizedTest
  @EnumSource(
      value = EffectMeasure.class,
      names = {"ODDS_RATIO", "RISK_RATIO", "RISK_DIFFERENCE"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("refuses every other measure")
  void otherMeasures(EffectMeasure measure) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetaAnalysis.mantelHaenszel(measure, Vaccine.TRIALS))
        .withMessageContaining(measure.label());
  }

  @Test
  @DisplayName("ignores a table without events in ratios, and names it")
  void doubleZero() {
    List<TwoByTwo> tables = List.of(table("A", 8, 20, 4, 25), table("B", 5, 40, 3, 39));
    List<TwoByTwo> more = List.of(tables.get(0), table("silent", 0, 100, 0, 100), tables.get(1));
    for (EffectMeasure ratio : List.of(EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_RATIO)) {
      MetaAnalysis with = MetaAnalysis.mantelHaenszel(ratio, more);
      MetaAnalysis without = MetaAnalysis.mantelHaenszel(ratio, tables);
      assertThat(with.estimate()).isEqualTo(without.estimate());
      assertThat(with.standardError()).isEqualTo(without.standardError());
      assertThat(with.q()).isEqualTo(without.q());
      assertThat(with.k()).isEqualTo(3);
      assertThat(with.effects()).hasSize(2);
      assertThat(with.weights()).hasSize(3).element(1).isEqualTo(0.0);
      assertThat(with.warnings()).singleElement().asString().endsWith("silent.");
    }
    MetaAnalysis difference = MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, more);
    assertThat(difference.estimate())
        .isLessThan(MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, tables).estimate());
  }

  @Test
  @DisplayName("is the mean of the ratios or differences of its tables, by their weights")
  void weightedMeans() {
    for (EffectMeasure measure :
        List.of(
            EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_RATIO, EffectMeasure.RISK_DIFFERENCE)) {
      MetaAnalysis m = MetaAnalysis.mantelHaenszel(measure, Vaccine.TRIALS);
      boolean logs = measure != EffectMeasure.RISK_DIFFERENCE;
      double mean = 0;
      double weights = 0;
      for (int i = 0; i < m.k(); i++) {
        double estimate = m.effects().get(i).estimate();
        mean += m.weights().get(i) / 100 * (logs ? Math.exp(estimate) : estimate);
        weights += m.weights().get(i);
      }
      assertThat(weights).isEqualTo(100, within(1e-10));
      assertThat(logs ? Math.log(mean) : mean).isEqualTo(m.estimate(), within(1e-12));
    }
    MetaAnalysis peto = MetaAnalysis.peto(Vaccine.TRIALS);
    double mean = 0;
    for (int i = 0; i < peto.k(); i++) {
      mean += peto.weights().get(i) / 100 * peto.effects().get(i).estimate();
    }
    assertThat(mean).isEqualTo(peto.estimate(), within(1e-12));
  }

  @Test
  @DisplayName("turns its sign when the groups change places")
  void symmetry() {
    List<TwoByTwo> turned =
        Vaccine.TRIALS.stream()
            .map(t -> table(t.label(), t.events2(), t.total2(), t.events1(), t.total1()))
            .toList();
    assertThat(MetaAnalysis.peto(turned).estimate())
        .isEqualTo(-MetaAnalysis.peto(Vaccine.TRIALS).estimate(), within(1e-12));
    for (EffectMeasure measure :
        List.of(
            EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_RATIO, EffectMeasure.RISK_DIFFERENCE)) {
      MetaAnalysis m = MetaAnalysis.mantelHaenszel(measure, Vaccine.TRIALS);
      MetaAnalysis t = MetaAnalysis.mantelHaenszel(measure, turned);
      assertThat(t.estimate()).isEqualTo(-m.estimate(), within(1e-12));
      assertThat(t.standardError()).isEqualTo(m.standardError(), within(1e-12));
    }
  }

  @Test
  @DisplayName("does not overflow with counts of billions")
  void largeCounts() {
    int million = 1_000_000_000;
    List<TwoByTwo> tables =
        List.of(
            table("A", million, 2 * million, million / 2, 2 * million),
            table("B", million, 2 * million, million / 2, 2 * million));
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, tables).estimate())
        .isEqualTo(Math.log(3), within(1e-12));
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.RISK_DIFFERENCE, tables).estimate())
        .isEqualTo(0.25, within(1e-12));
    assertThat(MetaAnalysis.peto(tables).estimate()).isPositive();
  }

  @Test
  @DisplayName("by Peto's method names unequal groups, once, and effects beyond 3 to 1")
  void petoCautions() {
    TwoByTwo equal = table("equal", 8, 100, 4, 100);
    TwoByTwo twice = table("twice", 8, 200, 4, 100);
    TwoByTwo uneven = table("uneven", 8, 201, 4, 100);
    TwoByTwo silent = table("silent", 0, 10, 0, 100);
    assertThat(MetaAnalysis.peto(List.of(equal, twice)).warnings()).isEmpty();
    assertThat(MetaAnalysis.peto(List.of(equal, twice, uneven, silent)).warnings())
        .containsExactly(
            "Without events, or with nothing but events, in both groups, and so not part of Q:"
                + " silent.",
            "Of the effects: the groups differ in size by more than 2 to 1, which biases Peto's"
                + " odds ratio (uneven).");
    List<TwoByTwo> large = List.of(table("A", 30, 40, 10, 40), table("B", 35, 40, 11, 40));
    MetaAnalysis beyond = MetaAnalysis.peto(large);
    assertThat(beyond.estimate()).isGreaterThan(Math.log(3));
    assertThat(beyond.warnings())
        .hasSize(2)
        .anyMatch(w -> w.contains("an odds ratio beyond 3"))
        .anyMatch(w -> w.startsWith("Of the effects: Peto's odds ratio is biased"));
  }

  @Test
  @DisplayName("of one table that counts has no heterogeneity, with others that say nothing")
  void oneThatCounts() {
    MetaAnalysis m =
        MetaAnalysis.peto(List.of(table("A", 8, 20, 4, 25), table("silent", 0, 30, 0, 31)));
    assertThat(m.q()).isZero();
    assertThat(m.qDegreesOfFreedom()).isZero();
    assertThat(m.qPValue()).isEqualTo(1);
    assertThat(m.iSquared()).isZero();
    assertThat(m.hSquared()).isEqualTo(1);
  }

  @Test
  @DisplayName("keeps its tables, can be repeated for some of them, and not for effects alone")
  void subset() {
    MetaAnalysis m = MetaAnalysis.peto(Vaccine.TRIALS);
    assertThat(m.tables()).isEqualTo(Vaccine.TRIALS);
    assertThat(m.model()).isEqualTo(PoolingModel.PETO);
    assertThat(m.subset(List.of(0, 1, 2)))
        .isEqualTo(MetaAnalysis.peto(Vaccine.TRIALS.subList(0, 3)));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> m.refit(Vaccine.RISK_RATIOS))
        .withMessageContaining("Peto");
    assertThat(m.predictionInterval()).isEmpty();
    assertThat(m.toString()).contains("4/123 against 11/139").contains("Peto meta-analysis");
    assertThat(m.methods()).contains("Yusuf");
  }
}
