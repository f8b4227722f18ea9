package org.microdosing.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.FavouredSide;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.FindingRows;

/**
 * Three samples of 100 took LSD and all improved: few people, and small good news only. One of 127
 * took psilocybin, and did not: very few people. Each substance alone leaves low certainty; people
 * and news of both together are enough.
 */
@DisplayName("A mixture of substances is no more certain than the best of them")
class MixtureLimitTest {

  private static final List<MadeTrial> LSD =
      Stream.of("lsd-1", "lsd-2", "lsd-3").map(id -> trial(id, 100)).toList();

  private static final MadeTrial PSILOCYBIN =
      trial("psilocybin-1", 127)
          .giving("psilocybin")
          .finding("estimateFavours", Optional.of(FavouredSide.NEITHER));

  private static MadeTrial trial(String id, int people) {
    return MadeTrial.of(id, Outcome.NEUROPLASTICITY_MARKER, people);
  }

  private static Certainty certainty(List<MadeTrial> some, MadeTrial... others) {
    List<StudyEvidence> trials = new ArrayList<>();
    some.forEach(trial -> trials.add(trial.evidence()));
    Stream.of(others).forEach(trial -> trials.add(trial.evidence()));
    return Certainty.of(FindingRows.of(trials), Outcome.NEUROPLASTICITY_MARKER, DoseBand.MICRODOSE);
  }

  private static CertaintyStep indirectness(Certainty certainty) {
    return certainty.steps().stream()
        .filter(step -> step.domain() == CertaintyDomain.INDIRECTNESS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("however many people they have together")
  void limited() {
    assertThat(certainty(LSD).level()).isEqualTo(CertaintyLevel.LOW);
    assertThat(certainty(List.of(), PSILOCYBIN).level()).isEqualTo(CertaintyLevel.LOW);
    Certainty both = certainty(LSD, PSILOCYBIN);
    assertThat(both.level()).isEqualTo(CertaintyLevel.LOW);
    assertThat(both.change(CertaintyDomain.IMPRECISION)).as("427 people").isZero();
    assertThat(both.change(CertaintyDomain.PUBLICATION_BIAS)).as("not all improved").isZero();
    assertThat(indirectness(both))
        .isEqualTo(
            CertaintyStep.of(
                CertaintyDomain.INDIRECTNESS,
                -2,
                "a mixture of substances: lsd, psilocybin; none of them alone is above low"));
  }

  @Test
  @DisplayName("and is left as it is where one of them alone is as certain")
  void notLimited() {
    Certainty certainty = certainty(LSD, PSILOCYBIN, trial("lsd-4", 400));
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.MODERATE);
    assertThat(indirectness(certainty).reason())
        .isEqualTo("a mixture of substances: lsd, psilocybin");
  }

  @Test
  @DisplayName("among which are samples that took several or unspecified substances")
  void unspecified() {
    MadeTrial several = trial("several", 420).finding("substance", Optional.of("lsd"));
    assertThat(certainty(List.of(), several).level()).isEqualTo(CertaintyLevel.MODERATE);
    Certainty certainty = certainty(LSD, PSILOCYBIN, several);
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.MODERATE);
    assertThat(indirectness(certainty).reason())
        .isEqualTo("a mixture of substances: lsd, psilocybin");
  }
}
