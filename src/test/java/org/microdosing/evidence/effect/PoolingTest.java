package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.Edit.LIBRARY;
import static org.microdosing.evidence.Edit.used;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.CoefficientTest;
import org.microdosing.evidence.synthesis.EffectSize;
import org.microdosing.evidence.synthesis.GroupMean;
import org.microdosing.evidence.synthesis.MetaAnalysis;
import org.microdosing.evidence.synthesis.PairedMeans;
import org.microdosing.evidence.synthesis.TauEstimator;
import org.microdosing.evidence.synthesis.TestConversions;

@DisplayName("Pooling a query")
class PoolingTest {

  private static final FindingQuery FULL_PSILOCYBIN =
      LIBRARY
          .findings()
          .substance("psilocybin")
          .outcome(Outcome.DEPRESSION)
          .doseBand(DoseBand.FULL);

  private static FindingQuery only(String... ids) {
    List<String> wanted = List.of(ids);
    return LIBRARY.findings().where(f -> wanted.contains(f.id()));
  }

  private static FindingQuery nausea() {
    return LIBRARY
        .findings()
        .study("robison-2025")
        .where(f -> f.measure().equals("nausea") && f.timepoint().orElse("").startsWith("whole"));
  }

  private static EffectSize the(FindingQuery query) {
    assertThat(query.effects()).hasSize(1);
    return query.effects().get(0);
  }

  @Nested
  @DisplayName("computes effects")
  class Computes {

    @Test
    @DisplayName("from means of groups: von Rotz 2023, MADRS 11.16 (9.77) v 20.7 (10.24)")
    void fromMeans() {
      EffectSize byHand = EffectSize.hedgesG("by hand", 20.7, 10.24, 26, 11.16, 9.77, 26);
      EffectSize effect = the(only("vonrotz-2023-f1"));
      assertThat(effect.estimate()).isCloseTo(byHand.estimate(), within(1e-12));
      assertThat(effect.variance()).isCloseTo(byHand.variance(), within(1e-12));
      assertThat(effect.label()).isEqualTo("von Rotz et al. 2023");
    }

    @Test
    @DisplayName("from a difference of means with its interval: Raison 2023, -12.3 [-17.5, -7.2]")
    void fromDifference() {
      double t = TDistribution.of(102).inverseSurvivalProbability(0.025);
      double se = (17.5 - 7.2) / (2 * t);
      EffectSize byHand = TestConversions.hedgesGFromT("by hand", 12.3 / se, 51, 53);
      EffectSize effect = the(only("raison-2023-f1"));
      assertThat(effect.estimate()).isCloseTo(byHand.estimate(), within(1e-12));
      assertThat(effect.notes()).anyMatch(n -> n.contains("reported difference of means"));
    }

    @Test
    @DisplayName("from standard errors of groups: Carhart-Harris 2021, -8.0 (SE 1) v -6.0 (SE 1)")
    void fromStandardErrors() {
      EffectSize byHand =
          EffectSize.hedgesG("by hand", -6, Math.sqrt(29), 29, -8, Math.sqrt(30), 30);
      assertThat(the(only("carhart-harris-2021-f1")).estimate())
          .isCloseTo(byHand.estimate(), within(1e-12));
    }

    @Test
    @DisplayName("from events: Raison 2023, nausea in 24 of 50 v 3 of 54")
    void fromEvents() {
      EffectSize effect = the(only("raison-2023-f10"));
      assertThat(effect.measure()).isEqualTo(EffectMeasure.ODDS_RATIO);
      assertThat(effect.estimate()).isCloseTo(Math.log(24.0 * 51 / (26.0 * 3)), within(1e-12));
    }

    @Test
    @DisplayName("from means before and after with their correlation: Polito 2019, DASS-21")
    void fromBeforeAndAfter() {
      EffectSize byHand =
          PairedMeans.of("by hand", 5.667, 4.987, 3.302, 3.392, 63, 0.457).standardisedChangeRaw();
      EffectSize effect = the(only("polito-2019-a1"));
      assertThat(effect.measure()).isEqualTo(EffectMeasure.STANDARDISED_CHANGE_RAW);
      assertThat(effect.estimate()).isCloseTo(byHand.estimate(), within(1e-12)).isPositive();
      assertThat(effect.variance()).isCloseTo(byHand.variance(), within(1e-12));
    }

