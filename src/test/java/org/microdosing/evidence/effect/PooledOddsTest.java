package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("Odds that are pooled with differences")
class PooledOddsTest {

  /** 24 of 50 people against 3 of 54: odds of 1.39 on the scale of differences. */
  private static final String ID = "raison-2023-f10";

  private static final double AS_DIFFERENCE =
      Math.log(24.0 * 51 / (26.0 * 3)) * Math.sqrt(3) / Math.PI;

  @ParameterizedTest(name = "{0} of {1}, {2}: times {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | response | NO_DIFFERENCE | 1",
        "DEPRESSION | remission | NO_DIFFERENCE | 1",
        "DEPRESSION | sustained response | WORSENED | 1",
        "DEPRESSION | relapse | WORSENED | -1",
        "DEPRESSION | relapse | IMPROVED | 1"
      })
  @DisplayName("favour the arm by more response or remission, of other events as the finding says")
  void converted(Outcome outcome, String event, Direction direction, int sign) {
    EffectSelection selection = converting(outcome, event, direction);
    assertThat(selection.effects()).hasSize(1);
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.HEDGES_G);
    assertThat(selection.effects().get(0).estimate()).isCloseTo(sign * AS_DIFFERENCE, within(1e-9));
    assertThat(selection.chosen().get(0).basis()).isEqualTo(EffectBasis.CONVERTED_ODDS);
    assertThat(selection.orientation()).hasValue(Orientation.FAVOURS_ARM);
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | relapse | NO_DIFFERENCE",
        "ADVERSE_EVENTS | nausea | WORSENED",
        "SUBJECTIVE_DRUG_EFFECT | response | INCREASED"
      })
  @DisplayName("stay odds of more events where more is neither better nor worse")
  void kept(Outcome outcome, String event, Direction direction) {
    EffectSelection selection = converting(outcome, event, direction);
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
    assertThat(selection.effects().get(0).estimate())
        .isCloseTo(Math.log(24.0 * 51 / (26.0 * 3)), within(1e-9));
    assertThat(selection.orientation()).hasValue(Orientation.MORE_EVENTS);
  }

  @Test
  @DisplayName("stay odds unless asked for otherwise")
  void asked() {
    EffectSelection selection = over(Outcome.DEPRESSION, "response", null).effectSelection();
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
  }

  private static EffectSelection converting(Outcome outcome, String event, Direction direction) {
    return over(outcome, event, direction).pooling().convertOdds().selection();
  }

  private static FindingQuery over(Outcome outcome, String event, Direction direction) {
    Study study =
        Edit.with(
            Edit.study("raison-2023"),
            ID,
            f -> {
              Finding changed = Changed.with(f, "outcome", outcome);
              changed = Changed.with(changed, "measure", event);
              return Changed.with(changed, "direction", Optional.ofNullable(direction));
            });
    return Edit.over(study).where(f -> f.id().equals(ID));
  }
}
