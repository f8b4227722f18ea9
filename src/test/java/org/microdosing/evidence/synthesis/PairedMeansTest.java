package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.synthesis.EscalcFigures.assertClose;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Means of the same people at two times")
class PairedMeansTest {

  @ParameterizedTest
  @ValueSource(doubles = {-0.9, -0.3, 0, 0.5, 0.8, 0.99})
  @DisplayName("a higher correlation makes the change more precise and leaves its size")
  void correlationDecidesThePrecision(double r) {
    PairedMeans loose = PairedMeans.of("a", 14, 4, 11, 5, 30, r - 0.05);
    PairedMeans tight = PairedMeans.of("a", 14, 4, 11, 5, 30, r);
    assertThat(tight.meanChange().estimate()).isEqualTo(loose.meanChange().estimate());
    assertThat(tight.meanChange().variance()).isLessThan(loose.meanChange().variance());
    assertThat(tight.standardisedChangeRaw().variance())
        .isLessThan(loose.standardisedChangeRaw().variance());
    assertThat(tight.logRatioOfMeans().variance()).isLessThan(loose.logRatioOfMeans().variance());
    assertThat(tight.standardisedChange().estimate())
        .isGreaterThan(loose.standardisedChange().estimate());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.9, -0.3, 0, 0.5, 0.8, 0.99})
  @DisplayName("swapping the times turns the sign of changes and ratios")
  void swapping(double r) {
    PairedMeans one = PairedMeans.of("a", 14, 4, 11, 5, 30, r);
    PairedMeans other = PairedMeans.of("a", 11, 5, 14, 4, 30, r);
    assertThat(other.meanChange().estimate()).isEqualTo(-one.meanChange().estimate());
    assertClose(other.meanChange().variance(), one.meanChange().variance(), 1e-14, "MC");
    assertClose(
        other.standardisedChange().estimate(), -one.standardisedChange().estimate(), 1e-14, "SMCC");
    assertClose(
        other.logRatioOfMeans().estimate(), -one.logRatioOfMeans().estimate(), 1e-13, "ROMC");
  }

  @Test
  @DisplayName("uncorrelated times give the mean difference of two groups")
  void uncorrelatedIsLikeTwoGroups() {
    EffectSize change = PairedMeans.of("a", 14, 4, 11, 5, 30, 0).meanChange();
    EffectSize difference = EffectSize.meanDifference("a", 14, 4, 30, 11, 5, 30);
    assertThat(change.estimate()).isEqualTo(difference.estimate());
    assertClose(change.variance(), difference.variance(), 1e-14, "variance");
  }

  @Test
  @DisplayName("every effect says which correlation was taken")
  void saysTheCorrelation() {
    assertThat(PairedMeans.of("a", 14, 4, 11, 5, 30, 0.5).standardisedChange().notes())
        .containsExactly("correlation between the two times taken as 0.5");
  }

  @Test
  @DisplayName("a correlation of 1 works where the change still varies, and is refused where not")
  void perfectCorrelation() {
    assertThat(PairedMeans.of("a", 14, 4, 11, 5, 30, 1).meanChange().variance())
        .isCloseTo(1.0 / 30, within(1e-15));
    assertThat(PairedMeans.of("a", 14, 4, 11, 4, 30, 1).standardisedChangeRaw().variance())
        .isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("a", 14, 4, 11, 4, 30, 1).meanChange())
        .withMessageStartingWith("a: the change must vary between people");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("a", 14, 4, 11, 4, 30, 1).standardisedChange());
    assertThat(PairedMeans.of("a", 14, 4, 11, 4, 30, -1).meanChange().variance())
        .isCloseTo(64.0 / 30, within(1e-14));
  }

  @Test
  @DisplayName("huge values work or are refused")
  void hugeValues() {
    assertClose(
        PairedMeans.of("a", 14e299, 4e299, 11e299, 5e299, 30, 0.5).standardisedChange().estimate(),
        PairedMeans.of("a", 14, 4, 11, 5, 30, 0.5).standardisedChange().estimate(),
        1e-14,
        "g");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("a", 14e299, 4e299, 1, 1, 30, 0.5).meanChange())
        .withMessageContaining("finite");
  }

  @Test
  @DisplayName("what cannot be computed is refused by name")
  void refuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("Szigeti", 1, 1, 1, 1, 9, 1.01))
        .withMessage(
            "Szigeti: the correlation between the two times must lie between -1 and 1: 1.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("Szigeti", 1, 1, 1, 1, 9, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("Szigeti", 2, 1, 1, 1, 2, 0.5).standardisedChange())
        .withMessageContaining("at least 3: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("Szigeti", 2, 0, 1, 1, 9, 0.5).standardisedChangeRaw())
        .withMessageContaining("first time");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedMeans.of("Szigeti", 2, 1, -1, 1, 9, 0.5).logRatioOfMeans());
    GroupMean nine = GroupMean.of("before", 1, 1, 9);
    GroupMean eight = GroupMean.of("after", 1, 1, 8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedMeans("Szigeti", nine, eight, 0.5))
        .withMessageContaining("9 and 8");
  }
}