    @Test
    @DisplayName("from the events of one group: Harlow 2025, 74 of 2396 ever microdosed")
    void fromOneGroup() {
      EffectSize effect = the(only("harlow-2025-f2"));
      assertThat(effect.measure()).isEqualTo(EffectMeasure.PROPORTION_LOGIT);
      assertThat(effect.estimate()).isCloseTo(Math.log(74.0 / 2322), within(1e-12));
    }

    @Test
    @DisplayName("from a reported odds ratio: Arabzadeh 2018, 4.31 [1.48, 12.55]")
    void fromOddsRatio() {
      assertThat(the(only("arabzadeh-2018-f2")).estimate())
          .isCloseTo(Math.log(4.31), within(1e-12));
    }
  }

  @Nested
  @DisplayName("turns effects so that positive favours the arm")
  class Turns {

    @Test
    @DisplayName("where lower scores are better and the placebo did better: Mueller 2025, ADHD")
    void worse() {
      EffectSelection selection = only("mueller-2025-a1").effectSelection();
      assertThat(selection.orientation()).contains(Orientation.FAVOURS_ARM);
      assertThat(selection.effects().get(0).estimate()).isNegative();
    }

    @Test
    @DisplayName("whichever sign a source prints: d = 0.7 and g = -0.98 both improved")
    void whicheverSign() {
      assertThat(the(only("mitchell-2023-f1")).estimate())
          .isCloseTo(TestConversions.hedgesGFromD("d", 0.7, 53, 51).estimate(), within(1e-12));
      assertThat(the(only("carhart-harris-2021-f4")).estimate()).isEqualTo(0.98);
    }

    @Test
    @DisplayName("by the figures of the groups where the record contradicts them, with a note")
    void contradicted() {
      Study study =
          Edit.with(
              Edit.study("vonrotz-2023"),
              "vonrotz-2023-f1",
              f -> f.toBuilder().estimateFavours(FavouredSide.VERSUS).build());
      EffectSize effect = the(Edit.over(study).where(f -> f.id().equals("vonrotz-2023-f1")));
      assertThat(effect.estimate()).isPositive();
      assertThat(effect.notes())
          .anyMatch(n -> n.endsWith("which the figures of the groups contradict"));
    }

    @Test
    @DisplayName("by what is higher where neither is better: drug intensity in Szigeti 2021")
    void higher() {
      EffectSelection selection = only("szigeti-2021-a30").effectSelection();
      assertThat(selection.orientation()).contains(Orientation.HIGHER);
      assertThat(selection.effects().get(0).estimate()).isPositive();
    }

    @Test
    @DisplayName("by the scale: more mind wandering is worse, more positive affect better")
    void scales() {
      assertThat(the(only("cavanna-2022-a7")).estimate()).isNegative();
      assertThat(the(only("szigeti-2021-a23")).estimate()).isPositive();
      assertThat(the(only("szigeti-2021-a24")).estimate()).isPositive();
    }
  }

  @Nested
  @DisplayName("counts the same people once")
  class Samples {

    @Test
    @DisplayName("in the self-blinded trial, its subsets by drug and its second report")
    void selfBlinded() {
      EffectSelection selection =
          LIBRARY
              .findings()
              .study("szigeti-2021", "szigeti-2023")
              .where(f -> f.poolable())
              .effectSelection();
      assertThat(selection.chosen()).hasSize(1);
      assertThat(selection.chosen().get(0).sample()).isEqualTo("szigeti-2021");
    }

    @Test
    @DisplayName("and prefers the analysis of most people: 69 v 65 at week 5, not 59 v 52 at 9")
    void mostPeople() {
      EffectSelection selection =
          LIBRARY
              .findings()
              .study("szigeti-2021")
              .placeboControlled()
              .where(f -> f.measure().startsWith("RPWB"))
              .effectSelection();
      assertThat(used(selection)).containsExactly("szigeti-2021-a12");
      assertThat(selection.effects().get(0).estimate())
          .isCloseTo(
              EffectSize.hedgesG("by hand", 196.7, 25.89, 69, 195.72, 22.94, 65).estimate(),
              within(1e-12));
    }

