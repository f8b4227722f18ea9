package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.gap.GapKind;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.SafetyStatement;

@DisplayName("What is said of harms is true of the records")
class HarmsOnRecordTest {

  private static Safety of(String substance) {
    return BundledEvidence.summary(substance).safety();
  }

  private static SafetyFinding finding(String substance, String id) {
    return all(of(substance)).filter(f -> f.finding().id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<SafetyFinding> all(Safety safety) {
    return Stream.of(
            safety.adverseEvents().stream().flatMap(e -> e.findings().stream()),
            safety.serious().stream(),
            safety.discontinuation().stream(),
            safety.cardiovascular().stream())
        .flatMap(some -> some);
  }

  @Test
  @DisplayName("raised blood pressure after 5 mg psilocybin was in 21 of 72 sessions, not people")
  void sessions() {
    assertThat(finding("psilocybin", "mertens-2026-ae10"))
        .hasToString(
            "psilocybin-5 21 of 72 sessions (29%), nicotinamide 7 of 48 sessions (15%),"
                + " favours the other side\n  [mertens-2026-ae10]");
    assertThat(of("psilocybin").adverseEvents())
        .filteredOn(e -> e.kind().equals("hypertension"))
        .singleElement()
        .satisfies(e -> assertThat(e.studies()).contains("mertens-2026"));
  }

  @Test
  @DisplayName("of two serious adverse reactions one was a persisting perception disorder")
  void serious() {
    SafetyFinding two = finding("psilocybin", "mertens-2026-f6");
    assertThat(of("psilocybin").serious()).contains(two);
    assertThat(two.reportedWithNote())
        .contains("2 events")
        .contains("one of them hallucinogen persisting perception disorder");
    assertThat(of("psilocybin").longTerm().get(LongTermQuestion.PERSISTING_PERCEPTION))
        .containsExactly("mertens-2026-f8");
  }

  @Test
  @DisplayName("suicidal ideation in a control arm is no harm of psilocybin")
  void controlArm() {
    assertThat(all(of("psilocybin")))
        .extracting(f -> f.finding().id())
        .doesNotContain("luquiens-2025-ae5");
    Safety wholeStudy =
        EvidenceSummary.of(
                SummaryScope.findings("one study"),
                List.of(BundledEvidence.evidence("luquiens-2025")))
            .safety();
    assertThat(all(wholeStudy))
        .extracting(f -> f.finding().id())
        .contains("luquiens-2025-ae1")
        .doesNotContain("luquiens-2025-ae5");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "psilocybin, griffiths-2016",
    "psilocybin, cavanna-2022",
    "psilocybin, vanelk-2022",
    "ketamine, fava-2020",
    "ketamine, su-2017",
    "lsd, molla-2024",
  })
  @DisplayName("harms that were not read are not called unreported")
  void notRead(String substance, String study) {
    Safety safety = of(substance);
    assertThat(safety.silent()).doesNotContain(study);
    boolean told = all(safety).anyMatch(f -> f.finding().studyId().equals(study));
    boolean reported = BundledEvidence.study(study).reporting().harms() == ReportingStatus.REPORTED;
    assertThat(safety.notRead().contains(study)).isEqualTo(!told && !reported);
  }

  @Test
  @DisplayName("a finding in people on heart valves after MDMA is in the library")
  void valves() {
    assertThat(of("mdma").open()).doesNotContain(LongTermQuestion.VALVULOPATHY);
    assertThat(of("mdma").longTerm().get(LongTermQuestion.VALVULOPATHY))
        .contains("droogmans-2007-f1");
    assertThat(finding("mdma", "droogmans-2007-f1").reported())
        .isEqualTo(
            "mdma-users 8 of 29 people (28%), non-users 0 of 29 people (0%)"
                + ", favours the other side");
    assertThat(of("psilocybin").open()).contains(LongTermQuestion.VALVULOPATHY);
    assertThat(of("psilocybin").toString().replaceAll("\\s+", " "))
        .contains("heart valve disease (5-HT2B): no finding in this library");
  }

  @Test
  @DisplayName("questions of safety are those that the record of the substance raises")
  void questions() {
    assertThat(of("ketamine").longTerm())
        .containsKeys(LongTermQuestion.URINARY, LongTermQuestion.DEPENDENCE)
        .doesNotContainKey(LongTermQuestion.VALVULOPATHY);
    assertThat(of("lsd").longTerm()).doesNotContainKey(LongTermQuestion.URINARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ketamine", "psilocybin", "lsd", "mdma", "dmt", "mescaline", "2c-b"})
  @DisplayName("known harms and interactions stand beside what the studies report, with sources")
  void known(String substance) {
    Safety safety = of(substance);
    assertThat(safety.known()).isEqualTo(BundledEvidence.substance(substance).safety());
    String page = safety.toString().replaceAll("\\s+", " ");
    assertThat(page).contains("Known harms", "Known interactions");
    for (SafetyStatement statement : safety.known()) {
      assertThat(page)
          .contains(statement.source().id())
          .contains("[" + statement.source().reading() + "]");
    }
    assertThat(safety.known())
        .extracting(SafetyStatement::kind)
        .contains(SafetyKind.INTERACTION_SSRI_MAOI);
  }

  @Test
  @DisplayName("guesses that were not read are not called unreported, and murphy-2023 tells them")
  void guesses() {
    assertThat(BlindingReport.of(BundledEvidence.study("murphy-2023")).status())
        .isNotEqualTo(BlindingStatus.NOT_MEASURED);
    Gap gap =
        BundledEvidence.summary("lsd").gaps().stream()
            .filter(g -> g.kind() == GapKind.BLINDING_NOT_READ)
            .findFirst()
            .orElseThrow();
    assertThat(gap.statement())
        .endsWith("were not read in full, and what was read says nothing of what people guessed.");
    assertThat(gap.studies()).doesNotContain("murphy-2023");
    assertThat(BundledEvidence.summary("lsd").gaps())
        .extracting(Gap::kind)
        .doesNotContain(GapKind.BLINDING_NOT_MEASURED);
  }

  @Test
  @DisplayName(
      "women of the trials of ketamine are not called missing where their sex was not read")
  void women() {
    assertThat(BundledEvidence.study("arabzadeh-2018").population().statesWomen()).isTrue();
    assertThat(BundledEvidence.summary("ketamine").gaps())
        .extracting(Gap::kind)
        .doesNotContain(GapKind.NO_WOMEN);
  }
}
