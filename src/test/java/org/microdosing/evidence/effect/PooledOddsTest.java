package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.Edit.LIBRARY;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Metric;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.PairedProportions;

@DisplayName("Odds that are pooled with differences")
class PooledOddsTest {

  /** 24 of 50 people against 3 of 54: odds of 1.39 on the scale of differences. */
  private static final String ID = "raison-2023-f10";

  private static final double AS_DIFFERENCE =
      Math.log(24.0 * 51 / (26.0 * 3)) * Math.sqrt(3) / Math.PI;

  @ParameterizedTest(name = "{0}, {1}, more is {2}: times {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | RESPONSE | BETTER | 1",
        "DEPRESSION | REMISSION | BETTER | 1",
        "DEPRESSION | PROPORTION | WORSE | -1"
      })
  @DisplayName("favour the arm by more of what is better, and by less of what is worse")
  void converted(Outcome outcome, Metric metric, HigherIs higherIs, int sign) {
    EffectSelection selection = converting(outcome, metric, higherIs);
    assertThat(selection.effects()).hasSize(1);
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.HEDGES_G);
    assertThat(selection.effects().get(0).estimate()).isCloseTo(sign * AS_DIFFERENCE, within(1e-9));
    assertThat(selection.chosen().get(0).basis()).isEqualTo(EffectBasis.CONVERTED_ODDS);
    assertThat(selection.orientation()).hasValue(Orientation.FAVOURS_ARM);
  }

  @ParameterizedTest(name = "{0}, {1}, more is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | PROPORTION | NEITHER",
        "ADVERSE_EVENTS | PROPORTION | WORSE",
        "SUBJECTIVE_DRUG_EFFECT | RESPONSE | BETTER"
      })
  @DisplayName("stay odds of more events where more is neither better nor worse")
  void kept(Outcome outcome, Metric metric, HigherIs higherIs) {
    EffectSelection selection = converting(outcome, metric, higherIs);
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
    assertThat(selection.effects().get(0).estimate())
        .isCloseTo(Math.log(24.0 * 51 / (26.0 * 3)), within(1e-9));
    assertThat(selection.orientation()).hasValue(Orientation.MORE_EVENTS);
  }

  @Test
  @DisplayName("stay odds unless asked for otherwise")
  void asked() {
    EffectSelection selection =
        over(Outcome.DEPRESSION, Metric.RESPONSE, HigherIs.BETTER).effectSelection();
    assertThat(selection.effects().get(0).measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
  }

  private static EffectSelection converting(Outcome outcome, Metric metric, HigherIs higherIs) {
    return over(outcome, metric, higherIs).pooling().convertOdds().selection();
  }

  private static FindingQuery over(Outcome outcome, Metric metric, HigherIs higherIs) {
    Study study =
        Edit.with(
            Edit.study("raison-2023"),
            ID,
            f -> {
              Measurement measurement = f.measurement().orElseThrow();
              measurement = Changed.with(measurement, "metric", metric);
              measurement = Changed.with(measurement, "higherIs", higherIs);
              return f.toBuilder().outcome(outcome).measurement(measurement).build();
            });
    return Edit.over(study).where(f -> f.id().equals(ID));
  }

  @Test
  @DisplayName("of the same people under both conditions need their correlation, and are no table")
  void crossover() {
    Study trial = Changed.with(Edit.study("vonrotz-2023"), "design", Design.RANDOMISED_CROSSOVER);
    Pooling response = Edit.over(trial).where(f -> f.id().equals("vonrotz-2023-f4")).pooling();
    assertThat(response.selection().reasons()).containsOnlyKeys(LeftOutReason.PERIODS_CORRELATED);
    Group arm = Edit.finding("vonrotz-2023-f4").group("psilocybin").orElseThrow();
    Group control = Edit.finding("vonrotz-2023-f4").group("placebo").orElseThrow();
    EffectSize expected =
        new PairedProportions(
                "x",
                (int) arm.events().orElseThrow(),
                (int) control.events().orElseThrow(),
                (int) arm.total().orElseThrow(),
                0.2)
            .logOddsRatio();
    SampleEffect found = response.assumedCorrelation(0.2).selection().chosen().get(0);
    assertThat(found.effect().estimate()).isCloseTo(expected.estimate(), within(1e-12));
    assertThat(found.effect().variance()).isCloseTo(expected.variance(), within(1e-12));
    assertThat(found.people()).isEqualTo(26);
    assertThatThrownBy(() -> response.assumedCorrelation(0.2).tables())
        .isInstanceOf(NotPoolableException.class)
        .hasMessageContaining("cannot be computed with");
  }

  @Test
  @DisplayName("of a response of its own kind, such as an early one, stand behind the usual one")
  void earlyResponse() {
    EffectSelection selection =
        LIBRARY
            .findings()
            .outcome(Outcome.DEPRESSION)
            .where(f -> f.studyId().equals("arabzadeh-2018"))
            .pooling()
            .convertOdds()
            .selection();
    assertThat(selection.chosen())
        .extracting(effect -> effect.finding().id())
        .containsExactly("arabzadeh-2018-f2");
  }
}
