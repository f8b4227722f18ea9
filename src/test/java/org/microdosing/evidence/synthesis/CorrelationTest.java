package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.synthesis.EscalcFigures.assertClose;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("A correlation")
class CorrelationTest {

  @ParameterizedTest
  @CsvSource({
    "0.001, 5, 0.0015697971115269819",
    "1e-6, 10, 1.0864977448405363e-6",
    "0.05, 5, 0.076134000554303127",
    "0.3, 6, 0.36097512928546035",
    "-0.9, 7, -0.91824722213941089",
    "0.999999, 5, 0.99999933333313333",
    "-0.4, 50, -0.40364217453850844",
    "0.5, 8703, 0.50002155342708381"
  })
  @DisplayName("is freed of bias exactly, for every r and n (40-digit arithmetic)")
  void unbiased(double r, int n, double exact) {
    assertClose(new Correlation("a", r, n).unbiased().estimate(), exact, 1e-12, "u");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-9, 1e-4, 0.1, 0.5, 0.9, 0.999})
  @DisplayName("of five people is freed of bias as in the closed form r acos(r)/√(1 - r²)")
  void unbiasedOfFive(double r) {
    double closed = r * Math.acos(r) / Math.sqrt((1 - r) * (1 + r));
    assertClose(new Correlation("a", r, 5).unbiased().estimate(), closed, 1e-13, "u");
  }

  @Test
  @DisplayName("needs no correction in very large samples or where it is 0")
  void unbiasedLimits() {
    assertThat(new Correlation("a", 0, 5).unbiased().estimate()).isZero();
    assertThat(new Correlation("a", 0.3, 2_000_000_000).unbiased().estimate())
        .isCloseTo(0.3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.999999999, -0.5, -1e-12, 0, 1e-12, 0.3, 0.9})
  @DisplayName("comes back from Fisher's z")
  void fisherZ(double r) {
    EffectSize z = EffectSize.fisherZ("a", r, 103);
    assertThat(z.measure()).isEqualTo(EffectMeasure.FISHER_Z);
    assertThat(z.measure().scale().backTransform(z.estimate())).isCloseTo(r, within(1e-15));
    assertThat(z.variance()).isEqualTo(0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1})
  @DisplayName("is refused where it is perfect, for it has no sampling variance")
  void perfect(double r) {
    Correlation perfect = new Correlation("survey", r, 20);
    assertThatIllegalArgumentException()
        .isThrownBy(perfect::fisherZ)
        .withMessageStartingWith("survey: a perfect correlation");
    assertThatIllegalArgumentException().isThrownBy(perfect::raw);
    assertThatIllegalArgumentException().isThrownBy(perfect::unbiased);
  }

  @ParameterizedTest
  @CsvSource({"1.0001, 20", "-1.5, 20", "NaN, 20", "0.5, 3", "0.5, 0", "0.5, -4"})
  @DisplayName("is refused out of its range or in a sample that gives no variance")
  void refuses(double r, int n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.fisherZ("survey", r, n))
        .withMessageStartingWith("survey: ");
  }

  @Test
  @DisplayName("is freed of bias from five people on")
  void unbiasedNeedsFive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Correlation("survey", 0.5, 4).unbiased())
        .withMessageContaining("at least 5: 4");
  }
}
