package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sign test")
class SignTestTest {

  @Test
  @DisplayName("reproduces the example of the Cochrane Handbook, section 12.4.2.3: 10 of 12")
  void reproducesTheHandbook() {
    SignTest test = new SignTest(10, 2);
    assertThat(test.pValue().value()).isCloseTo(0.039, within(0.0005));
    assertThat(test.share()).isCloseTo(0.83, within(0.005));
    assertThat(test.interval().low()).isCloseTo(0.55, within(0.005));
    assertThat(test.interval().high()).isCloseTo(0.95, within(0.005));
    assertThat(test).hasToString("10 of 12 (83% [55% to 95%]), p = 0.0386");
  }

  @ParameterizedTest(name = "{0} against {1}: p = {2}")
  @CsvSource({"9, 0, 0.0039", "5, 1, 0.2188", "1, 5, 0.2188"})
  @DisplayName("reproduces the examples of Boon and Thomson 2021")
  void reproducesTheEffectDirectionPlot(int favouring, int against, double p) {
    assertThat(new SignTest(favouring, against).pValue().value()).isCloseTo(p, within(0.00005));
  }

  @ParameterizedTest(name = "{0} samples")
  @ValueSource(ints = {1, 2, 3, 7, 12, 30, 60})
  @DisplayName("sums the probabilities of every split that is as uneven or more")
  void sumsTheBinomial(int samples) {
    for (int favouring = 0; favouring <= samples; favouring++) {
      double expected = 0;
      for (int k = 0; k <= samples; k++) {
        if (Math.abs(2 * k - samples) >= Math.abs(2 * favouring - samples)) {
          expected += choose(samples, k) * Math.pow(0.5, samples);
        }
      }
      assertThat(new SignTest(favouring, samples - favouring).pValue().value())
          .isCloseTo(Math.min(1, expected), within(1e-12));
    }
  }

  @Test
  @DisplayName("takes half votes without ever making p smaller than the whole votes below it")
  void takesHalves() {
    SignTest halves = new SignTest(2.5, 0.5);
    assertThat(halves.share()).isEqualTo(2.5 / 3);
    assertThat(halves.pValue()).isEqualTo(new SignTest(2, 1).pValue());
    assertThat(halves).hasToString("2.5 of 3 (83% [31% to 98%]), p = 1");
  }

  @Test
  @DisplayName("refuses to test nothing, negative votes and votes that do not add up to samples")
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SignTest(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SignTest(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new SignTest(1.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SignTest(Double.NaN, 1));
  }

  private static double choose(int n, int k) {
    double product = 1;
    for (int i = 1; i <= k; i++) {
      product = product * (n - k + i) / i;
    }
    return product;
  }
}
