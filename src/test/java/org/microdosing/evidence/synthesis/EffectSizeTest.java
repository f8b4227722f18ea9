package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

@DisplayName("An effect size")
class EffectSizeTest {

  private final EffectSize aronson = EffectSize.of("Aronson 1948", -0.8893, 0.3256);

  @Test
  @DisplayName("holds label, estimate and variance, and knows its standard error and interval")
  void holdsWhatItIsGiven() {
    assertThat(aronson.label()).isEqualTo("Aronson 1948");
    assertThat(aronson.estimate()).isEqualTo(-0.8893);
    assertThat(aronson.variance()).isEqualTo(0.3256);
    assertThat(aronson.standardError()).isCloseTo(0.570614, within(1e-6));
    assertThat(aronson.measure()).isEqualTo(EffectMeasure.GENERIC);
    assertThat(aronson.notes()).isEmpty();
    // -0.8893 -+ 1.959963984540054 sqrt(0.3256)
    assertThat(aronson.interval(0.95).low()).isCloseTo(-2.007683, within(1e-6));
    assertThat(aronson.interval(0.95).high()).isCloseTo(0.229083, within(1e-6));
  }

  @Test
  @DisplayName("is the same from a variance, a standard error and a confidence interval")
  void threeWaysIn() {
    EffectSize fromSe = EffectSize.ofStandardError("a", -0.8893, Math.sqrt(0.3256));
    EffectSize fromInterval = EffectSize.ofInterval("a", aronson.interval(0.9));
    assertThat(fromSe.variance()).isCloseTo(0.3256, within(1e-15));
    assertThat(fromInterval.estimate()).isCloseTo(-0.8893, within(1e-15));
    assertThat(fromInterval.variance()).isCloseTo(0.3256, within(1e-14));
    assertThat(fromInterval.notes()).singleElement().asString().contains("confidence interval");
  }

  @Test
  @DisplayName("can be renamed, re-read as another measure and turned around")
  void copies() {
    assertThat(aronson.withLabel("b").label()).isEqualTo("b");
    assertThat(aronson.withMeasure(EffectMeasure.RISK_RATIO).measure())
        .isEqualTo(EffectMeasure.RISK_RATIO);
    EffectSize turned = aronson.negated();
    assertThat(turned.estimate()).isEqualTo(0.8893);
    assertThat(turned.variance()).isEqualTo(0.3256);
    assertThat(turned.notes()).singleElement().asString().contains("sign turned");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proportion("survey", 3, 10).logit().negated())
        .withMessageStartingWith("survey: ");
  }

  @Test
  @DisplayName("copies its notes")
  void copiesNotes() {
    List<String> notes = new ArrayList<>(List.of("first"));
    EffectSize effect = new EffectSize("a", 1, 1, EffectMeasure.GENERIC, notes);
    notes.add("second");
    assertThat(effect.notes()).containsExactly("first");
    assertThat(effect).isEqualTo(EffectSize.of("a", 1, 1).withNote("first"));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 1",
    "Infinity, 1",
    "1, NaN",
    "1, Infinity",
    "1, 0",
    "1, -0.5",
    "-Infinity, 1",
    "1, -0.0"
  })
  @DisplayName("refuses what cannot be pooled, naming its label")
  void refuses(double estimate, double variance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.of("Aronson 1948", estimate, variance))
        .withMessageStartingWith("Aronson 1948: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  @DisplayName("needs a label")
  void needsLabel(String label) {
    assertThatIllegalArgumentException().isThrownBy(() -> EffectSize.of(label, 1, 1));
  }

  @Test
  @DisplayName("refuses an interval that is open or a point")
  void refusesIntervals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.ofInterval("a", Interval.of95(0, Double.POSITIVE_INFINITY)))
        .withMessageContaining("bounded");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.ofInterval("a", Interval.of95(1, 1)))
        .withMessageContaining("width");
    assertThatIllegalArgumentException().isThrownBy(() -> aronson.interval(95));
    assertThatIllegalArgumentException().isThrownBy(() -> aronson.interval(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectSize.ofStandardError("a", 1, -1))
        .withMessageContaining("standard error");
  }

  @Test
  @DisplayName("keeps an implausible standardised difference and flags it")
  void flagsImplausible() {
    EffectSize plausible = EffectSize.of("a", 2, 0.1, EffectMeasure.HEDGES_G);
    EffectSize implausible = EffectSize.of("a", -2.01, 0.1, EffectMeasure.HEDGES_G);
    EffectSize unstandardised = EffectSize.of("a", 20, 0.1, EffectMeasure.MEAN_DIFFERENCE);
    assertThat(plausible.notes()).isEmpty();
    assertThat(unstandardised.notes()).isEmpty();
    assertThat(implausible.estimate()).isEqualTo(-2.01);
    assertThat(implausible.notes())
        .singleElement()
        .asString()
        .contains("implausibly large standardised difference");
    assertThat(EffectSize.hedgesG("se for sd", 10, 0.5, 30, 8, 0.5, 30).notes())
        .singleElement()
        .asString()
        .contains("standard errors");
  }

  @Test
  @DisplayName("is made from counts and means as their tables and groups make it")
  void shortcuts() {
    TwoByTwo table = new TwoByTwo("a", 4, 123, 11, 139);
    assertThat(EffectSize.logRiskRatio("a", 4, 123, 11, 139)).isEqualTo(table.logRiskRatio());
    assertThat(EffectSize.logOddsRatio("a", 4, 123, 11, 139)).isEqualTo(table.logOddsRatio());
    assertThat(EffectSize.riskDifference("a", 4, 123, 11, 139)).isEqualTo(table.riskDifference());
    assertThat(EffectSize.arcsineRiskDifference("a", 4, 123, 11, 139))
        .isEqualTo(table.arcsineRiskDifference());
    assertThat(EffectSize.petoLogOddsRatio("a", 4, 123, 11, 139))
        .isEqualTo(table.petoLogOddsRatio());
    TwoGroupMeans means = TwoGroupMeans.of("a", 5, 2, 25, 4, 3, 30);
    assertThat(EffectSize.meanDifference("a", 5, 2, 25, 4, 3, 30))
        .isEqualTo(means.meanDifference());
    assertThat(EffectSize.hedgesG("a", 5, 2, 25, 4, 3, 30)).isEqualTo(means.hedgesG());
    assertThat(EffectSize.hedgesG("a", 5, 2, 25, 4, 3, 30, SmdVariance.UB))
        .isEqualTo(means.hedgesG(SmdVariance.UB));
    assertThat(EffectSize.hedgesGHeteroscedastic("a", 5, 2, 25, 4, 3, 30))
        .isEqualTo(means.hedgesGHeteroscedastic());
    assertThat(EffectSize.logRatioOfMeans("a", 5, 2, 25, 4, 3, 30))
        .isEqualTo(means.logRatioOfMeans());
    assertThat(EffectSize.fisherZ("a", 0.3, 40)).isEqualTo(new Correlation("a", 0.3, 40).fisherZ());
  }
}
