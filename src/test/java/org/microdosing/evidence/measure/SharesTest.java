package org.microdosing.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Intervals of shares")
class SharesTest {

  @Test
  @DisplayName("are Wilson's: 81 of 263 gives 0.2553 to 0.3662, as Newcombe 1998 prints it")
  void wilson() {
    Interval interval = Shares.wilson(81, 263);
    assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  @DisplayName("of nobody or everybody end at 0 or 1")
  void wilsonAtTheEnds() {
    assertThat(Shares.wilson(0, 20).low()).isZero();
    assertThat(Shares.wilson(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(Shares.wilson(29, 29).high()).isEqualTo(1);
  }

  @Test
  @DisplayName("of a difference are Newcombe's: 56/70 less 48/80 gives 0.0524 to 0.3339")
  void newcombe() {
    Interval interval = Shares.difference(56, 70, 48, 80);
    assertThat(interval.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  @DisplayName("need events within a total")
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> Shares.wilson(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Shares.wilson(0, 0));
  }
}
