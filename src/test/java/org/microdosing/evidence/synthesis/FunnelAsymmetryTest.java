package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tests of funnel plot asymmetry")
class FunnelAsymmetryTest {

  private static final MetaAnalysis MODEL = MetaAnalysis.of(Bcg.EFFECTS).fit();

  @Test
  @DisplayName("Egger's classical form is ordinary regression of y/se on 1/se")
  void eggerAsPublished() {
    // Egger et al. (1997) regress the standard normal deviate on precision; the intercept is the
    // asymmetry, the slope the limit.
    double n = Bcg.EFFECTS.size();
    double mx = 0;
    double my = 0;
    for (EffectSize e : Bcg.EFFECTS) {
      mx += 1 / e.standardError() / n;
      my += e.estimate() / e.standardError() / n;
    }
    double sxx = 0;
    double sxy = 0;
    double syy = 0;
    for (EffectSize e : Bcg.EFFECTS) {
      double x = 1 / e.standardError() - mx;
      double y = e.estimate() / e.standardError() - my;
      sxx += x * x;
      sxy += x * y;
      syy += y * y;
    }
    double slope = sxy / sxx;
    double intercept = my - slope * mx;
    double residual = (syy - slope * sxy) / (n - 2);
    double error = Math.sqrt(residual * (1 / n + mx * mx / sxx));

    EggerTest egger = MODEL.egger();
    assertThat(egger.limitEstimate()).isCloseTo(slope, within(1e-12));
    assertThat(egger.slope().estimate()).isCloseTo(intercept, within(1e-12));
    assertThat(egger.statistic()).isCloseTo(intercept / error, within(1e-12));
    assertThat(egger.limit().standardError()).isCloseTo(Math.sqrt(residual / sxx), within(1e-12));
  }

  @Test
  @DisplayName("Egger's classical form does not depend on how effects were pooled")
  void eggerIgnoresPooling() {
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).equalEffects().egger()).isEqualTo(MODEL.egger());
    assertThat(MetaAnalysis.of(Bcg.EFFECTS).level(0.8).fit().egger().limitInterval().level())
        .isEqualTo(0.8);
  }

  @Test
  @DisplayName("Egger's mixed-effects form is the meta-regression on standard errors")
  void eggerAsRegression() {
    EggerTest egger = MODEL.egger(EggerForm.MIXED_EFFECTS);
    MetaRegression regression =
        MetaRegression.of(Bcg.EFFECTS).moderator("se", EffectSize::standardError).fit();
    assertThat(egger.statistic())
        .isCloseTo(regression.coefficient("se").statistic(), within(1e-12));
    assertThat(egger.degreesOfFreedom()).hasValue(11);
  }

  @ParameterizedTest
  @EnumSource(EggerForm.class)
  @DisplayName("Egger's regression moves its limit with the effects, not its test")
  void eggerShift(EggerForm form) {
    EggerTest egger = MODEL.egger(form);
    EggerTest moved = MetaAnalysis.of(Shuffles.moved(Bcg.EFFECTS, 10, 1)).fit().egger(form);
    EggerTest mirrored = MetaAnalysis.of(Shuffles.moved(Bcg.EFFECTS, 0, -1)).fit().egger(form);

    assertThat(moved.statistic()).isCloseTo(egger.statistic(), within(1e-9));
    assertThat(moved.limitEstimate()).isCloseTo(egger.limitEstimate() + 10, within(1e-9));
    assertThat(mirrored.statistic()).isCloseTo(-egger.statistic(), within(1e-9));
  }

  @Test
  @DisplayName("Egger's regression of effects that agree shows no asymmetry")
  void eggerIdentical() {
    List<EffectSize> same =
        IntStream.range(1, 6).mapToObj(i -> EffectSize.of("s" + i, 0.3, 0.1 * i)).toList();
    for (EggerForm form : EggerForm.values()) {
      EggerTest egger = MetaAnalysis.of(same).fit().egger(form);
      assertThat(egger.statistic()).isZero();
      assertThat(egger.pValue()).isEqualTo(1);
      assertThat(egger.limitEstimate()).isEqualTo(0.3);
    }
  }

  @ParameterizedTest
  @EnumSource(EggerForm.class)
  @DisplayName("Egger's regression needs three effects with different errors")
  void eggerNeeds(EggerForm form) {
    MetaAnalysis two = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 2)).fit();
    assertThatThrownBy(() -> two.egger(form))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Egger's regression needs at least 3 effects, found 2");
    MetaAnalysis equal =
        MetaAnalysis.of(IntStream.range(0, 4).mapToObj(i -> EffectSize.of("s", i, 0.25)).toList())
            .fit();
    assertThatThrownBy(() -> equal.egger(form))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Egger's regression needs standard errors that differ: all 4 are 0.5");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 3)).fit().egger(form).k()).isEqualTo(3);
  }

  @Test
  @DisplayName("Egger's regression reads as text, and warns of few effects")
  void eggerText() {
    assertThat(MODEL.egger().toString())
        .contains("13 effects", "t(11) = -1.4013", "p = 0.1887")
        .doesNotContain("Note");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 9)).fit().egger().toString())
        .contains("fewer than 10 effects");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 10)).fit().egger().toString())
        .doesNotContain("Note");
    assertThat(MetaAnalysis.peto(Bcg.TABLES).egger(EggerForm.MIXED_EFFECTS).toString())
        .contains("z = ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("the rank test does not depend on order, shift or unit, and turns with the sign")
  void rankInvariance(int seed) {
    RankTest test = MODEL.rankTest();
    List<EffectSize> shuffled = Shuffles.pick(Bcg.EFFECTS, Shuffles.order(13, seed));
    RankTest other =
        MetaAnalysis.of(Shuffles.moved(shuffled, seed, Math.pow(7, seed))).fit().rankTest();
    RankTest mirrored = MetaAnalysis.of(Shuffles.moved(shuffled, 0, -1)).fit().rankTest();

    assertThat(other).isEqualTo(test);
    assertThat(mirrored.tau()).isEqualTo(-test.tau());
    assertThat(mirrored.pValue()).isCloseTo(test.pValue(), within(1e-15));
  }

  @Test
  @DisplayName("the rank test needs two effects with a rank order")
  void rankNeeds() {
    assertThatThrownBy(() -> MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit().rankTest())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a rank correlation test needs at least 2 effects, found 1");
    MetaAnalysis equalErrors =
        MetaAnalysis.of(IntStream.range(0, 4).mapToObj(i -> EffectSize.of("s", i, 0.25)).toList())
            .fit();
    assertThatThrownBy(equalErrors::rankTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("all 4 tie");
    MetaAnalysis equalEffects =
        MetaAnalysis.of(
                IntStream.range(1, 5).mapToObj(i -> EffectSize.of("s", 0.1, 0.1 * i)).toList())
            .fit();
    assertThatThrownBy(equalEffects::rankTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("all 4 tie");
    MetaAnalysis dominated =
        MetaAnalysis.of(List.of(EffectSize.of("big", 1, 1e-20), EffectSize.of("small", 2, 1)))
            .equalEffects();
    assertThatThrownBy(dominated::rankTest)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("big has all the weight");
  }

  @Test
  @DisplayName("the rank test says whether its p value is exact")
  void rankText() {
    assertThat(MODEL.rankTest().toString())
        .isEqualTo(
            "Rank correlation of 13 effects with their variances: tau = 0.0256, p = 0.9524 (exact)");
  }
}
