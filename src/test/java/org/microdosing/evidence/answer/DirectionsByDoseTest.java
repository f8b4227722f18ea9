package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Regimen;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.query.StudyQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;

@DisplayName("Directions by dose")
class DirectionsByDoseTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static DosedSample sample(DirectionsByDose directions, String study, DoseBand band) {
    return directions.samples().stream()
        .filter(s -> s.study().id().equals(study) && s.band() == band)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("give one trial a row for each of its doses, with what was given and what it did")
  void giveARowForEachDose() {
    DirectionsByDose psilocybin = LIBRARY.directionsByDose("psilocybin", Outcome.DEPRESSION);

    DosedSample low = sample(psilocybin, "mertens-2026", DoseBand.MICRODOSE);
    DosedSample full = sample(psilocybin, "mertens-2026", DoseBand.FULL);
    assertThat(low.doses()).containsExactly("5 mg");
    assertThat(full.doses()).containsExactly("25 mg");
    assertThat(low.vote().people()).hasValue(95);
    assertThat(low.harms()).contains("nausea 12/72 v 1/48 sessions");
    assertThat(full.harms()).contains("nausea 55/160 v 1/48 sessions");
    assertThat(sample(psilocybin, "szigeti-2021", DoseBand.MICRODOSE).vote().direction())
        .isEqualTo(Direction.WORSENED);
  }

  @Test
  @DisplayName("have published judgements as published, and regimens in words")
  void havePublishedJudgements() {
    DosedSample raison =
        sample(
            LIBRARY.directionsByDose("psilocybin", Outcome.DEPRESSION),
            "raison-2023",
            DoseBand.FULL);

    assertThat(raison.riskOfBias())
        .isEqualTo(LIBRARY.riskOfBias("raison-2023"))
        .extracting(RiskOfBiasJudgement::overall)
        .containsExactly(java.util.Optional.of(RiskOfBiasLevel.LOW));
    assertThat(raison.regimens()).containsExactly("once");
    assertThat(
            sample(
                    LIBRARY.directionsByDose("ketamine", Outcome.DEPRESSION),
                    "glue-2024",
                    DoseBand.FULL)
                .regimens())
        .containsExactly("twice weekly, 24 doses, 84 days");
  }

  @Test
  @DisplayName("hold the votes against placebo of the same question, and count all others apart")
  void holdTheVotes() {
    for (Substance substance : LIBRARY.substances()) {
      for (Outcome outcome : List.of(Outcome.DEPRESSION, Outcome.ANXIETY, Outcome.MOOD)) {
        List<DirectionSynthesis> cells =
            LIBRARY
                .findings()
                .substance(substance.id())
                .human()
                .outcome(outcome)
                .summarise()
                .directions();

        DirectionsByDose directions = LIBRARY.directionsByDose(substance.id(), outcome);

        assertThat(directions.samples())
            .extracting(DosedSample::vote)
            .containsExactlyInAnyOrderElementsOf(
                cells.stream()
                    .filter(c -> c.contrast() == Contrast.PLACEBO)
                    .flatMap(c -> c.votes().stream())
                    .toList());
        assertThat(directions.others().values().stream().mapToInt(n -> n).sum())
            .isEqualTo(
                cells.stream()
                    .filter(c -> c.contrast() != Contrast.PLACEBO)
                    .mapToInt(DirectionSynthesis::samples)
                    .sum());
        assertThat(directions.toString().lines()).hasSizeGreaterThan(directions.samples().size());
      }
    }
  }

