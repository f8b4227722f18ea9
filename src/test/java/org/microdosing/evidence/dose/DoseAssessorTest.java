package org.microdosing.evidence.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.dose.Evidence.ASSESSOR;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;

@DisplayName("A dose against published full doses")
class DoseAssessorTest {

  @ParameterizedTest(name = "{1} {2} {0} is {3}, straddling bands: {4}")
  @CsvSource({
    "lsd, 5, MICROGRAM, MICRODOSE, true",
    "lsd, 10, MICROGRAM, MICRODOSE, false",
    "lsd, 13, MICROGRAM, MICRODOSE, false",
    "lsd, 20, MICROGRAM, MICRODOSE, true",
    "lsd, 26, MICROGRAM, LOW, true",
    "lsd, 100, MICROGRAM, FULL, false",
    "lsd, 200, MICROGRAM, FULL, false",
    "psilocybin, 0.5, MILLIGRAM, BELOW_MICRODOSE, false",
    "psilocybin, 1, MILLIGRAM, MICRODOSE, true",
    "psilocybin, 3, MILLIGRAM, MICRODOSE, false",
    "psilocybin, 10, MILLIGRAM, LOW, true",
    "psilocybin, 25, MILLIGRAM, FULL, false",
    "mdma, 25, MILLIGRAM, LOW, true",
    "mdma, 125, MILLIGRAM, FULL, false",
    "2c-b, 20, MILLIGRAM, FULL, false",
  })
  void bandOfOralDose(
      String substance, double amount, DoseUnit unit, DoseBand band, boolean straddles) {
    DoseAssessment assessment = ASSESSOR.assess(Dose.of(substance, amount, unit));

    assertThat(assessment.band()).isEqualTo(band);
    assertThat(assessment.straddles()).isEqualTo(straddles);
  }

