package org.microdosing.evidence.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Trials made after murphy-2023, a randomised trial of a course of microdoses against placebo, with
 * one finding each and a sample of their own. Nothing is wrong with them until something is made
 * wrong.
 */
record MadeTrial(Study study, Finding finding, ReportingStatus guesses) {

  private static final Study LIKE = BundledEvidence.study("murphy-2023");

  private static final Finding AGAINST_PLACEBO =
      BundledEvidence.finding(LIKE.id(), LIKE.id() + "-f9");

  /** Makes a trial that found its outcome improved; people guessed no better than by chance. */
  static MadeTrial of(String id, Outcome outcome, int people) {
    Finding finding =
        AGAINST_PLACEBO.toBuilder()
            .id(id + "-f1")
            .studyId(id)
            .outcome(outcome)
            .direction(Direction.IMPROVED)
            .estimateFavours(FavouredSide.ARM)
            .compared(people)
            .build();
    return new MadeTrial(LIKE.toBuilder().id(id).build(), finding, ReportingStatus.REPORTED);
  }

  /** Changes a component of the study. */
  MadeTrial with(String component, Object value) {
    return new MadeTrial(Changed.with(study, component, value), finding, guesses);
  }

  /** Changes a component of the finding. */
  MadeTrial finding(String component, Object value) {
    return new MadeTrial(study, Changed.with(finding, component, value), guesses);
  }

  /** Gives another substance, as an amount of compound. */
  MadeTrial giving(String substance) {
    List<Arm> arms = new ArrayList<>();
    for (Arm arm : study.arms()) {
      arms.add(
          arm.isControl()
              ? arm
              : arm.toBuilder()
                  .exposures(
                      List.of(new Exposure(substance, ExposureKind.DIRECT, Material.COMPOUND)))
                  .build());
    }
    return with("arms", arms);
  }

  /** Analyses only half of those who began. */
  MadeTrial losingHalf() {
    return with(
        "participants",
        Changed.with(
            Changed.with(study.participants(), "randomised", OptionalInt.of(100)),
            "analysed",
            OptionalInt.of(50)));
  }

  /** Leaves open whether it reports how many guessed what they took. */
  MadeTrial withGuessesNotRead() {
    return new MadeTrial(study, finding, ReportingStatus.NOT_READ);
  }

  StudyEvidence evidence() {
    List<Finding> findings = new ArrayList<>();
    findings.add(finding);
    if (guesses == ReportingStatus.REPORTED) {
      findings.add(
          finding.toBuilder()
              .id(study.id() + "-f2")
              .outcome(Outcome.BLINDING_INTEGRITY)
              .direction(Direction.NO_DIFFERENCE)
              .build());
    }
    Study whole =
        Changed.with(
            Changed.with(study, "findings", findings),
            "reporting",
            Changed.with(study.reporting(), "blinding", guesses));
    return new StudyEvidence(
        whole,
        whole.id(),
        findings,
        Map.of("lsd-10", DoseBand.MICRODOSE, "placebo", DoseBand.UNKNOWN));
  }
}
