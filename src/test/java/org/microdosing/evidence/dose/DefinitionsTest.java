package org.microdosing.evidence.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.dose.Evidence.ASSESSOR;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;

@DisplayName("A dose against published definitions of a microdose")
class DefinitionsTest {

  @Test
  @DisplayName("10 µg LSD is within 20 µg and within a twentieth to a fifth")
  void lsd10() {
    DoseAssessment a = ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM));

    assertThat(a.definitionsMet())
        .containsExactly(Evidence.A_TWENTIETH_TO_A_FIFTH, Evidence.AT_MOST);
    assertThat(a.definitions(DefinitionMatch.POSSIBLY_MET)).containsExactly(Evidence.A_TENTH);
  }

  @Test
  @DisplayName("26 µg LSD is above 20 µg and may be within a fifth")
  void lsd26() {
    DoseAssessment a = ASSESSOR.assess(Dose.of("lsd", 26, DoseUnit.MICROGRAM));

    assertThat(a.definitionsNotMet()).containsExactly(Evidence.A_TENTH, Evidence.AT_MOST);
    assertThat(a.definitions(DefinitionMatch.POSSIBLY_MET))
        .containsExactly(Evidence.A_TWENTIETH_TO_A_FIFTH);
  }

  @Test
  @DisplayName("26 µg LSD tartrate is at most 20 µg if the limit means the base")
  void tartrate() {
    DoseAssessment a = ASSESSOR.assess(Dose.of("lsd", 26, DoseUnit.MICROGRAM, Material.TARTRATE));

    assertThat(a.definitions(DefinitionMatch.POSSIBLY_MET)).contains(Evidence.AT_MOST);
  }

  @Test
  @DisplayName("a full dose meets no definition")
  void fullDose() {
    DoseAssessment a = ASSESSOR.assess(Dose.of("psilocybin", 25, DoseUnit.MILLIGRAM));

    assertThat(a.definitionsMet()).isEmpty();
    assertThat(a.definitionsNotMet())
        .containsExactly(Evidence.A_TENTH, Evidence.A_TWENTIETH_TO_A_FIFTH, Evidence.AT_MOST);
  }

  @Test
  @DisplayName("a weight of mushroom meets a limit in mg through its published potency")
  void mushroomThroughPotency() {
    // 15 mg/g is the highest published potency: 0.1 g holds at most 1.5 mg, 0.3 g up to 4.5 mg.
    assertThat(mushroom(0.1).definitionsMet()).contains(Evidence.AT_MOST);
    assertThat(mushroom(0.3).definitions(DefinitionMatch.POSSIBLY_MET)).contains(Evidence.AT_MOST);
  }

  @Test
  @DisplayName("fractions of a therapeutic dose are for substances with one, and only those")
  void therapeuticFractions() {
    Dose infusion = Dose.of("ketamine", 0.05, DoseUnit.MILLIGRAM_PER_KG).by(Route.INTRAVENOUS);

    assertThat(ASSESSOR.assess(infusion).definitionsMet())
        .containsExactly(Evidence.OF_THERAPEUTIC_KETAMINE);
    assertThat(ASSESSOR.assess(infusion).definitions(DefinitionMatch.NOT_COMPARABLE))
        .contains(Evidence.A_TENTH, Evidence.AT_MOST);
    assertThat(
            ASSESSOR
                .assess(Dose.of("mdma", 10, DoseUnit.MILLIGRAM))
                .definitions(DefinitionMatch.NOT_COMPARABLE))
        .contains(Evidence.OF_THERAPEUTIC_KETAMINE);
  }

  @Test
  @DisplayName("definitions in words and the phase-0 meaning are not compared")
  void notComparable() {
    assertThat(
            ASSESSOR
                .assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM))
                .definitions(DefinitionMatch.NOT_COMPARABLE))
        .containsExactly(Evidence.OF_THERAPEUTIC_KETAMINE, Evidence.PHASE_0, Evidence.WORDS_ONLY);
  }

  private static DoseAssessment mushroom(double grams) {
    return ASSESSOR.assess(Dose.of("psilocybin", grams, DoseUnit.GRAM, Material.DRIED_MUSHROOM));
  }
}
