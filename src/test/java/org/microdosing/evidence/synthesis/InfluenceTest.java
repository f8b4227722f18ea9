package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.measure.EffectMeasure;

@DisplayName("Influence and Baujat values")
class InfluenceTest {

  static Stream<MetaAnalysis> models() {
    return Stream.of(CoefficientTest.values())
        .flatMap(
            test ->
                Stream.of(
                    MetaAnalysis.of(Bcg.EFFECTS).test(test).fit(),
                    MetaAnalysis.of(Bcg.EFFECTS).estimator(TauEstimator.DL).test(test).fit(),
                    MetaAnalysis.of(Bcg.EFFECTS).test(test).equalEffects()));
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("a studentised residual is the test of the study's own shift in a regression")
  void meanShift(MetaAnalysis model) {
    List<Influence.Row> rows = model.influence().rows();
    for (int i = 0; i < model.k(); i++) {
      double[] itself = new double[model.k()];
      itself[i] = 1;
      MetaRegressionPlan plan =
          MetaRegression.of(model.effects()).moderator("itself", itself).test(model.test());
      MetaRegression regression =
          model.estimator().isPresent()
              ? plan.estimator(model.estimator().get()).fit()
              : plan.equalEffects();

      assertThat(rows.get(i).studentizedResidual())
          .isCloseTo(regression.coefficient("itself").statistic(), within(1e-7));
      assertThat(rows.get(i).tauSquaredDeleted()).isCloseTo(regression.tauSquared(), within(1e-7));
      assertThat(rows.get(i).qDeleted()).isCloseTo(regression.q(), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("changes without a study are those of the leave-one-out analysis")
  void deletion(MetaAnalysis model) {
    List<Influence.Row> rows = model.influence().rows();
    List<Refit> without = model.leaveOneOut().rows();
    for (int i = 0; i < model.k(); i++) {
      double change = model.estimate() - without.get(i).estimate();
      double cook = Math.pow(change / model.standardError(), 2);
      double ratio = Math.pow(without.get(i).standardError() / model.standardError(), 2);

      assertThat(rows.get(i).cooksDistance()).isCloseTo(cook, within(1e-12));
      assertThat(rows.get(i).covarianceRatio()).isCloseTo(ratio, within(1e-12));
      assertThat(rows.get(i).weight()).isCloseTo(model.weights().get(i), within(1e-12));
      assertThat(Math.signum(rows.get(i).dfbetas())).isEqualTo(Math.signum(change));
      assertThat(Math.signum(rows.get(i).dffits())).isEqualTo(Math.signum(change));
    }
    assertThat(rows.stream().mapToDouble(Influence.Row::hat).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("a study far from many that agree is flagged, and no other")
  void flagsOutlier() {
    List<EffectSize> effects =
        IntStream.range(0, 12)
            .mapToObj(i -> EffectSize.of("s" + i, i == 7 ? 3 : 0.1 * (i % 3), 0.05))
            .toList();
    Influence influence = MetaAnalysis.of(effects).fit().influence();

    assertThat(influence.influential()).extracting(Influence.Row::label).containsExactly("s7");
    assertThat(influence.toString().lines().filter(line -> line.endsWith("*"))).hasSize(1);
    assertThat(influence.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  @DisplayName("among many studies one is flagged for DFFITS beyond three roots of 1/(k - 1)")
  void flagsDffits() {
    // Of 40 studies with a variance of 0.05 one lies off, by DFFITS times the root of 40 * 0.05.
    assertThat(3 / Math.sqrt(39)).isBetween(0.48, 0.481);
    for (double dffits : new double[] {-0.482, -0.475, 0.475, 0.482}) {
      List<EffectSize> effects =
          IntStream.range(0, 40)
              .mapToObj(i -> EffectSize.of("s" + i, i == 5 ? dffits * Math.sqrt(2) : 0, 0.05))
              .toList();
      Influence influence = MetaAnalysis.of(effects).equalEffects().influence();
      assertThat(influence.rows().get(5).dffits()).isCloseTo(dffits, within(1e-12));
      assertThat(influence.influential()).hasSize(Math.abs(dffits) > 0.481 ? 1 : 0);
    }
  }

  @Test
  @DisplayName("a study with most of the weight is flagged for it")
  void flagsWeight() {
    List<EffectSize> effects =
        IntStream.range(0, 10)
            .mapToObj(i -> EffectSize.of("s" + i, 0.01 * i, i == 0 ? 0.01 : 1))
            .toList();
    Influence influence = MetaAnalysis.of(effects).equalEffects().influence();

    assertThat(influence.rows().get(0).hat()).isGreaterThan(0.3);
    assertThat(influence.influential()).extracting(Influence.Row::label).contains("s0");
  }

  @ParameterizedTest
  @EnumSource(CoefficientTest.class)
  @DisplayName("studies that agree exactly change nothing, by any test")
  void identical(CoefficientTest test) {
    List<EffectSize> effects =
        IntStream.range(0, 5).mapToObj(i -> EffectSize.of("s" + i, 0.3, 0.1)).toList();
    MetaAnalysis model = MetaAnalysis.of(effects).test(test).fit();

    assertThat(model.influence())
        .allSatisfy(
            row -> {
              assertThat(row.studentizedResidual()).isZero();
              assertThat(row.dffits()).isZero();
              assertThat(row.cooksDistance()).isZero();
              assertThat(row.dfbetas()).isZero();
              assertThat(row.covarianceRatio()).isFinite();
              assertThat(row.influential()).isFalse();
            });
    assertThat(model.baujat())
        .allSatisfy(
            row -> {
              assertThat(row.heterogeneity()).isZero();
              assertThat(row.influence()).isZero();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("rows follow their studies when these are shuffled, shifted or rescaled")
  void equivariance(int seed) {
    List<Influence.Row> rows = MetaAnalysis.of(Bcg.EFFECTS).fit().influence().rows();
    List<Integer> order = Shuffles.order(13, seed);
    List<EffectSize> changed =
        Shuffles.moved(Shuffles.pick(Bcg.EFFECTS, order), 5, Math.pow(10, seed));
    List<Influence.Row> others = MetaAnalysis.of(changed).fit().influence().rows();

    for (int i = 0; i < order.size(); i++) {
      Influence.Row expected = rows.get(order.get(i));
      Influence.Row actual = others.get(i);
      assertThat(actual.label()).isEqualTo(expected.label());
      assertThat(actual.studentizedResidual())
          .isCloseTo(expected.studentizedResidual(), within(1e-8));
      assertThat(actual.dffits()).isCloseTo(expected.dffits(), within(1e-8));
      assertThat(actual.cooksDistance()).isCloseTo(expected.cooksDistance(), within(1e-8));
      assertThat(actual.influential()).isEqualTo(expected.influential());
    }
  }

  @Test
  @DisplayName("Baujat values of equal effects add up to Cochran's Q")
  void baujatAddsUp() {
    MetaAnalysis equal = MetaAnalysis.of(Bcg.EFFECTS).equalEffects();
    assertThat(equal.baujat().rows().stream().mapToDouble(Baujat.Row::heterogeneity).sum())
        .isCloseTo(equal.q(), within(1e-10));
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("Baujat values follow from residuals and from the leave-one-out analysis")
  void baujat(MetaAnalysis model) {
    List<Baujat.Row> rows = model.baujat().rows();
    for (int i = 0; i < model.k(); i++) {
      EffectSize effect = model.effects().get(i);
      Refit without = model.leaveOneOut().get(i);
      double pearson =
          (effect.estimate() - model.estimate())
              / Math.sqrt(effect.variance() + model.tauSquared());
      double change = (without.estimate() - model.estimate()) / without.standardError();
      assertThat(rows.get(i).heterogeneity()).isCloseTo(pearson * pearson, within(1e-12));
      assertThat(rows.get(i).influence()).isCloseTo(change * change, within(1e-12));
    }
  }

  @Test
  @DisplayName("Baujat values of counts leave out tables that say nothing")
  void baujatOfTables() {
    List<TwoByTwo> tables =
        List.of(
            new TwoByTwo("a", 3, 20, 1, 20),
            new TwoByTwo("silent", 0, 20, 0, 20),
            new TwoByTwo("b", 5, 30, 2, 31));
    assertThat(MetaAnalysis.peto(tables).baujat())
        .extracting(Baujat.Row::label)
        .containsExactly("a", "b");
    assertThat(MetaAnalysis.mantelHaenszel(EffectMeasure.ODDS_RATIO, Bcg.TABLES).baujat())
        .hasSize(13)
        .allMatch(row -> row.heterogeneity() >= 0 && row.influence() >= 0);
  }

  @Test
  @DisplayName("need two studies, and effects rather than counts")
  void needs() {
    MetaAnalysis one = MetaAnalysis.of(Bcg.EFFECTS.subList(0, 1)).fit();
    assertThatThrownBy(one::influence)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an influence analysis needs at least 2 effects, found 1");
    assertThatThrownBy(one::baujat)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a Baujat plot needs at least 2 effects, found 1");
    MetaAnalysis counts = MetaAnalysis.peto(Bcg.TABLES);
    assertThatThrownBy(counts::influence)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not defined for counts pooled by Peto");
    assertThat(MetaAnalysis.of(Bcg.EFFECTS.subList(0, 3)).fit().influence()).hasSize(3);
  }

  @Test
  @DisplayName("flags are the four bounds that metafor's influence plots draw, and nothing else")
  void flags() {
    List<EffectSize> one = new ArrayList<>(Bcg.EFFECTS);
    one.add(EffectSize.of("far", 3, 0.04, EffectMeasure.RISK_RATIO));
    List<EffectSize> heavy = new ArrayList<>(Bcg.EFFECTS);
    heavy.add(EffectSize.of("heavy", -0.43, 1e-5, EffectMeasure.RISK_RATIO));
    int flagged = 0;
    for (MetaAnalysis model :
        List.of(
            MetaAnalysis.of(Bcg.EFFECTS).fit(),
            MetaAnalysis.of(Bcg.EFFECTS).equalEffects(),
            MetaAnalysis.of(one).fit(),
            MetaAnalysis.of(heavy).equalEffects())) {
      int k = model.k();
      for (Influence.Row row : model.influence().rows()) {
        boolean far = Math.abs(row.dffits()) > 3 * Math.sqrt(1 / (k - 1.0));
        boolean cook = row.cooksDistance() > 0.454936423119573; // chi²(1) at one half
        boolean hat = row.hat() > 3.0 / k;
        boolean shift = Math.abs(row.dfbetas()) > 1;
        assertThat(row.influential()).as("%s", row).isEqualTo(far || cook || hat || shift);
        flagged += row.influential() ? 1 : 0;
      }
    }
    assertThat(flagged).isPositive();
  }
}
