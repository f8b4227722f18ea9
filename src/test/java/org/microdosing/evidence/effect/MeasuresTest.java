package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Outcome;

@DisplayName("The wording of a measure")
class MeasuresTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "HAMD17 change, HAM-D",
    "GRID-HAMD endpoint, HAM-D",
    "HAM-D-21 change, HAM-D",
    "MADRS change (primary), MADRS",
    "BDI-II endpoint, BDI",
    "QIDS-SR-16 change (primary), QIDS",
    "CAPS-IV change (primary), CAPS",
    "PANAS (positive minus negative), PANAS",
    "PANAS positive affect, PANAS positive",
    "'RPWB total, change from baseline', RPWB",
    "VAS energy, VAS energy",
    "flow state scale, flow state scale",
    "total score, total score"
  })
  @DisplayName("tells the instrument")
  void instrument(String measure, String instrument) {
    assertThat(Measures.instrument(measure)).isEqualTo(instrument);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "MADRS response, response",
    "HAM-A remission (7 or less), remission",
    "sustained depressive symptom response, sustained response",
    "nausea (solicited), nausea",
    "Headache, headache",
    "'serious adverse events, deaths or new suicidal ideation', serious adverse events"
  })
  @DisplayName("tells the event")
  void event(String measure, String event) {
    assertThat(Measures.event(measure)).isEqualTo(event);
  }

  @Test
  @DisplayName("tells what the source calls primary")
  void primary() {
    assertThat(Measures.isPrimary("MADRS change (primary)")).isTrue();
    assertThat(Measures.isPrimary("MADRS change (key secondary)")).isFalse();
  }

  @Test
  @DisplayName("tells with the outcome which way a scale runs")
  void scaleDirection() {
    assertThat(ScaleDirection.of(Edit.finding("vonrotz-2023-f1"))).isEqualTo(-1);
    assertThat(ScaleDirection.of(Edit.finding("szigeti-2021-a1"))).isEqualTo(1);
    assertThat(ScaleDirection.of(Edit.finding("raison-2023-f4"))).isEqualTo(-1); // disability
    assertThat(ScaleDirection.of(Edit.finding("allen-2024-f1"))).isZero(); // time asleep
    assertThat(ScaleDirection.orientation(Outcome.DEPRESSION)).isEqualTo(Orientation.FAVOURS_ARM);
    assertThat(ScaleDirection.orientation(Outcome.PERSONALITY)).isEqualTo(Orientation.HIGHER);
    assertThat(ScaleDirection.orientation(Outcome.HORMONES)).isEqualTo(Orientation.HIGHER);
  }
}