    @Test
    @DisplayName("and combines arms that share a control: 16 and 24 of 40 v 3 of 39")
    void combinesArms() {
      EffectSelection selection = nausea().doseBand(DoseBand.FULL).effectSelection();
      assertThat(used(selection)).containsExactly("robison-2025-f28", "robison-2025-f29");
      assertThat(selection.effects().get(0).estimate())
          .isCloseTo(EffectSize.logOddsRatio("x", 40, 80, 3, 39).estimate(), within(1e-12));
    }

    @Test
    @DisplayName("and combines arms of means as one group: Mithoefer 2018, 75 and 125 mg")
    void combinesMeans() {
      EffectSelection selection =
          LIBRARY
              .findings()
              .study("mithoefer-2018")
              .comparator(ComparatorClass.LOW_DOSE)
              .outcome(Outcome.PTSD_SYMPTOMS)
              .effectSelection();
      GroupMean both =
          GroupMean.of("75", -58.3, 9.8, 7).combinedWith(GroupMean.of("125", -44.3, 28.7, 12));
      EffectSize byHand =
          EffectSize.hedgesG("x", -11.4, 12.7, 7, both.mean(), both.standardDeviation(), both.n());
      assertThat(selection.effects().get(0).estimate()).isCloseTo(byHand.estimate(), within(1e-12));
      assertThat(selection.effects().get(0).notes()).anyMatch(n -> n.contains("mdma-125"));
    }

    @Test
    @DisplayName("or splits the control, whose people and events then add up to what they were")
    void splits() {
      EffectSelection selection = nausea().pooling().sharedControl(SharedControl.SPLIT).selection();
      assertThat(selection.chosen()).hasSize(4);
      assertThat(selection.leftOut()).isEmpty();
      assertThat(selection.chosen().stream().mapToInt(SampleEffect::people).sum())
          .isEqualTo(39 + 40 + 40 + 40 + 39);
      assertThat(selection.warnings()).anyMatch(w -> w.contains("nearly independent"));
      assertThat(selection.effects()).extracting(EffectSize::label).doesNotHaveDuplicates();
      for (int part = 1; part <= 4; part++) {
        String note = "part " + part + " of 4 of the shared control";
        assertThat(selection.effects()).filteredOn(e -> e.notes().contains(note)).hasSize(1);
      }
    }

    @Test
    @DisplayName("and takes times for the same by their numbers, else by their words")
    void times() {
      assertThat(sharing(f -> f)).hasSize(2);
      assertThat(sharing(f -> f.toBuilder().timepoint("in other words").build())).hasSize(2);
      assertThat(sharing(f -> Changed.with(f, "timing", Optional.empty()))).hasSize(2);
      assertThat(
              sharing(
                  f ->
                      Changed.with(
                          f.toBuilder().timepoint("in other words").build(),
                          "timing",
                          Optional.empty())))
          .hasSize(1);
    }

    /** Returns the findings of the combined effect of two arms, of which one is changed. */
    private List<Finding> sharing(UnaryOperator<Finding> change) {
      Study changed = Edit.with(Edit.study("robison-2025"), "robison-2025-f29", change);
      return Edit.over(changed)
          .where(f -> Set.of("robison-2025-f28", "robison-2025-f29").contains(f.id()))
          .effectSelection()
          .chosen()
          .get(0)
          .findings();
    }
  }

  @Nested
  @DisplayName("answers one question at a time")
  class Refuses {

    @Test
    @DisplayName("psilocybin at full doses for depression against placebo: three trials")
    void pools() {
      MetaAnalysis m = FULL_PSILOCYBIN.placeboControlled().pool();
      assertThat(m.k()).isEqualTo(3);
      assertThat(m.estimator()).contains(TauEstimator.REML);
      assertThat(m.test()).isEqualTo(CoefficientTest.KNAPP_HARTUNG);
      assertThat(m.estimate())
          .isCloseTo(
              MetaAnalysis.of(FULL_PSILOCYBIN.placeboControlled().effects()).fit().estimate(),
              within(1e-12));
      assertThat(m.warnings()).anyMatch(w -> w.contains("findings were left out"));
    }

