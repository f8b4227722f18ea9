package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Group;
import org.microdosing.evidence.model.HigherIs;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.synthesis.EffectSize;

@DisplayName("The sign of an effect")
class EffectSignTest {

  private static final Finding FINDING = Edit.finding("vonrotz-2023-f1");

  @ParameterizedTest(name = "{0}, more is {1}, arm minus control {2}, favours {3}: times {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | WORSE | -5 | ARM | -1 | ",
        "DEPRESSION | WORSE | 5 | VERSUS | -1 | ",
        "DEPRESSION | WORSE | 5 |  | -1 | ",
        "DEPRESSION | WORSE | 0 | ARM | -1 | ",
        "DEPRESSION | WORSE | 5 | ARM | -1 | the arm, which the figures of the groups contradict",
        "DEPRESSION | BETTER | 5 | ARM | 1 | ",
        "MOOD | NEITHER | 5 | ARM | 1 | by the side that the estimate favours",
        "MOOD | NEITHER | 5 | VERSUS | -1 | by the side that the estimate favours",
        "MOOD | NEITHER | 5 |  |  | ",
        "HORMONES | NEITHER | -5 |  | 1 | ",
        "ADVERSE_EVENTS | WORSE | -5 | ARM | 1 | "
      })
  @DisplayName("of figures of groups is settled by what more of the figure means")
  void fromGroups(
      Outcome outcome,
      HigherIs higherIs,
      double estimate,
      FavouredSide side,
      Integer multiplier,
      String note) {
    check(
        turn(outcome, higherIs, Optional.ofNullable(side), null, List.of(), true, estimate),
        multiplier,
        note);
  }

  @ParameterizedTest(name = "{0}, printed {1}, favours {2}, {3}, means {4} and {5}: times {6}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPRESSION | 0.5 | VERSUS | WORSENED | 11 | 20 | 1 | means of the groups",
        "DEPRESSION | -0.5 |  | WORSENED | 11 | 20 | -1 | means of the groups",
        "DEPRESSION | 0.5 |  |  | 20 | 11 | -1 | means of the groups",
        "DEPRESSION | 0.5 | ARM | NO_DIFFERENCE | 11 |  | 1 | side that the estimate favours",
        "DEPRESSION | -0.5 | ARM | WORSENED |  |  | -1 | side that the estimate favours",
        "DEPRESSION | 0.5 | VERSUS | IMPROVED |  | 20 | -1 | side that the estimate favours",
        "DEPRESSION | 0.5 | NEITHER | IMPROVED |  |  | -1 | ",
        "DEPRESSION | 0.5 |  | IMPROVED |  | 20 | 1 | direction of the finding, improved",
        "DEPRESSION | -0.5 |  | IMPROVED |  |  | -1 | direction of the finding, improved",
        "DEPRESSION | 0.5 |  | WORSENED |  |  | -1 | direction of the finding, worsened",
        "DEPRESSION | 0.5 |  | INCREASED |  |  | -1 | direction of the finding, increased",
        "DEPRESSION | 0.5 |  | NO_DIFFERENCE |  |  |  | ",
        "DEPRESSION | 0.5 |  |  |  |  |  | ",
        "DEPRESSION | 0 |  | NO_DIFFERENCE |  |  | -1 | ",
        "HORMONES | -0.5 |  | INCREASED |  |  | -1 | of the finding, increased",
        "HORMONES | 0.5 |  | DECREASED |  |  | -1 | of the finding, decreased",
        "ADVERSE_EVENTS | 0.5 | VERSUS |  |  |  | 1 | side that the estimate favours"
      })
  @DisplayName("of a standardised figure counts for nothing: means, the side favoured, direction")
  void reported(
      Outcome outcome,
      double estimate,
      FavouredSide side,
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
      check(
          turn(
              outcome,
              outcome == Outcome.HORMONES ? HigherIs.NEITHER : HigherIs.WORSE,
              Optional.ofNullable(side),
              direction,
              groups,
              false,
              estimate),
          multiplier,
          note);
    }
  }

  private static void check(Optional<EffectSign.Turn> turn, Integer multiplier, String note) {
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

  private static Group group(String arm, String centre, Double value) {
    Group group = FINDING.group(arm).orElseThrow();
    Group empty = Changed.with(group, "mean", OptionalDouble.empty());
    return Changed.with(
        empty, centre, value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
  }

  private static Optional<EffectSign.Turn> turn(
      Outcome outcome,
      HigherIs higherIs,
      Optional<FavouredSide> side,
      Direction direction,
      List<Group> groups,
      boolean fromGroups,
      double estimate) {
    Finding finding = Changed.with(FINDING, "outcome", outcome);
    finding = Changed.with(finding, "estimateFavours", side);
    finding = Changed.with(finding, "direction", Optional.ofNullable(direction));
    finding = Changed.with(finding, "groups", groups);
    Study study = Edit.study("vonrotz-2023");
    ComparedGroups compared =
        new ComparedGroups(
            new StudyEvidence(
                study,
                study.id(),
                List.of(finding),
                study.arms().stream().collect(Collectors.toMap(Arm::id, a -> DoseBand.FULL))),
            finding,
            Design.RANDOMISED_PARALLEL,
            OptionalDouble.empty());
    EffectFigures figures =
        new EffectFigures.Reported(
            new EffectSize("a", estimate, 1, EffectMeasure.HEDGES_G, List.of()), 52);
    return EffectSign.turn(
        compared,
        higherIs,
        Orientation.of(outcome),
        new EffectReading.FiguresRead.Found(
            EffectKind.DIFFERENCE,
            fromGroups ? EffectBasis.GROUP_MEANS : EffectBasis.REPORTED_EFFECT,
            figures,
            fromGroups),
        estimate);
  }
}