  @Test
  @DisplayName("the fraction runs from the highest published full dose to the lowest")
  void fractionIsARange() {
    DoseAssessment assessment = ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM));

    // 65-175 µg is the widest range; the midpoints 125, 120 and 100 µg have the median 120 µg.
    assertThat(assessment.fractionLow().getAsDouble()).isCloseTo(10 / 175.0, within(1e-9));
    assertThat(assessment.fractionHigh().getAsDouble()).isCloseTo(10 / 65.0, within(1e-9));
    assertThat(assessment.fractionTypical().getAsDouble()).isCloseTo(10 / 120.0, within(1e-9));
  }

  @Test
  @DisplayName("figures that cannot stand for a full dose are named and left out")
  void incomparableFiguresAreNamed() {
    assertThat(ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM)).reasoning())
        .anyMatch(step -> step.startsWith("Not taken as a full dose: 50-200 µg LSD per blotter"))
        .anyMatch(step -> step.contains("25-200 µg") && step.endsWith("[holze-2021]"));
  }

  @Test
  @DisplayName("a dose per body mass meets one without it at 70 kg")
  void bodyMass() {
    DoseAssessment perKg = ASSESSOR.assess(Dose.of("psilocybin", 0.3, DoseUnit.MILLIGRAM_PER_KG));
    DoseAssessment per70 = ASSESSOR.assess(Dose.of("psilocybin", 21, DoseUnit.MILLIGRAM_PER_70_KG));
    DoseAssessment fixed = ASSESSOR.assess(Dose.of("psilocybin", 21, DoseUnit.MILLIGRAM));

    assertThat(perKg.fractionTypical()).isEqualTo(fixed.fractionTypical());
    assertThat(per70.fractionTypical()).isEqualTo(fixed.fractionTypical());
    assertThat(perKg.reasoning()).anyMatch(step -> step.contains("reference mass of 70 kg"));
  }

  @Test
  @DisplayName(
      "LSD tartrate counts for its base, and the range covers full doses meant as tartrate")
  void tartrate() {
    DoseAssessment tartrate =
        ASSESSOR.assess(Dose.of("lsd", 14.64, DoseUnit.MICROGRAM, Material.TARTRATE));
    DoseAssessment base = ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM, Material.BASE));

    assertThat(tartrate.fractionTypical().getAsDouble())
        .isCloseTo(base.fractionTypical().getAsDouble(), within(1e-4));
    assertThat(tartrate.fractionHigh().getAsDouble()).isCloseTo(14.64 / 65, within(1e-9));
    assertThat(tartrate.sources()).extracting("id").contains("ncats-lsd", "ncats-lsd-tartrate");
  }

  @Test
  @DisplayName("two molecules of mescaline are in one unit of its sulfate")
  void sulfate() {
    DoseAssessment sulfate =
        ASSESSOR.assess(Dose.of("mescaline", 300, DoseUnit.MILLIGRAM, Material.SULFATE));

    assertThat(sulfate.reasoning()).anyMatch(step -> step.contains("holds 0.759 mg of base"));
  }

  @Test
  @DisplayName("a form without a published molar mass is compared as printed, and that is said")
  void unknownForm() {
    DoseAssessment trihydrate =
        ASSESSOR.assess(Dose.of("psilocybin", 1.2, DoseUnit.MILLIGRAM, Material.TRIHYDRATE));

    assertThat(trihydrate.fractionTypical().getAsDouble()).isCloseTo(1.2 / 25, within(1e-9));
    assertThat(trihydrate.reasoning())
        .anyMatch(step -> step.contains("trihydrate") && step.contains("as printed"));
  }

  @ParameterizedTest(name = "{0} g dried mushroom is {1}")
  @CsvSource({"0.1, MICRODOSE", "0.3, MICRODOSE", "0.5, MICRODOSE", "1, LOW", "2.5, FULL"})
  void driedMushroom(double grams, DoseBand band) {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("psilocybin", grams, DoseUnit.GRAM, Material.DRIED_MUSHROOM));

    assertThat(assessment.band()).isEqualTo(band);
    assertThat(assessment.straddles()).as("potency differs more than tenfold").isTrue();
    assertThat(assessment.greyOnly()).isTrue();
    assertThat(assessment.reasoning())
        .contains("What a typical full dose is here rests only on grey literature.")
        .anyMatch(step -> step.startsWith("Potency: 8.79-13.6 mg/g"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Material.class,
      names = {"DRIED_TRUFFLE", "TRUFFLE", "MUSHROOM"})
  @DisplayName("material of unknown strength is said to be unknown, not guessed")
  void unknownStrength(Material material) {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("psilocybin", 0.7, DoseUnit.GRAM, material));

    assertThat(assessment.band()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(assessment.fractionLow()).isEmpty();
    assertThat(assessment.fractionHigh()).isEmpty();
    assertThat(assessment.reasoning())
        .anyMatch(step -> step.contains("is not known") || step.contains("is not stated"));
  }

  @Test
  @DisplayName("people's own supply has no known strength")
  void ownSupply() {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM, Material.SELF_SELECTED));

    assertThat(assessment.band()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(assessment.reasoning())
        .containsExactly("The strength of people's own supply is not known.");
  }

  @Test
  @DisplayName("ketamine is set against therapeutic doses where the route has one")
  void ketamineInfusion() {
    DoseAssessment assessment = ASSESSOR.assess(ketamine(0.5).by(Route.INTRAVENOUS));

    assertThat(assessment.band()).isEqualTo(DoseBand.FULL);
    assertThat(assessment.fractionLow()).hasValue(1);
    assertThat(assessment.reasoning())
        .anyMatch(step -> step.startsWith("Typical clinical antidepressant dose: 0.5 mg/kg"));
  }

  @Test
  @DisplayName("oral ketamine is set against infusions by its published bioavailability")
  void oralKetamine() {
    DoseAssessment assessment = ASSESSOR.assess(ketamine(1));

    assertThat(assessment.fractionLow().getAsDouble()).isCloseTo(0.17 / 0.5, within(1e-9));
    assertThat(assessment.fractionHigh().getAsDouble()).isCloseTo(0.25 / 0.5, within(1e-9));
    assertThat(assessment.reasoning()).anyMatch(step -> step.contains("reaches the circulation"));
  }

  @Test
  @DisplayName("nasal ketamine meets recreational doses only, which are grey literature")
  void nasalKetamine() {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("ketamine", 100, DoseUnit.MILLIGRAM).by(Route.INTRANASAL));

    assertThat(assessment.band()).isEqualTo(DoseBand.FULL);
    assertThat(assessment.greyOnly()).isTrue();
  }

  @Test
  @DisplayName("a route without a published full dose gives no band, and says so")
  void routeWithoutFullDose() {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("dmt", 5, DoseUnit.MILLIGRAM).by(Route.INTRAMUSCULAR));

    assertThat(assessment.band()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(assessment.reasoning())
        .contains("The sources read give no full dose of DMT for the route: intramuscular.");
  }

  @Test
  @DisplayName("LSD under the tongue is set against oral doses, and that is said")
  void sublingualLsd() {
    DoseAssessment assessment =
        ASSESSOR.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM).by(Route.SUBLINGUAL));

    assertThat(assessment.band()).isEqualTo(DoseBand.MICRODOSE);
    assertThat(assessment.reasoning())
        .contains("The sources read give no sublingual full dose, so oral ones are used.");
  }

  @Test
  @DisplayName("a range of doses has the band of its upper end and the fractions of both")
  void rangeOfDoses() {
    DoseAssessment assessment = ASSESSOR.assess(range(8, 26));

    assertThat(assessment.band()).isEqualTo(DoseBand.LOW);
    assertThat(assessment.straddles()).isTrue();
    assertThat(assessment.fractionLow().getAsDouble()).isCloseTo(8 / 175.0, within(1e-9));
    assertThat(assessment.fractionHigh().getAsDouble()).isCloseTo(26 / 65.0, within(1e-9));
  }

  @Test
  @DisplayName("a dose with an upper limit only has no lower fraction")
  void upperLimitOnly() {
    Dose dose = dose(OptionalDouble.empty(), OptionalDouble.of(20));

    DoseAssessment assessment = ASSESSOR.assess(dose);

    assertThat(assessment.band()).isEqualTo(DoseBand.MICRODOSE);
    assertThat(assessment.fractionLow()).isEmpty();
    assertThat(assessment.fractionHigh().getAsDouble()).isCloseTo(20 / 65.0, within(1e-9));
  }

  @Test
  @DisplayName("an amount that is not stated gives no band")
  void noAmount() {
    DoseAssessment assessment =
        ASSESSOR.assess(dose(OptionalDouble.empty(), OptionalDouble.empty()));

    assertThat(assessment.band()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(assessment.reasoning()).containsExactly("The amount is not stated.");
  }

  @Test
  @DisplayName("a substance that is not known is answered with those that are")
  void unknownSubstance() {
    assertThatThrownBy(() -> ASSESSOR.assess(Dose.of("lsc", 10, DoseUnit.MICROGRAM)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lsc")
        .hasMessageContaining("lsd, mdma");
  }

  @Test
  @DisplayName("two substances with one id are refused")
  void twoSubstancesWithOneId() {
    assertThatThrownBy(
            () ->
                DoseAssessor.of(
                    List.of(Evidence.DATA.substances().get(0), Evidence.DATA.substances().get(0)),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2c-b");
  }

  private static Dose ketamine(double milligramsPerKg) {
    return Dose.of("ketamine", milligramsPerKg, DoseUnit.MILLIGRAM_PER_KG).by(Route.ORAL);
  }

  private static Dose range(double amount, double max) {
    return dose(OptionalDouble.of(amount), OptionalDouble.of(max));
  }

  private static Dose dose(OptionalDouble amount, OptionalDouble max) {
    Dose.Builder dose = Dose.builder().substance("lsd").unit(DoseUnit.MICROGRAM).route(Route.ORAL);
    amount.ifPresent(dose::amount);
    max.ifPresent(dose::max);
    return dose.build();
  }
}
