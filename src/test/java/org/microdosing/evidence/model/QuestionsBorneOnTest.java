package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;

@DisplayName("Questions of safety that a finding bears on")
class QuestionsBorneOnTest {

  private static final Study TRIAL = BundledEvidence.study("murphy-2023");

  @ParameterizedTest(name = "{0}, {1} days: {2}")
  @CsvSource({
    "CARDIOVASCULAR, 90, CARDIOVASCULAR",
    "CARDIOVASCULAR, 89, ",
    "CARDIOVASCULAR, , ",
    "MOOD, 180, ",
    "TOLERANCE, 0, TOLERANCE",
    "ADVERSE_EVENTS, 180, LATE_ADVERSE_EVENTS",
    "ADVERSE_EVENTS, 179, ",
    "MISUSE, , DEPENDENCE",
    "SUICIDALITY, 0, SUICIDALITY",
    "PSYCHOSIS_AND_MANIA, 0, PSYCHOSIS_AND_MANIA",
    "PERSISTING_PERCEPTION_DISORDER, , PERSISTING_PERCEPTION",
    "URINARY, , URINARY",
    "MEMORY, 90, COGNITION",
    "MEMORY, 42, ",
    "DOSING_PRACTICE, 0, "
  })
  @DisplayName("follow from its outcome, and from its time where the question is about months")
  void byOutcome(Outcome outcome, Double days, LongTermQuestion question) {
    Finding finding = Changed.with(TRIAL.findings().get(0), "outcome", outcome);
    finding =
        Changed.with(finding, "timing", Optional.ofNullable(days).map(QuestionsBorneOnTest::at));
    finding = Changed.with(finding, "measurement", Optional.empty());
    assertThat(QuestionsBorneOn.by(TRIAL, finding, Vocabulary.EMPTY))
        .isEqualTo(question == null ? Set.of() : Set.of(question));
    assertThat(
            QuestionsBorneOn.by(BundledEvidence.study("kiilerich-2023"), finding, Vocabulary.EMPTY))
        .as("in animals")
        .isEmpty();
  }

  private static Timing at(double days) {
    return new Timing(
        TimingPhase.FOLLOW_UP,
        OptionalDouble.of(days),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "lsddep1-2026, lsddep1-2026-f11, VALVULOPATHY",
    "droogmans-2007, droogmans-2007-f1, VALVULOPATHY",
    "lara-2013, lara-2013-f3, PSYCHOSIS_AND_MANIA",
    "mertens-2026, mertens-2026-f8, PERSISTING_PERCEPTION",
  })
  @DisplayName("follow from what the vocabulary says of its instrument and its adverse event")
  void byWords(String study, String finding, LongTermQuestion question) {
    StudyEvidence evidence = BundledEvidence.evidence(study);
    assertThat(
            QuestionsBorneOn.by(
                evidence.study(), BundledEvidence.finding(study, finding), evidence.vocabulary()))
        .contains(question);
  }

  @Test
  @DisplayName("are asked of a substance for what its record knows of harms")
  void asked() {
    assertThat(LongTermQuestion.askedOf(Optional.of(BundledEvidence.substance("ketamine"))))
        .contains(LongTermQuestion.URINARY, LongTermQuestion.COGNITION, LongTermQuestion.DEPENDENCE)
        .doesNotContain(LongTermQuestion.VALVULOPATHY, LongTermQuestion.PERSISTING_PERCEPTION);
    for (String serotonergic : List.of("lsd", "psilocybin", "dmt", "mescaline", "2c-b", "mdma")) {
      assertThat(LongTermQuestion.askedOf(Optional.of(BundledEvidence.substance(serotonergic))))
          .as(serotonergic)
          .contains(LongTermQuestion.VALVULOPATHY, LongTermQuestion.SUICIDALITY)
          .doesNotContain(LongTermQuestion.URINARY);
    }
    assertThat(LongTermQuestion.askedOf(Optional.empty()))
        .isEqualTo(Arrays.asList(LongTermQuestion.values()));
  }
}
