package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A meta-regression")
class MetaRegressionTest {

  private static MetaRegressionPlan latitudeAndYear() {
    return MetaRegression.of(Bcg.EFFECTS)
        .moderator("ablat", Bcg.latitude())
        .moderator("year", Bcg.year());
  }

  @Test
  @DisplayName("on latitude and year has the figures of Viechtbauer (2010), section 3.3")
  void publishedExample() {
    MetaRegression m = latitudeAndYear().test(CoefficientTest.Z).fit();

    assertThat(m.tauSquared()).isCloseTo(0.1108, within(5e-5));
    assertThat(m.tauSquaredStandardError().orElseThrow()).isCloseTo(0.0845, within(5e-5));
    assertThat(m.iSquared()).isCloseTo(71.98, within(5e-3));
    assertThat(m.hSquared()).isCloseTo(3.57, within(5e-3));
    assertThat(m.q()).isCloseTo(28.3251, within(5e-5));
    assertThat(m.qPValue()).isCloseTo(0.0016, within(5e-5));
    // Printed from a tau² that stopped at steps of 1e-5, which shows where figures are large.
    assertThat(m.qModerators()).isCloseTo(12.2043, within(5e-4));
    assertThat(m.qModeratorsPValue()).isCloseTo(0.0022, within(5e-5));
    assertThat(m.moderatorTest().degreesOfFreedom()).isEqualTo(2);
    assertThat(m.coefficient("intercept").estimate()).isCloseTo(-3.5455, within(5e-4));
    assertThat(m.coefficient("intercept").standardError()).isCloseTo(29.0959, within(5e-4));
    assertThat(m.coefficient("ablat").estimate()).isCloseTo(-0.0280, within(5e-5));
    assertThat(m.coefficient("ablat").statistic()).isCloseTo(-2.7371, within(5e-5));
    assertThat(m.coefficient("ablat").pValue()).isCloseTo(0.0062, within(5e-5));
    assertThat(m.coefficient("year").confidenceInterval().low()).isCloseTo(-0.0269, within(5e-5));
    assertThat(m.coefficient("year").confidenceInterval().high()).isCloseTo(0.0307, within(5e-5));
  }

  @Test
  @DisplayName("on categories compares each with the first, as metafor's example on allocation")
  void categories() {
    MetaRegression m =
        MetaRegression.of(Bcg.EFFECTS)
            .category("alloc", Bcg.ALLOCATION)
            .test(CoefficientTest.Z)
            .fit();

    assertThat(m.coefficients())
        .extracting(Coefficient::name)
        .containsExactly("intercept", "alloc=alternate", "alloc=systematic");
    assertThat(m.qModerators()).isCloseTo(1.7675, within(5e-5));
    assertThat(m.qModeratorsPValue()).isCloseTo(0.4132, within(5e-5));
    assertThat(m.tauSquared()).isCloseTo(0.3615, within(5e-5));
    assertThat(m.q()).isCloseTo(132.3676, within(5e-5));
    assertThat(m.rSquared()).isZero();
    List<String> two = Bcg.ALLOCATION.stream().map(a -> a.equals("random") ? a : "other").toList();
    MetaRegression ofTwo = MetaRegression.of(Bcg.EFFECTS).category("alloc", two).fit();
    double[] other = two.stream().mapToDouble(a -> a.equals("other") ? 1 : 0).toArray();
    assertThat(ofTwo.coefficient("alloc=other").estimate())
        .isEqualTo(
            MetaRegression.of(Bcg.EFFECTS)
                .moderator("other", other)
                .fit()
                .coefficient("other")
                .estimate());
  }

  @Test
  @DisplayName("notes a maximum of the likelihood that metafor's search misses")
  void missedMaximum() {
    List<EffectSize> effects =
        List.of(
            EffectSize.of("a", 2.87, 1.49),
            EffectSize.of("b", 3.52, 1.44),
            EffectSize.of("c", 1.02, 0.0047),
            EffectSize.of("d", 1.49, 0.047),
            EffectSize.of("e", 1.14, 0.035),
            EffectSize.of("f", 6.66, 27),
            EffectSize.of("g", 100, 1e6),
            EffectSize.of("h", -100, 1e6));
    MetaRegression m =
        MetaRegression.of(effects)
            .moderator("vague", 0, 0, 0, 0, 0, 0, 1, 1)
            .estimator(TauEstimator.ML)
            .fit();
    assertThat(m.warnings()).anyMatch(w -> w.startsWith("The likelihood has a higher maximum"));
  }