  @Test
  @DisplayName("stand patients first, then by condition, by dose, and by study")
  void order() {
    for (Substance substance : LIBRARY.substances()) {
      List<DosedSample> samples =
          LIBRARY.directionsByDose(substance.id(), Outcome.DEPRESSION).samples();
      List<List<Condition>> runs = new ArrayList<>();
      for (DosedSample one : samples) {
        if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(one.conditions())) {
          runs.add(one.conditions());
        }
      }
      assertThat(runs).as("people with the same conditions stand together").doesNotHaveDuplicates();
      for (int i = 1; i < samples.size(); i++) {
        DosedSample one = samples.get(i - 1);
        DosedSample other = samples.get(i);
        boolean isPatient = one.study().population().isClinical();
        assertThat(isPatient || !other.study().population().isClinical()).isTrue();
        if (isPatient == other.study().population().isClinical()) {
          assertThat(one.conditions().get(0)).isLessThanOrEqualTo(other.conditions().get(0));
        }
        if (one.conditions().equals(other.conditions())) {
          assertThat(one.band()).isLessThanOrEqualTo(other.band());
          if (one.band() == other.band()) {
            assertThat(one.study().id()).isLessThanOrEqualTo(other.study().id());
          }
        }
      }
    }
  }

  @Test
  @DisplayName("print one line for each sample and band: what it was given and what it votes")
  void print() {
    assertThat(LIBRARY.directionsByDose("psilocybin", Outcome.DEPRESSION))
        .hasToString(
            """
            Psilocybin: depression against placebo, by dose
              raison-2023, full dose (25 mg): improved
              vonrotz-2023, full dose (0.215 mg/kg): improved
              mertens-2026, microdose (5 mg): improved
              mertens-2026, full dose (25 mg): improved
              marschall-2022, microdose (0.7 g dried truffle): no direction read
              szigeti-2021, microdose (microdose condition in week 1, people whose own drug was psilocybin
              mushroom or truffle): worsened""");
  }

  @Test
  @DisplayName("say at which dose harms were counted where the votes are of other doses too")
  void dosesOfHarms() {
    DirectionsByDose lsd = LIBRARY.directionsByDose("lsd", Outcome.DEPRESSION);
    DosedSample robison = sample(lsd, "robison-2025", DoseBand.LOW);
    assertThat(robison.doses()).containsExactly("25 µg base", "50 µg base");
    assertThat(robison.harms()).contains("nausea 11/40 v 1/39 at 50 µg base");
    assertThat(sample(lsd, "holze-2023", DoseBand.FULL).harms())
        .as("they are of the one dose that votes")
        .contains("fatigue 14/42 v 11/42");
    DosedSample silent = sample(lsd, "szigeti-2021", DoseBand.MICRODOSE);
    assertThat(silent.harms()).isEmpty();
    assertThat(silent.regimens()).isEmpty();
    assertThat(silent.doses())
        .as("no dose was read, so the arm is named")
        .containsExactly(
            "microdose condition in week 1, people whose own drug was LSD or analogue (LSD,"
                + " 1P-LSD, ALD-52, AL-LAD)");
  }

  @Test
  @DisplayName("tell harms that compare with placebo, and none that were counted in the arm alone")
  void harmsCompare() {
    DirectionsByDose mood = LIBRARY.directionsByDose("lsd", Outcome.MOOD);
    assertThat(sample(mood, "murphy-2023", DoseBand.MICRODOSE).harms())
        .as("4 of 40 left for anxiety; of placebo that was not read")
        .isEmpty();
    DosedSample murray =
        sample(LIBRARY.directionsByDose("lsd", Outcome.ANXIETY), "murray-2022", DoseBand.MICRODOSE);
    assertThat(murray.harms()).containsExactly("heart rate and blood pressure more, no counts");
    assertThat(murray.shortName()).isEqualTo(LIBRARY.studies().shortNames().of(murray.study()));
  }

  @Test
  @DisplayName("have no regimen where nothing of it was read")
  void noRegimen() {
    Study trial = LIBRARY.study("arabzadeh-2018");
    List<Arm> arms = new ArrayList<>();
    for (Arm arm : trial.arms()) {
      arms.add(
          arm.dose().isEmpty()
              ? arm
              : arm.toBuilder()
                  .dose(arm.dose().get().toBuilder().regimen(Regimen.UNKNOWN).build())
                  .build());
    }
    DoseAssessor doses = DoseAssessor.of(LIBRARY.substances(), LIBRARY.definitions());
    StudyQuery alone =
        StudyQuery.over(
            LIBRARY.substances(),
            List.of(trial.toBuilder().arms(arms).build()),
            doses::effectiveBand,
            LIBRARY.context());
    assertThat(
            DirectionsByDose.of(LIBRARY.substance("ketamine"), Outcome.DEPRESSION, alone).samples())
        .singleElement()
        .satisfies(sample -> assertThat(sample.regimens()).isEmpty());
  }
}
