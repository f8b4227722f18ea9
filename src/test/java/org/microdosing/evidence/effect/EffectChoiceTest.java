package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("Effects are chosen")
class EffectChoiceTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  static Stream<Outcome> outcomes() {
    return Stream.of(
        Outcome.DEPRESSION,
        Outcome.ANXIETY,
        Outcome.MOOD,
        Outcome.COGNITION,
        Outcome.PERSONALITY,
        Outcome.WELLBEING,
        Outcome.PAIN,
        Outcome.SUBJECTIVE_DRUG_EFFECT);
  }

  private static FindingQuery about(Outcome outcome) {
    return LIBRARY.findings().outcome(outcome);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("of the kind that most samples have: between groups, else changes, else shares")
  void kind(Outcome outcome) {
    Pooling pooling = about(outcome).pooling().assumedCorrelation(0.5);
    Map<EffectKind, Set<String>> samples = new EnumMap<>(EffectKind.class);
    for (SampleEffect effect : pooling.byFinding().chosen()) {
      samples.computeIfAbsent(effect.kind(), kind -> new HashSet<>()).add(effect.sample());
    }
    Optional<EffectKind> expected = Optional.empty();
    for (List<EffectKind> next :
        List.of(
            List.of(EffectKind.DIFFERENCE, EffectKind.ODDS),
            List.of(EffectKind.CHANGE),
            List.of(EffectKind.SHARE))) {
      for (EffectKind kind : next) {
        int most = expected.map(k -> samples.getOrDefault(k, Set.of()).size()).orElse(0);
        if (samples.getOrDefault(kind, Set.of()).size() > most
            && expected.map(next::contains).orElse(true)) {
          expected = Optional.of(kind);
        }
      }
    }
    assertThat(pooling.selection().kind()).isEqualTo(expected);
  }

  @Test
  @DisplayName("between groups though more samples have changes or shares")
  void betweenGroupsFirst() {
    FindingQuery few =
        LIBRARY
            .findings()
            .where(
                f ->
                    Set.of("vonrotz-2023-f1", "anderson-2019-codebook-f19", "dsouza-2022-f3")
                        .contains(f.id()));
    assertThat(few.effectSelection().kind()).contains(EffectKind.DIFFERENCE);
    assertThat(few.where(f -> !f.id().equals("vonrotz-2023-f1")).effectSelection().kind())
        .contains(EffectKind.SHARE);
    FindingQuery change =
        LIBRARY
            .findings()
            .where(
                f ->
                    Set.of("polito-2019-a4", "anderson-2019-codebook-f19", "dsouza-2022-f3")
                        .contains(f.id()));
    assertThat(change.pooling().assumedCorrelation(0.5).selection().kind())
        .contains(EffectKind.CHANGE);
    assertThat(few.effectSelection().leftOut())
        .filteredOn(left -> left.reason() == LeftOutReason.OTHER_KIND)
        .isNotEmpty()
        .allSatisfy(
            left ->
                assertThat(left.detail())
                    .isEqualTo("share of one group, not difference of means between groups"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("one of each sample, in the order of studies, and every other finding is left out")
  void selection(Outcome outcome) {
    EffectSelection selection = about(outcome).effectSelection();
    assertThat(selection.clusters()).doesNotHaveDuplicates();
    assertThat(selection.chosen()).extracting(e -> e.study().id()).isSorted();
    partition(about(outcome), selection);
  }

  /** Every finding is part of an effect or left out, and none is both. */
  private static void partition(FindingQuery query, EffectSelection selection) {
    Set<String> used = new HashSet<>(Edit.used(selection));
    Set<String> leftOut = new HashSet<>();
    for (LeftOutFinding left : selection.leftOut()) {
      assertThat(leftOut.add(left.finding().id())).isTrue();
      assertThat(used).doesNotContain(left.finding().id());
    }
    for (Finding finding : query) {
      assertThat(used.contains(finding.id()) || leftOut.contains(finding.id()))
          .as(finding.id())
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  @DisplayName("finding by finding, each under a name that tells study, measure, arm and time")
  void byFinding(Outcome outcome) {
    EffectSelection all = about(outcome).pooling().byFinding();
    partition(about(outcome), all);
    for (SampleEffect effect : all.chosen()) {
      assertThat(effect.findings()).hasSize(1);
      String arm = effect.finding().arm().isAll() ? "" : ", " + effect.finding().arm().id();
      String time = effect.finding().timepoint().map(t -> ", " + t).orElse("");
      assertThat(effect.effect().label()).endsWith(effect.measured() + arm + time);
    }
    assertThat(all.chosen().size() + all.leftOut().size()).isEqualTo(about(outcome).count());
  }

  static Stream<Arguments> mixtures() {
    return Stream.of(
        Arguments.of(Mixture.OUTCOMES, "szigeti-2021", Outcome.DEPRESSION, Outcome.ANXIETY),
        Arguments.of(Mixture.EVENTS, "cavanna-2022", Outcome.MOOD, Outcome.MOOD),
        Arguments.of(
            Mixture.COMPARISONS, "mithoefer-2018", Outcome.PTSD_SYMPTOMS, Outcome.PTSD_SYMPTOMS),
        Arguments.of(Mixture.DOSE_BANDS, "goodwin-2022", Outcome.DEPRESSION, Outcome.DEPRESSION));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mixtures")
  @DisplayName("all of a sample, which are alike in what may not be mixed")
  void allEffects(Mixture mixture, String study, Outcome one, Outcome other) {
    Pooling pooling = LIBRARY.findings().study(study).outcome(one, other).pooling();
    Set<Mixture> allowed = EnumSet.allOf(Mixture.class);
    AllEffects mixed = pooling.allow(Mixture.values()).allEffects();
    assertThat(values(mixed, mixture).get(mixed.clusters().get(0))).hasSizeGreaterThan(1);
    allowed.remove(mixture);
    AllEffects alike = pooling.allow(allowed.toArray(new Mixture[0])).allEffects();
    assertThat(values(alike, mixture).get(alike.clusters().get(0))).hasSize(1);
    partition(LIBRARY.findings().study(study).outcome(one, other), alike.selection());
  }

  private static Map<String, Set<Object>> values(AllEffects effects, Mixture mixture) {
    Function<SampleEffect, Object> property =
        switch (mixture) {
          case OUTCOMES -> e -> e.finding().outcome();
          case EVENTS -> SampleEffect::thing;
          case COMPARISONS -> SampleEffect::contrast;
          case DOSE_BANDS -> e -> BundledEvidence.evidence(e.study().id()).band(e.finding());
          case SPECIES -> e -> e.study().isHuman();
        };
    Map<String, Set<Object>> values = new HashMap<>();
    for (SampleEffect effect : effects.selection().chosen()) {
      values
          .computeIfAbsent(effect.sample(), sample -> new HashSet<>())
          .add(property.apply(effect));
    }
    return values;
  }

  @Test
  @DisplayName("all of every sample, where every mixture is allowed, but one of two that disagree")
  void everything() {
    FindingQuery some =
        LIBRARY
            .findings()
            .study("szigeti-2021", "vonrotz-2023")
            .outcome(Outcome.DEPRESSION, Outcome.ANXIETY, Outcome.MOOD, Outcome.WELLBEING);
    List<String> differences = new ArrayList<>();
    for (SampleEffect effect : some.pooling().byFinding().chosen()) {
      if (effect.kind() == EffectKind.DIFFERENCE) {
        differences.add(effect.finding().id());
      }
    }
    EffectSelection all = some.pooling().allow(Mixture.values()).allEffects().selection();
    List<String> expected = new ArrayList<>(differences);
    for (LeftOutFinding left : all.leftOut()) {
      if (left.reason() == LeftOutReason.DISAGREES) {
        expected.remove(left.finding().id());
      }
    }
    assertThat(Edit.used(all)).containsExactlyInAnyOrderElementsOf(expected);
    partition(some, all);
  }

  @Test
  @DisplayName("and refused where they answer different questions, whatever is asked of them")
  void refused() {
    Pooling mixed = about(Outcome.DEPRESSION).pooling();
    for (ThrowingCallable asked :
        List.<ThrowingCallable>of(mixed::allEffects, mixed::importantDifference, mixed::plan)) {
      assertThatThrownBy(asked)
          .isInstanceOf(NotPoolableException.class)
          .hasMessageContaining("they mix comparisons");
    }
  }

  @Test
  @DisplayName("and refused with the studies of each side, four by name and how many more")
  void namesFour() {
    List<String> favouring = new ArrayList<>();
    List<String> rising = new ArrayList<>();
    for (SampleEffect effect :
        LIBRARY.findings().study("szigeti-2021").pooling().byFinding().chosen()) {
      if (effect.kind() == EffectKind.DIFFERENCE && effect.finding().disagreesWith().isEmpty()) {
        (effect.orientation() == Orientation.FAVOURS_ARM ? favouring : rising)
            .add(effect.finding().id());
      }
    }
    String four = "(szigeti-2021, szigeti-2021, szigeti-2021, szigeti-2021";
    assertThatThrownBy(() -> mixing(favouring.subList(0, 4), rising.subList(0, 1)).allEffects())
        .hasMessageContaining("positive favours the arm " + four + "), positive means higher");
    assertThatThrownBy(() -> mixing(favouring.subList(0, 6), rising.subList(0, 1)).allEffects())
        .hasMessageContaining("positive favours the arm " + four + " and 2 more), positive means");
  }

  private static Pooling mixing(List<String> some, List<String> others) {
    return LIBRARY
        .findings()
        .where(f -> some.contains(f.id()) || others.contains(f.id()))
        .pooling()
        .allow(Mixture.values());
  }

  @Test
  @DisplayName("as counts alone where tables are asked for, and a printed odds ratio is no table")
  void counts() {
    FindingQuery printed = LIBRARY.findings().where(f -> f.id().equals("arabzadeh-2018-f2"));
    assertThat(printed.effectSelection().kind()).contains(EffectKind.ODDS);
    assertThatThrownBy(() -> printed.pooling().tables())
        .isInstanceOf(NotPoolableException.class)
        .hasMessageContaining(LeftOutReason.NO_GROUP_FIGURES.label() + ": arabzadeh-2018-f2");
  }

  @Test
  @DisplayName("of a correlation from -1 to below 1 between results of the same people")
  void correlations() {
    Pooling pooling = about(Outcome.DEPRESSION).pooling();
    assertThat(pooling.assumedCorrelation(-1)).isNotNull();
    assertThat(pooling.assumedCorrelation(0.999)).isNotNull();
    for (double r : new double[] {1, 1.1, -1.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> pooling.assumedCorrelation(r))
          .withMessageStartingWith("a correlation lies from -1 to below 1");
    }
  }

  @Test
  @DisplayName("without a word of split controls where no arm shares one")
  void noSharedControls() {
    FindingQuery one = LIBRARY.findings().where(f -> f.id().equals("vonrotz-2023-f1"));
    assertThat(one.effectSelection().warnings()).noneMatch(w -> w.startsWith("Arms that share"));
    assertThat(one.pooling().allEffects().isModelled()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cavanna-2022-a1  | PANAS positive                      | positive affect",
        "cavanna-2022-a2  | PANAS negative                      | negative affect",
        "cavanna-2022-a7  | mind wandering scale, version not stated | mind wandering",
        "szigeti-2021-a22 | PANAS (positive minus negative)     | overall affect",
        "szigeti-2021-a10 | Big Five, intellect                 | five factors, intellect",
        "vonrotz-2023-ae2 | temperature-perception              | temperature-perception",
        "mitchell-2021-ae6 | nausea                             | nausea"
      })
  @DisplayName("of a thing: a construct with its part, or an event, whatever the instrument")
  void things(String finding, String measured, String thing) {
    EffectSelection one =
        LIBRARY.findings().where(f -> f.id().equals(finding)).pooling().byFinding();
    assertThat(one.chosen())
        .singleElement()
        .satisfies(
            effect -> {
              assertThat(effect.measured()).isEqualTo(measured);
              assertThat(effect.thing()).isEqualTo(thing);
            });
  }
}