    @Test
    @DisplayName("and refuses to mix comparisons, naming them and their studies")
    void comparisons() {
      assertThatThrownBy(FULL_PSILOCYBIN::pool)
          .isInstanceOf(NotPoolableException.class)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("they mix comparisons")
          .hasMessageContaining("against placebo (mertens-2026, raison-2023, vonrotz-2023)")
          .hasMessageContaining("against a low dose (goodwin-2022")
          .hasMessageContaining("Mixture.COMPARISONS");
      assertThat(FULL_PSILOCYBIN.pooling().allow(Mixture.COMPARISONS).fit().k()).isEqualTo(8);
    }

    @Test
    @DisplayName("and refuses to mix outcomes")
    void outcomes() {
      FindingQuery query = only("vonrotz-2023-f1", "mitchell-2021-f1");
      assertThatThrownBy(query::pool).hasMessageContaining("they mix outcomes: PTSD symptoms");
      assertThat(query.pooling().allow(Mixture.OUTCOMES).fit().k()).isEqualTo(2);
    }

    @Test
    @DisplayName("and refuses to mix microdoses with other doses")
    void doseBands() {
      FindingQuery query = only("szigeti-2021-a32", "vonrotz-2023-f1");
      assertThatThrownBy(query::pool)
          .hasMessageContaining("they mix dose bands: full dose (vonrotz-2023), microdose");
      assertThat(query.pooling().allow(Mixture.DOSE_BANDS).fit().k()).isEqualTo(2);
    }

    @Test
    @DisplayName("and refuses to mix animals with people")
    void species() {
      FindingQuery query =
          Edit.over(Edit.study("raison-2023"), Edit.inRats(Edit.study("vonrotz-2023")))
              .outcome(Outcome.DEPRESSION);
      assertThatThrownBy(query::pool)
          .hasMessageContaining(
              "they mix animals and people: animals (vonrotz-2023), people (raison-2023)");
      assertThat(
              query
                  .pooling()
                  .allow(Mixture.SPECIES, Mixture.COMPARISONS)
                  .allow(Mixture.DOSE_BANDS)
                  .fit()
                  .k())
          .isEqualTo(2);
    }

    @Test
    @DisplayName("and refuses to mix events")
    void events() {
      FindingQuery query = only("raison-2023-f10", "mitchell-2021-ae1");
      assertThatThrownBy(query::pool)
          .hasMessageContaining("they mix events")
          .hasMessageContaining("headache (mitchell-2021)")
          .hasMessageContaining("nausea (raison-2023)");
      assertThat(query.pooling().allow(Mixture.EVENTS).fit().k()).isEqualTo(2);
    }

    @Test
    @DisplayName("and never mixes effects whose sign means different things")
    void orientations() {
      FindingQuery query = only("szigeti-2021-a30", "cavanna-2022-a3");
      assertThatThrownBy(() -> query.pooling().allow(Mixture.values()).fit())
          .hasMessageContaining("positive does not mean the same in all");
    }

    @Test
    @DisplayName("and returns a single effect, saying that it is one")
    void single() {
      MetaAnalysis m = only("vonrotz-2023-f1").pool();
      assertThat(m.k()).isEqualTo(1);
      assertThat(m.estimate()).isEqualTo(the(only("vonrotz-2023-f1")).estimate());
      assertThat(m.warnings()).anyMatch(w -> w.startsWith("One study"));
    }

    @Test
    @DisplayName("and says what is missing where nothing can be pooled")
    void nothing() {
      assertThatThrownBy(() -> only("holze-2023-f1", "robison-2025-f7").pool())
          .isInstanceOf(NotPoolableException.class)
          .hasMessageContaining("there is nothing to pool")
          .hasMessageContaining("the sizes of the groups were not read: holze-2023-f1")
          .hasMessageContaining("robison-2025-f7");
      assertThatThrownBy(() -> only().pool()).hasMessageContaining("the query has no findings");
    }
  }

