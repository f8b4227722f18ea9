package org.microdosing.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RiskOfBiasJudgement;
import org.microdosing.evidence.model.RiskOfBiasLevel;
import org.microdosing.evidence.model.Substance;
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
}
