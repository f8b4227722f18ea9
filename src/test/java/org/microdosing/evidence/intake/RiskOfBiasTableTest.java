package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.chart.RiskOfBiasPlot;
import org.microdosing.evidence.model.RiskOfBiasDomain;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.RiskOfBiasTool;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Verification;

@DisplayName("A table of risk of bias for robvis")
class RiskOfBiasTableTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final Source SOURCE =
      new Source(
          "own",
          "our own judgements",
          Optional.empty(),
          Verification.FULL_TEXT,
          false,
          Optional.empty(),
          Optional.empty());

  private static RiskOfBiasTable read(String file, RiskOfBiasTool tool) {
    return RiskOfBiasTable.read(ReferencesTest.FILES.resolve(file), tool);
  }

  private static List<String> problems(Runnable reading) {
    IntakeException refused = catchThrowableOfType(IntakeException.class, reading::run);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(LineProblem::toString).toList();
  }

  private static RiskOfBiasRow rob2(String cells) {
    return RiskOfBiasTable.parse(
            "t.csv", "Study,D1,D2,D3,D4,D5,Overall\nA," + cells + "\n", RiskOfBiasTool.ROB_2)
        .rows()
        .get(0);
  }

  private static List<RiskOfBiasLevel> levels(RiskOfBiasRow row) {
    return row.domains().stream().map(d -> d.level()).toList();
  }

  @Test
  @DisplayName("of RoB 2 gives judgements of the library's studies, which certainty and plots take")
  void rob2() {
    RiskOfBiasTable table = read("rob2.csv", RiskOfBiasTool.ROB_2);
    List<RiskOfBiasJudgement> judgements =
        table.judgements(
            name -> LIBRARY.study(name).id(), "depression", "the authors of this test", SOURCE);

    assertThat(judgements).hasSize(2);
    RiskOfBiasJudgement davis = judgements.get(0);
    assertThat(davis.study()).isEqualTo("davis-2021");
    assertThat(davis.level(RiskOfBiasDomain.DEVIATIONS)).hasValue(RiskOfBiasLevel.SOME_CONCERNS);
    assertThat(davis.level(RiskOfBiasDomain.MEASUREMENT)).hasValue(RiskOfBiasLevel.HIGH);
    assertThat(davis.overall()).hasValue(RiskOfBiasLevel.HIGH);
    assertThat(davis.locator()).isEqualTo("line 2");
    assertThat(davis.note()).isEmpty();
    assertThat(judgements.get(1).level(RiskOfBiasDomain.MISSING_DATA)).isEmpty();
    assertThat(judgements.get(1).note()).hasValue("no information on missing outcome data");
    assertThat(RiskOfBiasPlot.of(judgements).toSvg()).contains("davis-2021");
    EvidenceLibrary own =
        EvidenceLibrary.of(
            LIBRARY.substances(),
            LIBRARY.studies().toList(),
            LIBRARY.context().withRiskOfBias(judgements));
    assertThat(own.riskOfBias("davis-2021"))
        .containsAll(LIBRARY.riskOfBias("davis-2021"))
        .contains(davis);
  }

  @Test
  @DisplayName("of ROBINS-I has levels and domains of its own, no information among them")
  void robins() {
    List<RiskOfBiasRow> rows = read("robins-i.csv", RiskOfBiasTool.ROBINS_I).rows();

    assertThat(levels(rows.get(0)))
        .containsExactlyInAnyOrder(
            RiskOfBiasLevel.SERIOUS,
            RiskOfBiasLevel.MODERATE,
            RiskOfBiasLevel.LOW,
            RiskOfBiasLevel.LOW,
            RiskOfBiasLevel.NO_INFORMATION,
            RiskOfBiasLevel.MODERATE,
            RiskOfBiasLevel.LOW);
    assertThat(rows.get(0).overall()).hasValue(RiskOfBiasLevel.SERIOUS);
    assertThat(rows.get(1).overall()).hasValue(RiskOfBiasLevel.CRITICAL);
    assertThat(RiskOfBiasLevel.CRITICAL.isHigh()).isTrue();
    assertThat(RiskOfBiasLevel.MODERATE.isHigh()).isFalse();
    assertThat(
            RiskOfBiasPlot.of(
                    read("robins-i.csv", RiskOfBiasTool.ROBINS_I)
                        .judgements(name -> "s-" + name.length(), "r", "j", SOURCE))
                .toSvg())
        .contains("critical", "no information", "confounding");
  }

  @Test
  @DisplayName("of the first Cochrane tool is read by names of domains and by Cochrane's signs")
  void rob1() {
    RiskOfBiasRow row = read("rob1.csv", RiskOfBiasTool.ROB_1).rows().get(0);

    assertThat(row.domains())
        .extracting(d -> d.domain())
        .containsExactly(
            RiskOfBiasDomain.SEQUENCE_GENERATION,
            RiskOfBiasDomain.ALLOCATION_CONCEALMENT,
            RiskOfBiasDomain.BLINDING_PARTICIPANTS,
            RiskOfBiasDomain.BLINDING_ASSESSORS,
            RiskOfBiasDomain.INCOMPLETE_DATA,
            RiskOfBiasDomain.SELECTIVE_REPORTING,
            RiskOfBiasDomain.OTHER);
    assertThat(levels(row))
        .containsExactly(
            RiskOfBiasLevel.LOW,
            RiskOfBiasLevel.UNCLEAR,
            RiskOfBiasLevel.HIGH,
            RiskOfBiasLevel.HIGH,
            RiskOfBiasLevel.LOW,
            RiskOfBiasLevel.UNCLEAR,
            RiskOfBiasLevel.LOW);
    assertThat(row.overall()).hasValue(RiskOfBiasLevel.HIGH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Low,low risk,LOW RISK OF BIAS,l,+,Low > LOW LOW LOW LOW LOW",
        "Some concerns,some concern,SC,s,Some-Concerns,Low > SOME_CONCERNS SOME_CONCERNS"
            + " SOME_CONCERNS SOME_CONCERNS SOME_CONCERNS",
        "High,high risk,H,x,×,Low > HIGH HIGH HIGH HIGH HIGH",
        "-,x,+,?,−,Low > SOME_CONCERNS HIGH LOW SOME_CONCERNS",
        "-,!,+,+,-,Low > HIGH SOME_CONCERNS LOW LOW HIGH"
      })
  @DisplayName("has levels in words, in letters, and in signs that the table tells apart")
  void words(String cells, String levels) {
    assertThat(String.join(" ", levels(rob2(cells)).stream().map(Enum::name).toList()))
        .isEqualTo(levels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unclear", "Serious", "medium", "", "4", "?", "-"})
  @DisplayName("refuses what is no level of the tool, and signs with two meanings")
  void noLevels(String cell) {
    assertThat(problems(() -> rob2("Low,Low," + cell + ",Low,Low,Low")).get(0))
        .startsWith(
            "t.csv line 2: column \"D3\": expected low, some concerns, high or no information,"
                + " found \""
                + cell
                + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Study,D1,D2,D3,D4,Overall > found none for selection of the reported result",
        "Study,D1,D2,D3,D4,D5,D6,Overall > found a column \"D6\"",
        "Study,D1,D1b,D2,D3,D4,D5,Overall > found a column \"D1b\"",
        "Study,D1,Randomisation process,D2,D3,D4,D5 > expected one column for randomisation"
            + " process, found \"D1\" and \"Randomisation process\"",
        "Name,D1,D2,D3,D4,D5 > found a column \"Name\"",
        "Study,D1: deviations,D2,D3,D4,D5 > found a column \"D1: deviations\""
      })
  @DisplayName("names columns that are missing, doubled or not of the tool")
  void columns(String header, String problem) {
    assertThat(
            String.join(
                "\n",
                problems(
                    () ->
                        RiskOfBiasTable.parse(
                            "t.csv", header + "\nA,Low,Low,Low,Low,Low\n", RiskOfBiasTool.ROB_2))))
        .contains("t.csv line 1: expected", problem);
  }

  @Test
  @DisplayName("takes the full names of domains in any order, and weights")
  void named() {
    RiskOfBiasRow row =
        RiskOfBiasTable.parse(
                "t.csv",
                "Weight;Overall bias;Selection of the reported result;Measurement of the"
                    + " outcome;Missing outcome data;Deviations from intended"
                    + " interventions;D1: Randomization process;Study\n"
                    + "1,5;High;Low;High;Low;Some concerns;Low;A\n",
                RiskOfBiasTool.ROB_2)
            .rows()
            .get(0);

    assertThat(row.study()).isEqualTo("A");
    assertThat(levels(row).get(1)).isEqualTo(RiskOfBiasLevel.SOME_CONCERNS);
    assertThat(row.overall()).hasValue(RiskOfBiasLevel.HIGH);
  }

  @Test
  @DisplayName("tells every study that is not found, with its line")
  void unknownStudies() {
    RiskOfBiasTable table = read("rob2.csv", RiskOfBiasTool.ROB_2);

    assertThat(
            problems(() -> table.judgements(n -> LIBRARY.study("no " + n).id(), "r", "j", SOURCE)))
        .hasSize(2)
        .first()
        .asString()
        .contains("rob2.csv line 2: unknown study \"no Davis et al. 2021\"");
  }

  @ParameterizedTest
  @EnumSource(RiskOfBiasTool.class)
  @DisplayName("knows a column for every level of every tool")
  void everyLevel(RiskOfBiasTool tool) {
    JudgementWords words = JudgementWords.of(tool, List.of());

    assertThat(tool.levels()).allSatisfy(l -> assertThat(words.level(l.label())).isEqualTo(l));
  }
}
