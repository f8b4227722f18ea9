package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Empty cells of a two-by-two table")
class ZeroCellCorrectionTest {

  private static final TwoByTwo ONE_EMPTY = new TwoByTwo("a", 0, 10, 3, 30);
  private static final TwoByTwo NO_EVENTS = new TwoByTwo("a", 0, 105, 0, 20);

  @Test
  @DisplayName("get a half where the odds ratio is not defined without it, with a note")
  void whereNeeded() {
    assertThat(ONE_EMPTY.hasZeroCell()).isTrue();
    assertThat(ONE_EMPTY.logOddsRatio().notes()).containsExactly("0.5 added to each cell");
    assertThat(ONE_EMPTY.logOddsRatio().estimate())
        .isCloseTo(Math.log(0.5 * 27.5 / (10.5 * 3.5)), within(1e-14));
    assertThat(ONE_EMPTY.arcsineRiskDifference().notes()).isEmpty();
    assertThat(new TwoByTwo("a", 1, 10, 3, 10).logOddsRatio().notes()).isEmpty();
  }

  @Test
  @DisplayName("get nothing where nothing is needed")
  void notNeeded() {
    EffectSize difference = ONE_EMPTY.riskDifference();
    assertThat(difference.notes()).isEmpty();
    assertThat(difference.estimate()).isCloseTo(-0.1, within(1e-15));
    assertThat(difference.variance()).isCloseTo(0.1 * 0.9 / 30, within(1e-15));
    EffectSize everybody = new TwoByTwo("a", 10, 10, 3, 10).logRiskRatio();
    assertThat(everybody.estimate()).isCloseTo(Math.log(10 / 3.0), within(1e-14));
    assertThat(everybody.notes()).isEmpty();
    assertThat(new TwoByTwo("a", 0, 10, 3, 10).petoLogOddsRatio().estimate())
        .isCloseTo((0 - 1.5) / (3.0 * 17 / 4 / 19), within(1e-13));
  }

  @Test
  @DisplayName("leave a risk difference of 2 of 2 against 0 of 2 at 1, with a variance")
  void certainDifference() {
    EffectSize difference = EffectSize.riskDifference("a", 2, 2, 0, 2);
    assertThat(difference.estimate()).isEqualTo(1);
    assertThat(difference.variance()).isCloseTo(2 * (2.5 / 3 * (0.5 / 3) / 3), within(1e-15));
    assertThat(difference.notes()).containsExactly("0.5 added to each cell for the variance");
  }

  @ParameterizedTest
  @EnumSource(names = {"ODDS_RATIO", "RISK_RATIO", "PETO_ODDS_RATIO"})
  @DisplayName("of a table without events inform no ratio, unless a correction is asked for")
  void withoutEvents(EffectMeasure ratio) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NO_EVENTS.effect(ratio))
        .withMessageStartingWith("a: nobody had the event in both groups, which says nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwoByTwo("a", 9, 9, 8, 8).effect(ratio))
        .withMessageStartingWith("a: everybody had the event");
    assertThat(NO_EVENTS.effect(ratio, ZeroCellCorrection.ANY_ZERO_CELL).notes())
        .startsWith("0.5 added to each cell")
        .contains("nobody had the event in both groups");
    assertThat(NO_EVENTS.riskDifference().estimate()).isZero();
  }

  @Test
  @DisplayName("divided by the sizes of the groups do not pull a table without events to a side")
  void treatmentArm() {
    EffectSize halves =
        NO_EVENTS.effect(EffectMeasure.RISK_RATIO, ZeroCellCorrection.ANY_ZERO_CELL);
    EffectSize arms = NO_EVENTS.effect(EffectMeasure.ODDS_RATIO, ZeroCellCorrection.TREATMENT_ARM);
    assertThat(halves.estimate()).isLessThan(-1.6);
    assertThat(arms.estimate()).isCloseTo(0, within(1e-12));
    assertThat(arms.notes())
        .contains("0.840 added to each cell of the first group, 0.160 of the second");
    EffectSize full =
        new TwoByTwo("a", 2, 10, 3, 10)
            .effect(EffectMeasure.ODDS_RATIO, ZeroCellCorrection.TREATMENT_ARM);
    assertThat(full.notes()).isEmpty();
  }

  @Test
  @DisplayName("or none, get a half in every table if that is asked for")
  void everyTable() {
    EffectSize effect =
        new TwoByTwo("a", 1, 10, 3, 10)
            .effect(EffectMeasure.ODDS_RATIO, ZeroCellCorrection.EVERY_TABLE);
    assertThat(effect.estimate()).isCloseTo(Math.log(1.5 * 7.5 / (9.5 * 3.5)), within(1e-14));
    assertThat(ZeroCellCorrection.EVERY_TABLE.label()).isEqualTo("0.5 to every table");
  }

  @Test
  @DisplayName("are refused where the measure is not defined and nothing may be added")
  void none() {
    for (EffectMeasure measure :
        new EffectMeasure[] {EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_RATIO}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ONE_EMPTY.effect(measure, ZeroCellCorrection.NONE))
          .withMessageContaining("is not defined with an empty cell and no correction");
    }
    assertThat(ONE_EMPTY.effect(EffectMeasure.RISK_DIFFERENCE, ZeroCellCorrection.NONE))
        .isEqualTo(ONE_EMPTY.riskDifference());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_EMPTY.effect(EffectMeasure.HEDGES_G))
        .withMessage("a: a Hedges' g is not made of events in two groups");
  }

  @Test
  @DisplayName("are needed for the variance of a risk difference where nothing varies")
  void riskDifferenceWithoutCorrection() {
    TwoByTwo still = new TwoByTwo("a", 0, 10, 9, 9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> still.effect(EffectMeasure.RISK_DIFFERENCE, ZeroCellCorrection.NONE))
        .withMessage(
            "a: the risk difference or its variance is not defined with an empty cell and no"
                + " correction");
    TwoByTwo varied = new TwoByTwo("a", 0, 10, 8, 9);
    assertThat(varied.effect(EffectMeasure.RISK_DIFFERENCE, ZeroCellCorrection.NONE).variance())
        .isCloseTo(8 / 9.0 * (1 / 9.0) / 9, within(1e-15));
  }

  @Test
  @DisplayName("apart, Peto's odds ratio warns of unequal groups and of large effects")
  void peto() {
    EffectSize biased = EffectSize.petoLogOddsRatio("a", 20, 100, 20, 400);
    assertThat(Math.exp(biased.estimate())).isCloseTo(7.64, within(0.005));
    assertThat(biased.notes()).containsExactly(PetoCaution.UNBALANCED, PetoCaution.LARGE);
    assertThat(PetoCaution.isLarge(Math.log(3))).isFalse();
    assertThat(PetoCaution.isLarge(-Math.log(3.01))).isTrue();
    MetaAnalysis pooled =
        MetaAnalysis.peto(
            List.of(new TwoByTwo("a", 20, 100, 20, 400), new TwoByTwo("b", 3, 50, 2, 50)));
    assertThat(pooled.warnings())
        .anyMatch(w -> w.contains("more than 2 to 1, which biases Peto's odds ratio (a)"))
        .anyMatch(w -> w.contains("effects as large as this"));
    assertThat(MetaAnalysis.peto(Bcg.TABLES.subList(4, 6)).warnings()).isEmpty();
    assertThat(EffectSize.petoLogOddsRatio("a", 4, 100, 5, 100).notes()).isEmpty();
  }
}
