package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counts of the same people under two treatments")
class PairedProportionsTest {

  @Test
  @DisplayName("with their correlation give the odds ratio of the pairs, for every small table")
  void pairs() {
    int compared = 0;
    for (int i = 0; i < 1296; i++) {
      int a = i % 6;
      int b = i / 6 % 6;
      int c = i / 36 % 6;
      int d = i / 216;
      double scale = Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
      if (scale > 0 && b + c > 0) {
        double phi = (a * d - b * c) / scale;
        EffectSize expected = new MatchedPairs("p", a, b, c, d).logOddsRatio();
        EffectSize found =
            new PairedProportions("p", a + b, a + c, a + b + c + d, phi).logOddsRatio();
        assertThat(found.estimate()).isCloseTo(expected.estimate(), within(1e-12));
        assertThat(found.variance()).isCloseTo(expected.variance(), within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(900);
  }

  @Test
  @DisplayName(
      "without correlation have the variance of two groups, and less the more alike they are")
  void correlation() {
    double apart = new TwoByTwo("p", 7, 20, 3, 20).logOddsRatio().variance();
    assertThat(new PairedProportions("p", 7, 3, 20, 0).logOddsRatio().variance())
        .isCloseTo(apart, within(1e-14));
    assertThat(new PairedProportions("p", 7, 3, 20, 0.5).logOddsRatio().variance())
        .isLessThan(apart);
    assertThat(new PairedProportions("p", 7, 3, 20, -0.2).logOddsRatio().variance())
        .isGreaterThan(apart);
  }

  @Test
  @DisplayName("of an event that nobody had under one treatment are corrected, and say so")
  void corrected() {
    EffectSize effect = new PairedProportions("p", 4, 0, 10, 0.3).logOddsRatio();
    EffectSize pairs = new MatchedPairs("p", 0, 4, 0, 6).logOddsRatio();
    assertThat(effect.estimate()).isCloseTo(pairs.estimate(), within(1e-12));
    assertThat(effect.variance()).isCloseTo(1 / 5.0 + 1 / 7.0 + 1 + 1 / 11.0, within(1e-12));
    assertThat(effect.notes()).singleElement().asString().contains("1/2 added");
  }

  @Test
  @DisplayName("of billions of people have the variance of their like, by the number of people")
  void billions() {
    double variance = new PairedProportions("p", 700, 300, 2000, 0.3).logOddsRatio().variance();
    assertThat(
            new PairedProportions("p", 700_000_000, 300_000_000, 2_000_000_000, 0.3)
                .logOddsRatio()
                .variance())
        .isCloseTo(variance / 1e6, within(1e-20));
  }

  @Test
  @DisplayName("are refused where no pairs have them")
  void refused() {
    assertThatThrownBy(() -> new PairedProportions("p", 2, 15, 20, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the correlation lies from -0.577 to 0.192");
    assertThat(new PairedProportions("p", 2, 15, 20, -0.57)).isNotNull();
    // At least 5 of 10 people had both events, at most 7.
    assertThatThrownBy(() -> new PairedProportions("p", 8, 7, 10, -0.4))
        .hasMessageContaining("the correlation lies from -0.327 to 0.764");
    assertThat(new PairedProportions("p", 8, 7, 10, -0.32)).isNotNull();
    assertThatThrownBy(() -> new PairedProportions("p", 0, 7, 10, 1.1))
        .hasMessageContaining("must lie between -1 and 1");
    assertThatThrownBy(() -> new PairedProportions(" ", 3, 7, 10, 0)).hasMessageContaining("label");
    assertThat(new PairedProportions("p", 0, 20, 20, 0)).isNotNull();
    assertThatThrownBy(() -> new PairedProportions("p", -1, 15, 20, 0))
        .hasMessageContaining("from 0 to 20");
    assertThatThrownBy(() -> new PairedProportions("p", 21, 15, 20, 0))
        .hasMessageContaining("from 0 to 20");
    assertThatThrownBy(() -> new PairedProportions("p", 2, 2, 20, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairedProportions("p", 0, 0, 0, 0))
        .hasMessageContaining("no people");
    assertThatThrownBy(() -> new PairedProportions("p", 5, 5, 20, 1).logOddsRatio())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
