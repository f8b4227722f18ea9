package org.microdosing.evidence.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.measure.Scale;

@DisplayName("An axis")
class AxisTest {

  @Test
  @DisplayName("has ticks at round numbers")
  void hasRoundTicks() {
    assertThat(labels(-2.6, 1.9, Scale.IDENTITY)).containsExactly("-2", "-1", "0", "1");
    assertThat(labels(0, 70, Scale.IDENTITY))
        .containsExactly("0", "10", "20", "30", "40", "50", "60", "70");
  }

  @Test
  @DisplayName("of logarithms has ticks at 1, 2 and 5, at powers of ten, or at some of them")
  void hasLogarithmicTicks() {
    assertThat(labels(Math.log(0.09), Math.log(6), Scale.LOG))
        .containsExactly("0.1", "0.2", "0.5", "1", "2", "5");
    assertThat(labels(Math.log(0.002), Math.log(300), Scale.LOG))
        .containsExactly("0.01", "0.1", "1", "10", "100");
    assertThat(labels(Math.log(1e-12), Math.log(1e9), Scale.LOG)).contains("1").hasSizeLessThan(8);
    assertThat(labels(Math.log(0.92), Math.log(1.13), Scale.LOG)).contains("0.95", "1", "1.05");
  }

  private static List<String> labels(double low, double high, Scale scale) {
    return new Axis(low, high, 0, 300, scale).ticks(7).stream().map(Axis.Tick::label).toList();
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  @DisplayName("places ticks where their values are, in order, within its ends")
  void placesTicks(Scale scale) {
    Random random = new Random(scale.name().length());
    for (int i = 0; i < 300; i++) {
      double low = scale == Scale.ARCSINE ? random.nextDouble() : 4 * random.nextGaussian();
      double high = scale == Scale.ARCSINE ? low + 0.5 : low + 5 * random.nextDouble() + 0.01;
      Axis axis = new Axis(low, Math.min(high, low + 6), 10, 310, scale);
      List<Axis.Tick> ticks = axis.ticks(6);
      assertThat(ticks).hasSizeLessThanOrEqualTo(8);
      for (int j = 0; j < ticks.size(); j++) {
        Axis.Tick tick = ticks.get(j);
        assertThat(scale.backTransform(tick.value()))
            .isCloseTo(Double.parseDouble(tick.label()), within(1e-5));
        assertThat(axis.at(tick.value())).isBetween(10.0, 310.0);
        assertThat(j == 0 || ticks.get(j - 1).value() < tick.value()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("keeps what lies beyond its ends at its ends")
  void clamps() {
    Axis axis = new Axis(0, 10, 100, 0, Scale.IDENTITY);

    assertThat(axis.at(2.5)).isEqualTo(75);
    assertThat(axis.at(-5)).isEqualTo(100);
    assertThat(axis.at(Double.POSITIVE_INFINITY)).isZero();
    assertThat(axis.contains(10.1)).isFalse();
    assertThatThrownBy(() -> new Axis(1, 1, 0, 1, Scale.IDENTITY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