  @ParameterizedTest
  @EnumSource(TauEstimator.class)
  @DisplayName("tests all moderators by the sum of squares that they take off the residuals")
  void omnibus(TauEstimator estimator) {
    MetaRegression m =
        latitudeAndYear()
            .moderator("third", 1, 0, 2, 2, 1, 0, 0, 1, 2, 0, 1, 1, 0)
            .estimator(estimator)
            .test(CoefficientTest.KNAPP_HARTUNG)
            .fit();
    MixedModelFit full =
        MixedModelFit.equalEffects(enlarged(m.plan().model(), m.tauSquared()), CoefficientTest.Z);
    MixedModelFit empty =
        MixedModelFit.equalEffects(
            enlarged(DesignMatrix.withIntercept(Bcg.EFFECTS), m.tauSquared()), CoefficientTest.Z);

    double f = (empty.q() - full.q()) / 3 / (full.q() / 9);
    assertThat(m.qModerators()).isCloseTo(f, within(1e-9 * f));
    assertThat(m.moderatorTest().denominatorDegreesOfFreedom()).hasValue(9);
  }

  /** The same model with the between-study variance added to the sampling variances. */
  private static LinearModel enlarged(LinearModel model, double tauSquared) {
    double[] y = IntStream.range(0, model.k()).mapToDouble(model::estimate).toArray();
    double[] v = Arrays.stream(model.variances()).map(x -> x + tauSquared).toArray();
    double[][] columns = new double[model.p()][];
    for (int j = 0; j < model.p(); j++) {
      int column = j;
      columns[j] =
          IntStream.range(0, model.k()).mapToDouble(i -> model.design(i, column)).toArray();
    }
    return LinearModel.of(y, v, columns);
  }

  @ParameterizedTest
  @EnumSource(CoefficientTest.class)
  @DisplayName("predicts what the intercept is once moderators are counted from that point")
  void prediction(CoefficientTest test) {
    double[] point = {33, 1970};
    MetaRegression.Prediction predicted = latitudeAndYear().test(test).fit().predict(point);
    MetaRegression recentred =
        MetaRegression.of(Bcg.EFFECTS)
            .moderator("ablat", Arrays.stream(Bcg.latitude()).map(x -> x - 33).toArray())
            .moderator("year", Arrays.stream(Bcg.year()).map(x -> x - 1970).toArray())
            .test(test)
            .fit();

    Coefficient expected = recentred.coefficient("intercept");
    assertThat(predicted.estimate()).isCloseTo(expected.estimate(), within(1e-9));
    assertThat(predicted.standardError()).isCloseTo(expected.standardError(), within(1e-7));
    assertThat(predicted.confidenceInterval().low())
        .isCloseTo(expected.confidenceInterval().low(), within(1e-6));
    double reach =
        (predicted.predictionInterval().orElseThrow().high() - predicted.estimate())
            / (predicted.confidenceInterval().high() - predicted.estimate());
    double variance = Math.pow(expected.standardError(), 2);
    assertThat(reach).isCloseTo(Math.sqrt(1 + recentred.tauSquared() / variance), within(1e-6));
  }

