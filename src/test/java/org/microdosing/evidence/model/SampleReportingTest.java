package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;

@DisplayName("What samples report")
class SampleReportingTest {

  @ParameterizedTest
  @ValueSource(strings = {"griffiths-2016", "cavanna-2022", "vanelk-2022", "fava-2020", "su-2017"})
  @DisplayName("is not read, and never silence, where that part of a study was not read")
  void notRead(String study) {
    assertThat(harms(study).samples(ReportingStatus.NOT_READ)).containsExactly(study);
    assertThat(harms(study).samples(ReportingStatus.NOT_REPORTED)).isEmpty();
  }

  @Test
  @DisplayName("is what any study of the sample reports")
  void anyStudy() {
    StudyEvidence mood = BundledEvidence.evidence("murphy-2023");
    StudyEvidence silent =
        changed(BundledEvidence.evidence("murphy-2025-creativity"), ReportingStatus.NOT_REPORTED);
    assertThat(silent.sample()).isEqualTo(mood.sample());
    assertThat(
            SampleReporting.of(List.of(silent, mood), ReportingTopic.HARMS)
                .samples(ReportingStatus.REPORTED))
        .containsExactly("murphy-2023");
    assertThat(SampleReporting.of(List.of(silent), ReportingTopic.HARMS))
        .hasToString("reported by 0, not reported by 1, not read of 0 samples");
  }

  @Test
  @DisplayName("is silence only where every study of the sample was read")
  void silence() {
    StudyEvidence one = BundledEvidence.evidence("murphy-2025-creativity");
    StudyEvidence silent = changed(one, ReportingStatus.NOT_REPORTED);
    StudyEvidence unread = changed(one, ReportingStatus.NOT_READ);
    assertThat(
            SampleReporting.of(List.of(silent, unread), ReportingTopic.HARMS)
                .samples(ReportingStatus.NOT_READ))
        .hasSize(1);
  }

  @Test
  @DisplayName("counts shares of women by arm: arabzadeh-2018, su-2017")
  void women() {
    for (String id : List.of("arabzadeh-2018", "su-2017")) {
      Study study = BundledEvidence.study(id);
      assertThat(study.population().femalePercent()).isEmpty();
      assertThat(ReportingTopic.SEX.of(study)).isEqualTo(ReportingStatus.REPORTED);
      assertThat(study.population().statesWomen()).isTrue();
    }
    assertThat(ReportingTopic.SEX.of(BundledEvidence.study("vanelk-2022")))
        .isEqualTo(ReportingStatus.NOT_READ);
  }

  private static StudyEvidence changed(StudyEvidence evidence, ReportingStatus harms) {
    Study study =
        Changed.with(
            Changed.with(evidence.study(), "findings", List.of()),
            "reporting",
            Changed.with(evidence.study().reporting(), "harms", harms));
    return new StudyEvidence(study, evidence.sample(), List.of(), evidence.armBands());
  }

  private static SampleReporting harms(String study) {
    return SampleReporting.of(List.of(BundledEvidence.evidence(study)), ReportingTopic.HARMS);
  }
}
