package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("Every selection of effects")
class EffectSelectionPropertyTest {

  static Stream<FindingQuery> questions() {
    return Edit.questions();
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("has each finding once: in an effect, or left out")
  void losesNothing(FindingQuery query) {
    EffectSelection selection = query.effectSelection();
    List<String> all = new ArrayList<>(Edit.used(selection));
    selection.leftOut().forEach(f -> all.add(f.finding().id()));
    assertThat(all)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(query.stream().map(Finding::id).toList());
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("has one effect for each sample, all of one measure, none of a barred finding")
  void oneForEachSample(FindingQuery query) {
    EffectSelection selection = query.effectSelection();
    assertThat(selection.chosen()).extracting(SampleEffect::sample).doesNotHaveDuplicates();
    assertThat(selection.effects().stream().map(e -> e.measure()).distinct().count())
        .isLessThanOrEqualTo(1);
    Set<String> used = new HashSet<>(Edit.used(selection));
    for (SampleEffect effect : selection.chosen()) {
      assertThat(effect.findings()).allMatch(Finding::poolable);
      assertThat(effect.findings())
          .noneMatch(f -> f.disagreesWith().stream().anyMatch(used::contains));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("is not changed by a finding that it leaves out")
  void leftOutHaveNoSay(FindingQuery query) {
    EffectSelection selection = query.effectSelection();
    // the places of findings that are left out can decide ties that ranks leave open
    assumeTrue(selection.warnings().stream().noneMatch(w -> w.contains("which is listed first")));
    List<LeftOutFinding> leftOut = new ArrayList<>(selection.leftOut());
    Collections.shuffle(leftOut, new Random(20));
    for (LeftOutFinding one : leftOut.subList(0, Math.min(25, leftOut.size()))) {
      assertThat(query.where(f -> !f.id().equals(one.finding().id())).effects())
          .as("without %s", one)
          .isEqualTo(selection.effects());
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  @DisplayName("is what is selected of what it selected")
  void isIdempotent(FindingQuery query) {
    EffectSelection selection = query.effectSelection();
    List<String> used = Edit.used(selection);
    assertThat(query.where(f -> used.contains(f.id())).effects()).isEqualTo(selection.effects());
  }

  @Test
  @DisplayName("does not depend on the order of the studies")
  void orderOfStudies() {
    List<Study> studies = new ArrayList<>(LIBRARY.studies().toList());
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(studies, random);
      FindingQuery shuffled = Edit.over(studies.toArray(Study[]::new));
      for (Outcome outcome : Outcome.values()) {
        assertThat(shuffled.outcome(outcome).effects())
            .isEqualTo(LIBRARY.findings().outcome(outcome).effects());
      }
    }
  }

  @ParameterizedTest(name = "times {0}")
  @ValueSource(doubles = {0.01, 3, 1000})
  @DisplayName("is the same in other units, and so are its standardised effects")
  void otherUnits(double factor) {
    Study study = Edit.study("vonrotz-2023");
    Study other =
        Edit.withFindings(
            study,
            study.findings().stream()
                .map(
                    f -> f.groups().stream().allMatch(Group::hasMeans) ? Edit.scaled(f, factor) : f)
                .toList());
    List<SampleEffect> chosen =
        Edit.over(study).outcome(Outcome.DEPRESSION).effectSelection().chosen();
    List<SampleEffect> scaled =
        Edit.over(other).outcome(Outcome.DEPRESSION).effectSelection().chosen();
    assertThat(scaled).hasSize(1);
    assertThat(scaled.get(0).finding().id()).isEqualTo(chosen.get(0).finding().id());
    assertThat(scaled.get(0).effect().estimate())
        .isCloseTo(chosen.get(0).effect().estimate(), within(1e-12));
  }
}
