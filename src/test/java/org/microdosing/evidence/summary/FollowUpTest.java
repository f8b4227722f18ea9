package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Selected;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Timepoint;
import org.microdosing.evidence.page.Phrases;
import org.microdosing.evidence.table.FindingRows;

@DisplayName("How long people were followed")
class FollowUpTest {

  private static final Study TRIAL = BundledEvidence.study("murphy-2023");

  @ParameterizedTest(name = "{0} days: {1}")
  @CsvSource({
    "0, same day",
    "0.25, 6 hours",
    "1.9, 46 hours",
    "2, 2 days",
    "83, 83 days",
    "84, 2.8 months",
    "365.25, 12 months",
    "699, 23 months",
    "700, 1.9 years",
    "1826.25, 5 years"
  })
  @DisplayName("is said in the largest unit that leaves at least two of it")
  void length(double days, String words) {
    assertThat(Phrases.duration(days)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "week 6 | 42",
        "acute | 0",
        "acute, up to 6 h | 0.25",
        "baseline | 0",
        "lifetime | ",
        "not stated | "
      })
  @DisplayName("is read from the time of a finding; the same day is day 0, looking back is no time")
  void days(String timepoint, Double days) {
    Finding finding = Changed.with(first(), "timepoint", Optional.of(timepoint));
    if (days == null) {
      assertThat(Timepoint.daysOf(TRIAL, finding)).isEmpty();
    } else {
      assertThat(Timepoint.daysOf(TRIAL, finding)).hasValue(days);
    }
    assertThat(Timepoint.daysOf(TRIAL, Changed.with(first(), "timepoint", Optional.empty())))
        .isEmpty();
  }

  @Test
  @DisplayName("over a course without a length is the longest course that an arm took")
  void courses() {
    Finding end = Changed.with(first(), "timepoint", Optional.of("end of treatment"));
    assertThat(Timepoint.daysOf(lasting(42, 14), end)).hasValue(42);
    assertThat(Timepoint.daysOf(lasting(14, 42), end)).hasValue(42);
    assertThat(Timepoint.daysOf(Changed.with(TRIAL, "arms", List.of()), end)).isEmpty();
  }

  /** Returns the trial with two arms that give a dose, each for a number of days. */
  private static Study lasting(int one, int other) {
    Arm arm = TRIAL.arm("lsd-10").orElseThrow();
    return Changed.with(TRIAL, "arms", List.of(lasting(arm, one), lasting(arm, other)));
  }

  private static Arm lasting(Arm arm, int days) {
    var dose = arm.dose().orElseThrow();
    var regimen = Changed.with(dose.regimen(), "durationDays", OptionalInt.of(days));
    return Changed.with(arm, "dose", Optional.of(Changed.with(dose, "regimen", regimen)));
  }

  @Test
  @DisplayName("counts people only, and neither surveys nor animals")
  void peopleOnly() {
    assertThat(Selected.findings("hutten-2019-motives").followUp().points()).isEmpty();
    assertThat(Selected.findings("kiilerich-2023").followUp().points()).isEmpty();
    FollowUp trial = Selected.findings("murphy-2023").followUp();
    assertThat(trial.points()).isNotEmpty();
    assertThat(trial.longest()).hasValue(trial.points().get(0));
  }

  @Test
  @DisplayName("is the latest finding for each study, contrast and band, longest first")
  void latestOfEach() {
    FollowUp followUp = Selected.lsd().followUp();
    assertThat(followUp.points()).isSortedAccordingTo((a, b) -> Double.compare(b.days(), a.days()));
    assertThat(followUp.points())
        .extracting(p -> p.study() + p.contrast() + p.band())
        .doesNotHaveDuplicates();
    assertThat(followUp.longest(Contrast.PLACEBO, DoseBand.MICRODOSE).orElseThrow())
        .hasToString("42 days (murphy-2023-f9)");
    assertThat(followUp.longest(Contrast.BASELINE, DoseBand.MICRODOSE).orElseThrow().study())
        .isEqualTo("lsddep1-2026");
    assertThat(followUp.longest(Contrast.PLACEBO, DoseBand.FULL)).isEmpty();
  }

  @Test
  @DisplayName("says so where no length is known")
  void unknown() {
    Study silent =
        Changed.findings(TRIAL, f -> Changed.with(f, "timepoint", Optional.of("not stated")));
    FollowUp followUp =
        FollowUp.of(FindingRows.of(List.of(BundledEvidence.evidence(silent, silent.findings()))));
    assertThat(followUp.withoutLength()).hasSize(silent.findings().size());
    assertThat(followUp)
        .hasToString(
            "no length stated; no length known of " + silent.findings().size() + " findings");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CARDIOVASCULAR | blood pressure | 90 days | CARDIOVASCULAR",
        "CARDIOVASCULAR | blood pressure | 89 days | ",
        "CARDIOVASCULAR | blood pressure | not stated | ",
        "MOOD | POMS | 90 days | ",
        "CARDIOVASCULAR | echocardiography | acute | VALVULOPATHY",
        "TOLERANCE | effect of the fourth dose | acute | TOLERANCE",
        "ADVERSE_EVENTS | headache | 180 days | LATE_ADVERSE_EVENTS",
        "ADVERSE_EVENTS | headache | 179 days | ",
        "MOOD | POMS | 180 days | ",
        "ADVERSE_EVENTS | Mania or psychosis | acute | PSYCHOSIS_AND_MANIA",
        "ADVERSE_EVENTS | withdrawal symptoms | acute | DEPENDENCE",
        "DOSING_PRACTICE | dependence as a reason | acute | "
      })
  @DisplayName("decides which long-term questions a finding bears on")
  void longTermQuestions(
      Outcome outcome, String measure, String timepoint, LongTermQuestion question) {
    Finding finding = Changed.with(first(), "outcome", outcome);
    finding = Changed.with(finding, "measure", measure);
    finding = Changed.with(finding, "timepoint", Optional.of(timepoint));
    for (LongTermQuestion some : LongTermQuestion.values()) {
      assertThat(some.concerns(TRIAL, finding)).as(some.name()).isEqualTo(some == question);
      assertThat(some.concerns(BundledEvidence.study("kiilerich-2023"), finding))
          .as("in animals")
          .isFalse();
    }
    assertThat(Outcome.DOSING_PRACTICE.family()).isEqualTo(OutcomeFamily.USE);
  }

  private static Finding first() {
    return TRIAL.findings().get(0);
  }
}