  @Nested
  @DisplayName("can be asked for more")
  class Options {

    @Test
    @DisplayName("such as events instead of means: response in three trials")
    void otherKind() {
      EffectSelection selection =
          FULL_PSILOCYBIN.placeboControlled().pooling().kind(EffectKind.ODDS).selection();
      assertThat(selection.chosen()).hasSize(3).allMatch(e -> e.measured().equals("response"));
      assertThat(used(selection))
          .containsExactly("mertens-2026-f1", "raison-2023-f7", "vonrotz-2023-f4");
    }

    @Test
    @DisplayName("such as an assumed correlation: D'Souza 2022, -4.5 [-7.8, -1.2], 7 people")
    void assumedCorrelation() {
      FindingQuery query = only("dsouza-2022-f1");
      assertThat(query.effects()).isEmpty();
      EffectSelection selection = query.pooling().assumedCorrelation(0.5).selection();
      Finding finding = selection.chosen().get(0).finding();
      int n = selection.chosen().get(0).people();
      double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(0.025);
      double sd = (7.8 - 1.2) / (2 * t) * Math.sqrt(n); // with r = 0.5, the spread of people too
      EffectSize byHand = PairedMeans.of("by hand", 4.5, sd, 0, sd, n, 0.5).standardisedChangeRaw();
      assertThat(finding.id()).isEqualTo("dsouza-2022-f1");
      assertThat(selection.effects().get(0).estimate()).isCloseTo(byHand.estimate(), within(1e-12));
      assertThat(selection.effects().get(0).notes())
          .anyMatch(note -> note.contains("correlation of 0.5"));
    }

    @Test
    @DisplayName("such as a correlation of means before and after: Griffiths 2016")
    void beforeAndAfter() {
      EffectSize effect =
          only("griffiths-2016-f7").pooling().assumedCorrelation(0.3).effects().get(0);
      EffectSize byHand =
          PairedMeans.of("by hand", 22.84, 4.95, 6.52, 7.2, 25, 0.3).standardisedChangeRaw();
      assertThat(Math.abs(effect.estimate())).isCloseTo(Math.abs(byHand.estimate()), within(1e-12));
      assertThat(effect.estimate()).as("less depression favours the arm").isPositive();
    }

    @Test
    @DisplayName("but no correlation beyond its range")
    void impossibleCorrelation() {
      Pooling pooling = FULL_PSILOCYBIN.pooling();
      assertThatThrownBy(() -> pooling.assumedCorrelation(1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> pooling.assumedCorrelation(Double.NaN))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("such as odds turned into standardised differences: Domany 2019, 6/22 v 0/19")
    void convertedOdds() {
      FindingQuery query = only("domany-2019-f2", "vonrotz-2023-f1");
      EffectSelection selection = query.pooling().convertOdds().selection();
      assertThat(selection.kind()).contains(EffectKind.DIFFERENCE);
      assertThat(selection.chosen().get(0).basis()).isEqualTo(EffectBasis.CONVERTED_ODDS);
      assertThat(selection.effects().get(0).estimate())
          .isCloseTo(
              EffectSize.logOddsRatio("x", 6, 22, 0, 19).estimate() * Math.sqrt(3) / Math.PI,
              within(1e-12));
    }

    @Test
    @DisplayName("such as another model")
    void otherModel() {
      MetaAnalysis m =
          FULL_PSILOCYBIN.placeboControlled().pooling().plan().estimator(TauEstimator.DL).fit();
      assertThat(m.estimator()).isEqualTo(Optional.of(TauEstimator.DL));
      assertThat(m.warnings()).anyMatch(w -> w.contains("findings were left out"));
    }
  }

  @Test
  @DisplayName("prints a selection at most 100 columns wide")
  void prints() {
    assertThat(FULL_PSILOCYBIN.effectSelection().toString())
        .startsWith("8 effects, Hedges' g; positive favours the arm")
        .contains("raison-2023-f1")
        .contains("findings left out");
    assertThat(FULL_PSILOCYBIN.effectSelection().toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }
}