  @Test
  @DisplayName("without between-study variance has an adjusted R² and no prediction interval")
  void equalEffects() {
    MetaRegression m =
        MetaRegression.of(Bcg.EFFECTS).moderator("ablat", Bcg.latitude()).equalEffects();

    assertThat(m.model()).isEqualTo(PoolingModel.EQUAL_EFFECTS);
    assertThat(m.test()).isEqualTo(CoefficientTest.Z);
    assertThat(m.tauSquared()).isZero();
    assertThat(m.tauSquaredInterval()).isEmpty();
    assertThat(m.predict(40).predictionInterval()).isEmpty();
    double q = MetaAnalysis.of(Bcg.EFFECTS).equalEffects().q();
    assertThat(m.rSquared()).isCloseTo(100 * (1 - m.q() / 11 / (q / 12)), within(1e-10));
    assertThat(m.qModerators()).isCloseTo(q - m.q(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("does not depend on the order of effects, and scales with moderators and effects")
  void equivariance(int seed) {
    MetaRegression m = latitudeAndYear().fit();
    List<Integer> order = Shuffles.order(13, seed);
    double unit = Math.pow(10, seed);
    MetaRegression other =
        MetaRegression.of(Shuffles.moved(Shuffles.pick(Bcg.EFFECTS, order), seed, 2))
            .moderator("year", Shuffles.pick(Bcg.year(), order))
            .moderator(
                "ablat",
                Arrays.stream(Shuffles.pick(Bcg.latitude(), order)).map(x -> unit * x).toArray())
            .fit();

    assertThat(other.coefficient("ablat").estimate() * unit / 2)
        .isCloseTo(m.coefficient("ablat").estimate(), within(1e-9));
    assertThat(other.coefficient("year").statistic())
        .isCloseTo(m.coefficient("year").statistic(), within(1e-7));
    assertThat(other.coefficient("intercept").estimate() / 2 - seed)
        .isCloseTo(m.coefficient("intercept").estimate(), within(1e-6));
    assertThat(other.qModerators()).isCloseTo(m.qModerators(), within(1e-7));
    assertThat(other.tauSquared() / 4).isCloseTo(m.tauSquared(), within(1e-9));
    assertThat(other.rSquared()).isCloseTo(m.rSquared(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-100, 1e-12, 1e12, 1e100})
  @DisplayName("does not depend on the unit of a moderator")
  void units(double unit) {
    MetaRegression m = latitudeAndYear().fit();
    MetaRegression other =
        MetaRegression.of(Bcg.EFFECTS)
            .moderator("ablat", Arrays.stream(Bcg.latitude()).map(x -> unit * x).toArray())
            .moderator("year", Arrays.stream(Bcg.year()).map(x -> x / unit).toArray())
            .fit();

    assertThat(other.coefficient("ablat").estimate() * unit)
        .isCloseTo(m.coefficient("ablat").estimate(), within(1e-9));
    assertThat(other.coefficient("year").standardError() / unit)
        .isCloseTo(m.coefficient("year").standardError(), within(1e-9));
    assertThat(other.qModerators()).isCloseTo(m.qModerators(), within(1e-7));
  }

  @Test
  @DisplayName("of effects on a line has coefficients without error")
  void perfectFit() {
    List<EffectSize> line =
        IntStream.range(0, 5).mapToObj(i -> EffectSize.of("s" + i, 0.5 * i, 0.25)).toList();
    double[] x = {0, 1, 2, 3, 4};
    MetaRegression m = MetaRegression.of(line).moderator("dose", x).fit();

    assertThat(m.coefficient("dose").estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(m.coefficient("dose").standardError()).isLessThan(1e-12);
    assertThat(m.coefficient("dose").pValue()).isLessThan(1e-12);
    assertThat(m.tauSquared()).isZero();
    assertThat(m.warnings()).anySatisfy(w -> assertThat(w).contains("scatter less"));
    List<EffectSize> two =
        IntStream.range(0, 4).mapToObj(i -> EffectSize.of("s" + i, i < 2 ? 0 : 1, 1)).toList();
    MetaRegression exact = MetaRegression.of(two).moderator("second", 0, 0, 1, 1).fit();
    assertThat(exact.coefficient("second").standardError()).isZero();
    assertThat(exact.qModerators()).isInfinite();
    assertThat(exact.qModeratorsPValue()).isZero();
    List<EffectSize> flat =
        IntStream.range(0, 5).mapToObj(i -> EffectSize.of("s" + i, 0.5, 0.25)).toList();
    MetaRegression none = MetaRegression.of(flat).moderator("dose", x).fit();
    assertThat(none.coefficient("dose").statistic()).isZero();
    assertThat(none.qModerators()).isZero();
    assertThat(none.qModeratorsPValue()).isEqualTo(1);
    assertThat(none.rSquared()).isZero();
  }

  @Test
  @DisplayName("warns of fewer than ten effects for each moderator")
  void fewEffects() {
    assertThat(latitudeAndYear().fit().warnings())
        .anySatisfy(w -> assertThat(w).startsWith("13 effects for 2 moderators"));
    assertThat(MetaRegression.of(Bcg.EFFECTS).moderator("ablat", Bcg.latitude()).fit().warnings())
        .noneSatisfy(w -> assertThat(w).contains("moderator"));
    double[] ten = Arrays.copyOf(Bcg.latitude(), 10);
    assertThat(MetaRegression.of(Bcg.EFFECTS.subList(0, 10)).moderator("ablat", ten).fit())
        .satisfies(m -> assertThat(m.warnings()).noneMatch(w -> w.contains("moderator")));
  }

  @Test
  @DisplayName("refuses moderators from which nothing can be learnt, and says which")
  void refusesModerators() {
    MetaRegressionPlan plan = latitudeAndYear();
    assertThatThrownBy(
            () ->
                plan.moderator("age", Arrays.stream(Bcg.year()).map(y -> 2020 - y).toArray()).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "moderator 'age' follows from the intercept and [ablat, year]: leave one of them out");
    double century = 100 * 365.25 * 86_400;
    assertThatThrownBy(
            () ->
                plan.moderator(
                        "seconds", Arrays.stream(Bcg.year()).map(y -> y * century / 100).toArray())
                    .fit())
        .hasMessageContaining("'seconds' follows from the intercept and [ablat, year]");
    assertThatThrownBy(() -> plan.moderator("one", e -> 1).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moderator 'one' is 1.0 in all effects, so it explains nothing");
    assertThatThrownBy(() -> plan.moderator("zero", e -> 0).fit())
        .hasMessageContaining("'zero' is 0.0 in all effects");
    assertThatThrownBy(() -> plan.moderator("year", Bcg.year()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names that differ");
    assertThatThrownBy(() -> plan.moderator("weeks", 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moderator 'weeks' needs a value for each of 13 effects, found 2");
    assertThatThrownBy(() -> plan.moderator("dose", e -> Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'dose' is not a finite number at effect 1");
    assertThatThrownBy(() -> plan.moderator(" ", Bcg.year())).hasMessageContaining("blank");
    assertThatThrownBy(() -> plan.category("kind", List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'kind' needs at least 2 categories to compare, found [a]");
  }

  @Test
  @DisplayName("needs a moderator and more effects than coefficients")
  void needs() {
    assertThatThrownBy(() -> MetaRegression.of(Bcg.EFFECTS).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a moderator");
    assertThatThrownBy(() -> MetaRegression.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found none");
    assertThatThrownBy(
            () -> MetaRegression.of(Bcg.EFFECTS.subList(0, 2)).moderator("x", 1, 2).fit())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 coefficients (with the intercept) need at least 3 effects, found 2");
    assertThat(MetaRegression.of(Bcg.EFFECTS.subList(0, 3)).moderator("x", 1, 2, 4).fit().k())
        .isEqualTo(3);
    assertThatThrownBy(() -> latitudeAndYear().level(95)).hasMessageContaining("0.95");
    MetaRegression m = latitudeAndYear().fit();
    assertThatThrownBy(() -> m.predict(33))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a prediction needs one value for each of [ablat, year], found 1");
    assertThatThrownBy(() -> m.predict(33, Double.NaN)).hasMessageContaining("finite");
    assertThatThrownBy(() -> m.coefficient("dose"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no coefficient 'dose'; there are [intercept, ablat, year]");
  }

  @Test
  @DisplayName("reads as a page, and equals another of the same data")
  void text() {
    MetaRegression m = latitudeAndYear().fit();
    assertThat(m.toString())
        .contains("13 effects", "ablat", "moderators: F(2, 10)", "QE(10) = 28.3251", "R² = ");
    assertThat(m.toString().lines().filter(l -> !l.startsWith("Note")))
        .allMatch(line -> line.length() <= 100);
    assertThat(latitudeAndYear().fit()).isEqualTo(m).hasSameHashCodeAs(m);
  }
}
