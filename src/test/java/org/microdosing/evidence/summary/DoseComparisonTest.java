package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;

@DisplayName("What a page counts together")
class DoseComparisonTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "MICRODOSE, PLACEBO, MICRODOSE_AGAINST_PLACEBO",
    "MICRODOSE, LOW_DOSE, MICRODOSE_AGAINST_OTHER_CONTROL",
    "MICRODOSE, OTHER_DOSE, MICRODOSE_AGAINST_OTHER_CONTROL",
    "MICRODOSE, NO_TREATMENT, MICRODOSE_AGAINST_OTHER_CONTROL",
    "MICRODOSE, OTHER_PEOPLE, MICRODOSE_UNCONTROLLED",
    "MICRODOSE, BASELINE, MICRODOSE_UNCONTROLLED",
    "MICRODOSE, NONE, MICRODOSE_UNCONTROLLED",
    "MICRODOSE, ANIMALS, ANIMALS",
    "BELOW_MICRODOSE, PLACEBO, BELOW_MICRODOSE",
    "LOW, PLACEBO, LOW_DOSE",
    "FULL, BASELINE, FULL_DOSE",
    "UNKNOWN, PLACEBO, UNKNOWN_DOSE"
  })
  @DisplayName("is told by the dose band and by what findings are set against")
  void rules(DoseBand band, Contrast contrast, DoseComparison expected) {
    assertThat(DoseComparison.of(band, contrast)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"lsd", "psilocybin", "ketamine"})
  @DisplayName("has each finding of an outcome once")
  void once(String substance) {
    for (OutcomeEvidence outcome : BundledEvidence.summary(substance).outcomes()) {
      List<ContrastEvidence> shown =
          Arrays.stream(DoseComparison.values()).flatMap(c -> outcome.rows(c).stream()).toList();
      assertThat(shown).containsExactlyInAnyOrderElementsOf(outcome.rows());
    }
  }

  @Test
  @DisplayName("sets no full dose, animal or uncontrolled finding among votes against placebo")
  void votes() {
    assertThat(BundledEvidence.summary("psilocybin").microdosesAgainstPlacebo())
        .isNotEmpty()
        .allMatch(q -> q.band() == DoseBand.MICRODOSE && q.contrast() == Contrast.PLACEBO)
        .allMatch(q -> q.outcome().family().isHealth());
  }
}
