package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Measurement;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.LogisticMixedModel;
import org.microdosing.evidence.synthesis.ThreeLevel;
import org.microdosing.evidence.synthesis.TwoByTwo;

@DisplayName("What microdoses did against placebo")
class AllEffectsTest {

  private static FindingQuery microdoses(Outcome outcome) {
    return LIBRARY
        .findings()
        .outcome(outcome)
        .placeboControlled()
        .doseBand(DoseBand.MICRODOSE)
        .human();
  }

  private static FindingQuery event(String event) {
    return LIBRARY
        .findings()
        .placeboControlled()
        .human()
        .where(f -> f.measurement().flatMap(Measurement::event).equals(Optional.of(event)));
  }

  @Test
  @DisplayName(
      "to mood is told by positive affect, and the result of negative affect stands beside")
  void mood() {
    EffectSelection selection = microdoses(Outcome.MOOD).effectSelection();
    assertThat(selection.chosen()).hasSize(2).allMatch(e -> e.measured().equals("PANAS positive"));
    assertThat(selection.warnings())
        .anyMatch(
            w ->
                w.startsWith("As many samples have positive affect as negative affect")
                    && w.contains("whose instrument ranks first. With negative affect: Hedges' g"));
  }

  @Test
  @DisplayName("to wellbeing is told by psychological wellbeing, not by flow")
  void wellbeing() {
    assertThat(microdoses(Outcome.WELLBEING).effectSelection().chosen())
        .hasSize(2)
        .allMatch(e -> e.thing().equals("psychological wellbeing"));
  }

  @Test
  @DisplayName("to depression is told by all effects of each sample, in a model that knows them")
  void depression() {
    AllEffects all = microdoses(Outcome.DEPRESSION).pooling().allEffects();
    assertThat(all.effects())
        .hasSizeGreaterThan(all.clusters().stream().distinct().toList().size());
    ThreeLevel model = all.plan().fit();
    assertThat(model.clusterCount()).isEqualTo(2);
    assertThat(model.estimate())
        .isCloseTo(
            ThreeLevel.of(all.effects(), all.clusters()).correlation(0.6).fit().estimate(),
            within(1e-12));
    assertThat(all.toString()).contains("Three-level model", "By the correlation within samples");
  }

  @Test
  @DisplayName("is not modelled in clusters where one sample is all there is")
  void oneSample() {
    AllEffects all = microdoses(Outcome.PARANOIA).pooling().allEffects();
    assertThat(all.isModelled()).isFalse();
    assertThat(all.effects()).hasSizeGreaterThan(1);
    assertThat(all.toString()).doesNotContain("Three-level");
  }

  @Test
  @DisplayName("says that odds would bring in more people, where they do")
  void convertedOdds() {
    assertThat(microdoses(Outcome.DEPRESSION).effectSelection().warnings())
        .anyMatch(w -> w.startsWith("pooling().convertOdds() would use more people"));
  }

  @Test
  @DisplayName("and any other dose: tables of a query are its counts, those without events too")
  void tables() {
    List<TwoByTwo> headache = event("headache").doseBand(DoseBand.FULL).pooling().tables();
    assertThat(headache).contains(new TwoByTwo("Mitchell et al. 2021", 33, 46, 24, 44)).hasSize(3);
    assertThat(LogisticMixedModel.of(headache).fit().oddsRatio()).isGreaterThan(1);
    FindingQuery nobody = LIBRARY.findings().where(f -> f.id().equals("vonrotz-2023-f6"));
    assertThat(nobody.effects()).isEmpty();
    assertThat(nobody.pooling().tables()).singleElement().matches(TwoByTwo::isUninformative);
    FindingQuery means = LIBRARY.findings().where(f -> f.id().equals("vonrotz-2023-f1"));
    assertThatThrownBy(() -> means.pooling().tables())
        .isInstanceOf(NotPoolableException.class)
        .hasMessageContaining("there is nothing to pool");
  }

  @Test
  @DisplayName("in shares is read as a count of people only where some count of them gives it")
  void shares() {
    FindingQuery improved =
        LIBRARY.findings().where(f -> f.id().equals("anderson-2019-codebook-f19"));
    assertThat(improved.effectSelection().chosen())
        .singleElement()
        .matches(e -> e.basis() == EffectBasis.REPORTED_SHARE);
    FindingQuery others =
        LIBRARY.findings().where(f -> f.id().equals("anderson-2019-codebook-f16"));
    assertThat(others.effectSelection().leftOut())
        .singleElement()
        .matches(f -> f.reason() == LeftOutReason.UNUSABLE_FIGURES)
        .matches(f -> f.detail().contains("is not a share of"));
    assertThat(Edit.used(improved.effectSelection())).containsExactly("anderson-2019-codebook-f19");
  }
}
