package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("The sign of an effect")
class EffectSignTest {

  private static final Finding FINDING = Edit.finding("vonrotz-2023-f1");

  @ParameterizedTest(name = "{0} of {1}, arm minus control {2}, {3}: times {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // A scale of severity: less is better.
        "DEPRESSION | MADRS | -5 | IMPROVED | -1 | ",
        "DEPRESSION | MADRS | 5 | WORSENED | -1 | ",
        "DEPRESSION | MADRS | 5 | NO_DIFFERENCE | -1 | ",
        "DEPRESSION | MADRS | 0 | IMPROVED | -1 | ",
        "DEPRESSION | MADRS | 5 |  | -1 | ",
        "DEPRESSION | MADRS | 5 | IMPROVED | 1 | improved, which the scale contradicts",
        "DEPRESSION | MADRS | -5 | WORSENED | 1 | worsened, which the scale contradicts",
        // A scale of strength: more is better.
        "WELLBEING | WHO-5 | 5 | IMPROVED | 1 | ",
        "WELLBEING | WHO-5 | -5 | IMPROVED | -1 | improved, which the scale contradicts",
        // A scale that nothing is known of: the direction decides.
        "MOOD | POMS | 5 | IMPROVED | 1 | sign set by the direction of the finding, improved",
        "MOOD | POMS | -5 | IMPROVED | -1 | sign set by the direction of the finding, improved",
        "MOOD | POMS | 0 | NO_DIFFERENCE | 1 | ",
        "MOOD | POMS | 5 | NO_DIFFERENCE |  | ",
        "MOOD | POMS | -5 |  |  | "
      })
  @DisplayName(
      "of means and raw differences is settled by the scale, unless the finding contradicts")
  void signed(
      Outcome outcome,
      String measure,
      double estimate,
      Direction direction,
      Integer multiplier,
      String note) {
    ComparedGroups of = comparand(outcome, measure, direction, List.of());
    var turn = EffectSign.turn(of, ScaleDirection.orientation(outcome), estimate, true);
    assertThat(turn.map(EffectSign.Turn::multiplier)).isEqualTo(Optional.ofNullable(multiplier));
    turn.ifPresent(
        t -> {
          if (note == null) {
            assertThat(t.note()).isEmpty();
          } else {
            assertThat(t.note()).endsWith(note);
          }
        });
  }

  @ParameterizedTest(name = "{0}, printed {1}, {2}, means {3} and {4}: times {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | 0.5 | WORSENED | 11 | 20 | 1 | means of the groups",
        "DEPRESSION | -0.5 | WORSENED | 11 | 20 | -1 | means of the groups",
        "DEPRESSION | 0.5 |  | 20 | 11 | -1 | means of the groups",
        "DEPRESSION | 0.5 | IMPROVED | 11 |  | 1 | direction of the finding, improved",
        "DEPRESSION | 0.5 | IMPROVED |  | 20 | 1 | direction of the finding, improved",
        "DEPRESSION | -0.5 | IMPROVED |  |  | -1 | direction of the finding, improved",
        "DEPRESSION | 0.5 | WORSENED |  |  | -1 | direction of the finding, worsened",
        "DEPRESSION | 0.5 | NO_DIFFERENCE |  |  |  | ",
        "DEPRESSION | 0 | NO_DIFFERENCE |  |  | 1 | ",
        "SUBJECTIVE_DRUG_EFFECT | -0.5 | INCREASED |  |  | -1 | of the finding, increased",
        "SUBJECTIVE_DRUG_EFFECT | 0.5 | DECREASED |  |  | -1 | of the finding, decreased",
        "SUBJECTIVE_DRUG_EFFECT | 0.5 | IMPROVED |  |  |  | ",
        "DEPRESSION | 0.5 | INCREASED |  |  |  | "
      })
  @DisplayName("of standardised figures counts for nothing: the means decide, else the direction")
  void unsigned(
      Outcome outcome,
      double estimate,
      Direction direction,
      Double arm,
      Double control,
      Integer multiplier,
      String note) {
    for (String centre : List.of("mean", "median")) {
      List<Group> groups =
          List.of(
              group(FINDING.arm().id(), centre, arm),
              group(FINDING.versus().arm().orElseThrow(), centre, control));
      ComparedGroups of = comparand(outcome, "score", direction, groups);
      var turn = EffectSign.turn(of, ScaleDirection.orientation(outcome), estimate, false);
      assertThat(turn.map(EffectSign.Turn::multiplier)).isEqualTo(Optional.ofNullable(multiplier));
      turn.ifPresent(
          t -> {
            if (note == null) {
              assertThat(t.note()).isEmpty();
            } else {
              assertThat(t.note()).startsWith("sign of the reported figure set by the ");
              assertThat(t.note()).endsWith(note);
            }
          });
    }
  }

  @Test
  @DisplayName("of a scale is known by its words before its outcome")
  void scales() {
    assertThat(scale(Outcome.MOOD, "PANAS negative")).isEqualTo(-1);
    assertThat(scale(Outcome.MOOD, "PANAS positive")).isEqualTo(1);
    assertThat(scale(Outcome.DEPRESSION, "quality of life")).isEqualTo(1);
    assertThat(scale(Outcome.WELLBEING, "loneliness")).isEqualTo(-1);
    assertThat(scale(Outcome.DEPRESSION, "BDI")).isEqualTo(-1);
    assertThat(scale(Outcome.ENERGY, "VAS")).isEqualTo(1);
    assertThat(scale(Outcome.COGNITION, "score")).isZero();
  }

  private static int scale(Outcome outcome, String measure) {
    return ScaleDirection.of(
        Changed.with(Changed.with(FINDING, "outcome", outcome), "measure", measure));
  }

  private static Group group(String arm, String centre, Double value) {
    Group group = FINDING.group(arm).orElseThrow();
    Group empty = Changed.with(group, "mean", OptionalDouble.empty());
    return Changed.with(
        empty, centre, value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
  }

  private static ComparedGroups comparand(
      Outcome outcome, String measure, Direction direction, List<Group> groups) {
    Finding finding = Changed.with(FINDING, "outcome", outcome);
    finding = Changed.with(finding, "measure", measure);
    finding = Changed.with(finding, "direction", Optional.ofNullable(direction));
    finding = Changed.with(finding, "groups", groups);
    Study study = Edit.study("vonrotz-2023");
    return new ComparedGroups(
        new StudyEvidence(
            study,
            study.id(),
            List.of(finding),
            study.arms().stream().collect(Collectors.toMap(Arm::id, a -> DoseBand.FULL))),
        finding,
        Design.RANDOMISED_PARALLEL,
        OptionalDouble.empty());
  }
}
