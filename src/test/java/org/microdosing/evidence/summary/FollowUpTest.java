package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.microdosing.evidence.model.DaysAfterDose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Timing;
import org.microdosing.evidence.model.TimingPhase;
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

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "murphy-2023 | murphy-2023-f9 | 42",
        "holze-2021 | holze-2021-f1 | 0",
        "davis-2021 | davis-2021-f2 | 28",
        "carhart-harris-2016 | carhart-harris-2016-f4 | 91",
        "hutten-2019-motives | hutten-2019-motives-f1 | "
      })
  @DisplayName("is the coded time of a finding: days after the first dose, else after the last one")
  void days(String study, String id, Double days) {
    OptionalDouble found = daysOf(study, BundledEvidence.finding(study, id));
    assertThat(found).isEqualTo(days == null ? OptionalDouble.empty() : OptionalDouble.of(days));
  }

  private static OptionalDouble daysOf(String study, Finding finding) {
    return DaysAfterDose.of(BundledEvidence.study(study), finding);
  }

  @Test
  @DisplayName("at the end of a course without a length is the longest course that an arm took")
  void courses() {
    Finding end = at(TimingPhase.END_OF_COURSE, OptionalDouble.empty());
    assertThat(DaysAfterDose.of(lasting(42, 14), end)).hasValue(42);
    assertThat(DaysAfterDose.of(lasting(14, 42), end)).hasValue(42);
    assertThat(DaysAfterDose.of(Changed.with(TRIAL, "arms", List.of()), end)).isEmpty();
    Finding during = at(TimingPhase.DURING_COURSE, OptionalDouble.empty());
    assertThat(DaysAfterDose.of(lasting(42, 14), during)).isEmpty();
  }

  private static Finding at(TimingPhase phase, OptionalDouble days) {
    return Changed.with(
        first(),
        "timing",
        Optional.of(
            new Timing(
                phase,
                days,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                Optional.empty())));
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
    Study silent = Changed.findings(TRIAL, f -> Changed.with(f, "timing", Optional.empty()));
    FollowUp followUp =
        FollowUp.of(FindingRows.of(List.of(BundledEvidence.evidence(silent, silent.findings()))));
    assertThat(followUp.withoutLength()).hasSize(silent.findings().size());
    assertThat(followUp)
        .hasToString(
            "no length stated; no length known of " + silent.findings().size() + " findings");
  }

  private static Finding first() {
    return TRIAL.findings().get(0);
  }
}
