package org.microdosing.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Interval;

@DisplayName("A meta-analysis of effects")
class MetaAnalysisTest {

  private static final MetaAnalysis VACCINE = MetaAnalysis.of(Vaccine.RISK_RATIOS).fit();

  @Nested
  @DisplayName("is configured by steps that leave the step before as it was")
  class Plan {

    @Test
    void defaults_are_reml_knapp_hartung_and_95_percent() {
      assertThat(VACCINE.model()).isEqualTo(PoolingModel.RANDOM_EFFECTS);
      assertThat(VACCINE.estimator()).contains(TauEstimator.REML);
      assertThat(VACCINE.test()).isEqualTo(CoefficientTest.KNAPP_HARTUNG);
      assertThat(VACCINE.level()).isEqualTo(0.95);
    }

    @Test
    void equal_effects_are_tested_by_z_unless_another_test_was_chosen() {
      MetaAnalysisPlan plan = MetaAnalysis.of(Vaccine.RISK_RATIOS);
      assertThat(plan.equalEffects().test()).isEqualTo(CoefficientTest.Z);
      assertThat(plan.test(CoefficientTest.T).equalEffects().test()).isEqualTo(CoefficientTest.T);
    }

    @Test
    void each_step_is_a_copy() {
      MetaAnalysisPlan plan = MetaAnalysis.of(Vaccine.RISK_RATIOS);
      MetaAnalysisPlan other = plan.estimator(TauEstimator.DL).test(CoefficientTest.Z).level(0.9);
      assertThat(plan).isEqualTo(MetaAnalysis.of(Vaccine.RISK_RATIOS));
      assertThat(other.fit().estimator()).contains(TauEstimator.DL);
      assertThat(other.fit().test()).isEqualTo(CoefficientTest.Z);
      assertThat(other.fit().confidenceInterval().level()).isEqualTo(0.9);
    }

