package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;

@DisplayName("A finding is left out of a selection")
class LeftOutReasonTest {

  private static FindingQuery about(Outcome outcome) {
    return LIBRARY.findings().outcome(outcome);
  }

  private static FindingQuery fullLsdForAnxiety() {
    return about(Outcome.ANXIETY)
        .substance("lsd")
        .placeboControlled()
        .doseBand(DoseBand.FULL)
        .study("robison-2025");
  }

  private static FindingQuery halfPeople() {
    return Edit.over(
        Edit.with(Edit.study("raison-2023"), "raison-2023-f10", f -> Edit.scaled(f, 0.5)));
  }

  /** A record of an older file, which does not say in terms what was measured. */
  private static FindingQuery unsaid() {
    return Edit.over(
        Edit.with(
            Edit.study("vonrotz-2023"),
            "vonrotz-2023-f1",
            f -> Changed.with(f, "measurement", Optional.empty())));
  }

  static Stream<Arguments> reasons() {
    FindingQuery depression = about(Outcome.DEPRESSION);
    FindingQuery events = about(Outcome.ADVERSE_EVENTS);
    return Stream.of(
        Arguments.of(depression, "erritzoe-2026-f2", LeftOutReason.NOT_POOLABLE),
        Arguments.of(
            about(Outcome.ADHD_SYMPTOMS), "mueller-2025-f3", LeftOutReason.COMPARATOR_ALONE),
        Arguments.of(about(Outcome.CREATIVITY), "polito-2019-f10", LeftOutReason.ASSOCIATION),
        Arguments.of(
            LIBRARY.findings().study("dsouza-2022"), "dsouza-2022-f3", LeftOutReason.DESCRIPTION),
        Arguments.of(
            depression.study("marschall-2022"), "marschall-2022-f5", LeftOutReason.MIXES_ARMS),
        Arguments.of(
            LIBRARY.findings().study("mertens-2026"), "mertens-2026-f6", LeftOutReason.NOT_PEOPLE),
        Arguments.of(unsaid(), "vonrotz-2023-f1", LeftOutReason.MEASURE_UNKNOWN),
        Arguments.of(
            about(Outcome.WELLBEING).study("szigeti-2021"),
            "szigeti-2021-a1",
            LeftOutReason.OTHER_METRIC),
        Arguments.of(depression, "abdallah-2022-f2", LeftOutReason.NO_FIGURES),
        Arguments.of(about(Outcome.ANXIETY), "robison-2025-f7", LeftOutReason.NO_SPREAD),
        Arguments.of(about(Outcome.ANXIETY), "holze-2023-f1", LeftOutReason.NO_GROUP_SIZES),
        Arguments.of(depression, "carhart-harris-2018-f1", LeftOutReason.NOT_CONVERTIBLE),
        Arguments.of(depression, "kheirabadi-2023-f1", LeftOutReason.AMBIGUOUS_SIGN),
        Arguments.of(
            about(Outcome.AWE_AND_AESTHETICS), "vanelk-2022-f1", LeftOutReason.PERIODS_CORRELATED),
        Arguments.of(depression, "griffiths-2016-f7", LeftOutReason.CORRELATION_UNKNOWN),
        Arguments.of(halfPeople(), "raison-2023-f10", LeftOutReason.UNUSABLE_FIGURES),
        Arguments.of(events, "vonrotz-2023-f6", LeftOutReason.NO_EVENTS),
        Arguments.of(depression, "raison-2023-f7", LeftOutReason.OTHER_KIND),
        Arguments.of(
            about(Outcome.PTSD_SYMPTOMS), "mithoefer-2018-f3", LeftOutReason.OTHER_COMPARISON),
        Arguments.of(
            LIBRARY.findings().study("cavanna-2022"),
            "cavanna-2022-a9",
            LeftOutReason.OTHER_OUTCOME),
        Arguments.of(about(Outcome.MOOD), "szigeti-2021-a24", LeftOutReason.OTHER_EVENT),
        Arguments.of(depression, "goodwin-2022-f2", LeftOutReason.OTHER_DOSE_BAND),
        Arguments.of(depression, "goodwin-2022-f6", LeftOutReason.NOT_PRIMARY),
        Arguments.of(about(Outcome.WELLBEING), "szigeti-2021-f6", LeftOutReason.NO_GROUP_FIGURES),
        Arguments.of(depression, "davis-2021-f1", LeftOutReason.OTHER_INSTRUMENT),
        Arguments.of(depression, "luquiens-2025-f7", LeftOutReason.FEWER_PEOPLE),
        Arguments.of(depression, "luquiens-2025-f5", LeftOutReason.EARLIER),
        Arguments.of(
            about(Outcome.ADVERSE_EVENTS), "robison-2025-ae12", LeftOutReason.LISTED_LATER),
        Arguments.of(fullLsdForAnxiety(), "robison-2025-f4", LeftOutReason.SHARED_CONTROL),
        Arguments.of(fullLsdForAnxiety(), "robison-2025-f5", LeftOutReason.DISAGREES));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("reasons")
  @DisplayName("for a reason")
  void forAReason(FindingQuery query, String id, LeftOutReason reason) {
    EffectSelection selection = query.effectSelection();
    assertThat(selection.whyLeftOut(query.find(id).orElseThrow()))
        .map(LeftOutFinding::reason)
        .contains(reason);
    assertThat(Edit.used(selection)).doesNotContain(id);
    assertThat(selection.reasons().get(reason)).isPositive();
  }

  @Test
  @DisplayName("for no reason that these tests do not show")
  void allReasons() {
    Set<Object> shown = reasons().map(a -> a.get()[2]).collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(LeftOutReason.class));
  }

  @Test
  @DisplayName("and the finding that was kept of the same people is named")
  void namesTheKept() {
    assertThat(fullLsdForAnxiety().effectSelection().leftOut())
        .filteredOn(f -> f.reason() == LeftOutReason.SHARED_CONTROL)
        .singleElement()
        .hasToString(
            "robison-2025-f4: it shares its control with the arm that was kept, and cannot be"
                + " combined with it (kept: robison-2025-f3)");
  }

  @Test
  @DisplayName("where a study of other people contradicts it, says the record")
  void disagreesAcrossSamples() {
    FindingQuery query =
        Edit.over(
                Edit.study("raison-2023"),
                Edit.with(
                    Edit.study("vonrotz-2023"),
                    "vonrotz-2023-f1",
                    f -> Edit.disagreeing(f, "raison-2023-f1")))
            .where(f -> List.of("raison-2023-f1", "vonrotz-2023-f1").contains(f.id()));
    assertThat(Edit.used(query.effectSelection())).containsExactly("raison-2023-f1");
    assertThat(query.effectSelection().leftOut())
        .extracting(LeftOutFinding::reason)
        .containsExactly(LeftOutReason.DISAGREES);
  }
}
