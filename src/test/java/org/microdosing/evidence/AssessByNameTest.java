package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.dose.DoseAssessment;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Route;
import org.microdosing.evidence.query.UnknownNameException;

@DisplayName("A dose, as people ask of it")
class AssessByNameTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @ParameterizedTest(name = "{0}")
  @DisplayName("goes by every name of its substance")
  @CsvSource({"LSD", "lysergide", "LSD-25", "acid"})
  void names(String name) {
    assertThat(LIBRARY.assess(Dose.of(name, 10, DoseUnit.MICROGRAM)))
        .isEqualTo(LIBRARY.assess(Dose.of("lsd", 10, DoseUnit.MICROGRAM)));
  }

  @Test
  @DisplayName("asks for the route where the answer depends on it by a factor of two or more")
  void routeAsked() {
    DoseAssessment open = LIBRARY.assess(Dose.parse("ketamine", "0.1 mg/kg"));

    assertThat(open.band()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(open.fractionTypical()).isEmpty();
    assertThat(open.reasoning())
        .singleElement()
        .asString()
        .startsWith("The route is not stated, and the answer depends on it: ")
        .contains("0.2 of a full dose intravenous", "0.04 of a full dose oral")
        .endsWith("Say the route.");
    assertThat(LIBRARY.assess(Dose.parse("ketamine", "0.1 mg/kg i.v.")).fractionTypical())
        .hasValue(0.2);
    assertThat(LIBRARY.assess(open.dose().by(Route.ORAL)).fractionTypical().orElseThrow())
        .isBetween(0.03, 0.05);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("says which route it took where the answer hardly depends on it")
  @CsvSource({
    "lsd, 10 µg, 'The route is not stated; it is taken as oral, the only one'",
    "mdma, 75 mg, 'The route is not stated; the full doses of all routes are taken'",
    "2C-B, 5 mg, 'The route is not stated; the full doses of all routes are taken'"
  })
  void routeTaken(String substance, String amount, String words) {
    DoseAssessment assessment = LIBRARY.assess(Dose.parse(substance, amount));

    assertThat(assessment.band()).isNotEqualTo(DoseBand.UNKNOWN);
    assertThat(assessment.reasoning().get(0)).startsWith(words);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of a material says that it took the material, and asks for what is missing of it")
  @CsvSource({
    "mushrooms, 1 g, psilocybin, MUSHROOM, Whether the mushroom is dried or fresh is not stated",
    "truffles, 10 g, psilocybin, TRUFFLE, Whether the truffle is dried or fresh is not stated",
    "XTC, 100 mg, mdma, SELF_SELECTED, The strength of people's own supply is not known",
    "LSD D-tartrate, 14.6 µg, lsd, TARTRATE, The dose is"
  })
  void materials(String name, String amount, String id, Material material, String words) {
    DoseAssessment assessment = LIBRARY.assess(Dose.parse(name, amount));

    assertThat(assessment.dose().substance()).contains(id);
    assertThat(assessment.dose().material()).isEqualTo(material);
    assertThat(assessment.reasoning().get(0))
        .startsWith("\"" + name + "\" is taken as " + id + ", " + material.label());
    assertThat(assessment.reasoning()).anyMatch(step -> step.startsWith(words));
  }

  @Test
  @DisplayName("of a stated material keeps it, whatever name it goes by")
  void statedMaterial() {
    DoseAssessment assessment = LIBRARY.assess(Dose.parse("mushrooms", "1 g dried mushrooms"));

    assertThat(assessment.dose().material()).isEqualTo(Material.DRIED_MUSHROOM);
    assertThat(assessment.fractionTypical()).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "of what is no substance of the library, or may be several, is refused with the reason")
  @CsvSource({"MDA, it is not MDMA", "K, it can mean", "aspirin, unknown substance"})
  void otherSubstances(String name, String words) {
    assertThatThrownBy(() -> LIBRARY.assess(Dose.of(name, 10, DoseUnit.MILLIGRAM)))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining(words);
  }
}
