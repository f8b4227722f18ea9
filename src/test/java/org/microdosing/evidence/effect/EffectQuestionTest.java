package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;

@DisplayName("What the findings of a query answer")
class EffectQuestionTest {

  private static final Pooling MICRODOSES =
      LIBRARY.findings().placeboControlled().doseBand(DoseBand.MICRODOSE).human().pooling();

  @Test
  @DisplayName("are questions of their own where things within an outcome, or kinds, differ")
  void questions() {
    List<EffectQuestion> two =
        MICRODOSES.questions().stream()
            .filter(q -> MICRODOSES.only(q).effects().size() > 1)
            .toList();
    assertThat(two)
        .extracting(q -> q + ": " + q.kind().measure().label())
        .containsExactly(
            "depression: Hedges' g",
            "depression, response: odds ratio",
            "anxiety: Hedges' g",
            "mood, negative affect: Hedges' g",
            "mood, positive affect: Hedges' g",
            "wellbeing, psychological wellbeing: Hedges' g",
            "subjective drug effect, overall intensity: Hedges' g");
    assertThat(MICRODOSES.kind(EffectKind.ODDS).questions())
        .allMatch(q -> q.kind() == EffectKind.ODDS)
        .hasSizeBetween(2, MICRODOSES.questions().size() - 1);
  }

  @Test
  @DisplayName(
      "are pooled one at a time, and other findings of the outcome say why they are left out")
  void onlyOne() {
    EffectQuestion affect =
        new EffectQuestion(Outcome.MOOD, "negative affect", EffectKind.DIFFERENCE);
    EffectSelection selection = MICRODOSES.only(affect).selection();
    assertThat(Edit.used(selection)).containsExactly("cavanna-2022-a2", "szigeti-2021-a24");
    assertThat(selection.warnings()).noneMatch(w -> w.startsWith("As many samples"));
    assertThat(selection.reasons())
        .containsKey(LeftOutReason.NO_FIGURES)
        .doesNotContainKeys(LeftOutReason.OTHER_EVENT, LeftOutReason.OTHER_OUTCOME);
  }

  @Test
  @DisplayName("are all found, each with effects of its own alone, whatever the query")
  void eachAlone() {
    Pooling everything = LIBRARY.findings().human().pooling().allow(Mixture.values());
    assertThat(everything.questions()).hasSizeGreaterThan(100).isSorted().doesNotHaveDuplicates();
    for (EffectQuestion question : everything.questions().stream().limit(15).toList()) {
      Pooling only = everything.only(question);
      assertThat(only.questions()).containsExactly(question);
      assertThat(
              only.selection().chosen().stream()
                  .map(e -> new EffectQuestion(e.findings().get(0).outcome(), e.thing(), e.kind()))
                  .collect(Collectors.toSet()))
          .containsExactly(question);
    }
  }
}