    @Test
    void no_effects_are_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MetaAnalysis.of(List.of()))
          .withMessage("there are no effects to pool");
    }

    @Test
    void different_measures_are_refused_by_name() {
      List<EffectSize> mixed =
          List.of(
              EffectSize.of("A", 0.2, 0.04, EffectMeasure.HEDGES_G),
              EffectSize.of("B", 0.1, 0.04, EffectMeasure.MEAN_DIFFERENCE));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MetaAnalysis.of(mixed))
          .withMessageContaining("\"A\" is a Hedges' g (SMD)")
          .withMessageContaining("\"B\" a mean difference (MD)");
    }

    @Test
    void a_level_outside_0_and_1_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MetaAnalysis.of(Vaccine.RISK_RATIOS).level(95))
          .withMessageContaining("95.0");
    }
  }

  @Nested
  @DisplayName("holds what tables and plots need")
  class Result {

    @Test
    void inputs_and_weights_in_the_order_given() {
      assertThat(VACCINE.k()).isEqualTo(13);
      assertThat(VACCINE.effects()).isEqualTo(Vaccine.RISK_RATIOS);
      assertThat(VACCINE.tables()).isEmpty();
      assertThat(VACCINE.weights()).hasSize(13);
      assertThat(VACCINE.weights().stream().mapToDouble(w -> w).sum())
          .isEqualTo(100, within(1e-10));
      assertThat(VACCINE.weights().get(3)).isEqualTo(9.69874701892071, within(1e-9));
    }

    @Test
    void the_estimate_on_the_scale_that_people_read() {
      assertThat(VACCINE.backTransformedEstimate()).isEqualTo(0.48942, within(1e-5));
      Interval ratio = VACCINE.backTransformed(VACCINE.confidenceInterval());
      assertThat(ratio.low()).isEqualTo(Math.exp(-1.108443713686), within(1e-10));
      assertThat(ratio.high()).isEqualTo(Math.exp(-0.320620970631), within(1e-10));
    }

    @Test
    void the_prediction_interval_of_riley_has_a_degree_of_freedom_less() {
      Interval riley =
          MetaAnalysis.of(Vaccine.RISK_RATIOS)
              .test(CoefficientTest.Z)
              .fit()
              .rileyPredictionInterval()
              .orElseThrow();
      assertThat(riley.low()).isEqualTo(-2.008375906923, within(1e-9));
      assertThat(riley.high()).isEqualTo(0.579311222606, within(1e-9));
    }

    @Test
    void equal_effects_have_neither_a_variance_of_effects_nor_a_prediction() {
      MetaAnalysis m = MetaAnalysis.of(Vaccine.RISK_RATIOS).equalEffects();
      assertThat(m.tauSquared()).isZero();
      assertThat(m.estimator()).isEmpty();
      assertThat(m.tauSquaredStandardError()).isEmpty();
      assertThat(m.tauSquaredInterval()).isEmpty();
      assertThat(m.predictionInterval()).isEmpty();
      assertThat(m.rileyPredictionInterval()).isEmpty();
      assertThat(m.degreesOfFreedom()).isEmpty();
      assertThat(m.convergence().ending()).isEqualTo(Convergence.Ending.CLOSED_FORM);
    }

    @Test
    void the_ad_hoc_test_never_narrows_the_interval() {
      List<EffectSize> alike =
          List.of(EffectSize.of("A", 0.2, 0.04), EffectSize.of("B", 0.21, 0.05));
      MetaAnalysisPlan plan = MetaAnalysis.of(alike);
      double plain = plan.test(CoefficientTest.KNAPP_HARTUNG).fit().standardError();
      double adHoc = plan.test(CoefficientTest.KNAPP_HARTUNG_AD_HOC).fit().standardError();
      assertThat(adHoc).isEqualTo(plan.test(CoefficientTest.T).fit().standardError());
      assertThat(plain).isLessThan(adHoc / 10);
    }

    @Test
    void results_of_the_same_data_and_options_are_equal() {
      MetaAnalysis again = MetaAnalysis.of(List.copyOf(Vaccine.RISK_RATIOS)).fit();
      assertThat(again).isEqualTo(VACCINE).hasSameHashCodeAs(VACCINE);
      assertThat(MetaAnalysis.of(Vaccine.RISK_RATIOS).equalEffects()).isNotEqualTo(VACCINE);
    }

    @Test
    void a_subset_keeps_model_and_options() {
      List<Integer> first = List.of(0, 1, 2, 3);
      MetaAnalysisPlan plan =
          MetaAnalysis.of(Vaccine.RISK_RATIOS).estimator(TauEstimator.ML).level(0.8);
      MetaAnalysisPlan fewer =
          MetaAnalysis.of(Vaccine.RISK_RATIOS.subList(0, 4)).estimator(TauEstimator.ML).level(0.8);
      assertThat(plan.fit().subset(first)).isEqualTo(fewer.fit());
      assertThat(plan.equalEffects().subset(first)).isEqualTo(fewer.equalEffects());
    }
  }

  @Nested
  @DisplayName("explains itself")
  class Text {

    @Test
    void as_a_page() {
      assertThat(VACCINE.toString())
          .startsWith(
              """
              Random-effects meta-analysis of 13 studies: log risk ratio
                estimate      -0.7145 [-1.108, -0.3206] 95%, SE 0.1808
                test          Knapp-Hartung, t(12) = -3.952, p = 0.0019
                prediction    [-1.996, 0.5670] 95%
                risk ratio    0.4894 [0.3301, 0.7257] 95%
                heterogeneity tau² 0.3132 (REML, [0.1197, 1.111] 95%)
                              I² 92.2%, H² 12.86, Q(12) = 152.2, p < 0.0001
              """)
          .contains("  Hart & Sutherland 1977     -1.442 [-1.719, -1.164]       9.7%");
      assertThat(VACCINE.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void as_sentences_for_a_methods_section() {
      assertThat(VACCINE.methods())
          .contains("random-effects model")
          .contains("restricted maximum likelihood")
          .contains("Viechtbauer 2005")
          .contains("Hartung and Knapp 2001");
    }

    @ParameterizedTest
    @CsvSource({
      "0, 0.0000",
      "0.00099, 0.000990",
      "-0.001, -0.0010",
      "0.99994, 0.9999",
      "1, 1.000",
      "-9.99, -9.990",
      "10, 10.00",
      "99.99, 99.99",
      "100, 100.0",
      "-9999999, -9999999.0",
      "1e7, 1.00e+07"
    })
    void with_numbers_of_at_least_three_digits(double estimate, String printed) {
      MetaAnalysis m = MetaAnalysis.of(List.of(EffectSize.of("A", estimate, 1))).fit();
      assertThat(m.toString().lines().filter(l -> l.startsWith("  estimate")))
          .singleElement()
          .asString()
          .contains(" " + printed + " [");
    }

    @Test
    void with_a_list_of_up_to_forty_studies() {
      List<EffectSize> many =
          IntStream.range(0, 41).mapToObj(i -> EffectSize.of("study " + i, i, 1)).toList();
      assertThat(MetaAnalysis.of(many.subList(0, 40)).fit().toString()).contains("study 39 ");
      assertThat(MetaAnalysis.of(many).fit().toString())
          .doesNotContain("study 39 ")
          .contains("41 studies, see effects() and weights()");
    }

    @Test
    void without_a_variance_of_effects_where_there_is_one_study() {
      MetaAnalysisPlan plan = MetaAnalysis.of(Vaccine.RISK_RATIOS.subList(0, 1));
      assertThat(plan.fit().methods())
          .contains("random-effects model")
          .doesNotContain("between-study variance");
      assertThat(MetaAnalysis.of(Vaccine.RISK_RATIOS.subList(0, 2)).fit().methods())
          .contains("between-study variance");
    }

    @Test
    void with_the_remarks_of_its_plan_after_its_own_warnings() {
      MetaAnalysisPlan plan = MetaAnalysis.of(Vaccine.RISK_RATIOS.subList(0, 2));
      MetaAnalysis m = plan.remarks(List.of("first")).remarks(List.of("second")).fit();
      assertThat(m.warnings()).hasSizeGreaterThan(2).endsWith("first", "second");
      assertThat(m.toString()).contains("second");
    }

    @Test
    void pages_of_many_long_labels_stay_narrow() {
      List<EffectSize> effects =
          List.of(EffectSize.of("x".repeat(200), 1.23456e8, 1e10), EffectSize.of("B", -1e-7, 1e12));
      assertThat(MetaAnalysis.of(effects).fit().toString().lines())
          .allMatch(line -> line.length() <= 100);
    }
  }
}
