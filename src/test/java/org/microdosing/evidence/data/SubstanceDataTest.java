package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.model.DoseFact;
import org.microdosing.evidence.model.DoseFactKind;
import org.microdosing.evidence.model.DoseFactUnit;
import org.microdosing.evidence.model.IdentifierScheme;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.SafetyKind;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;

@DisplayName("The bundled substances")
class SubstanceDataTest {

  @ParameterizedTest(name = "{0}: {1} sources, {2} dose facts, {3} time courses, CAS {4}")
  @CsvSource({
    "2c-b, 22, 9, 5, 66142-81-2, 260.13",
    "dmt, 21, 11, 6, 61-50-7, 188.27",
    "ketamine, 31, 7, 4, 6740-88-1, 237.725",
    "lsd, 40, 19, 5, 50-37-3, 323.432",
    "mdma, 26, 3, 2, 42542-10-9, 193.246",
    "mescaline, 19, 11, 4, 54-04-6, 211.26",
    "psilocybin, 54, 25, 6, 520-52-5, 284.252",
  })
  void counts(String id, int sources, int facts, int courses, String cas, double mass) {
    Substance substance = substance(id);

    assertThat(substance.sources()).hasSize(sources);
    assertThat(substance.doseFacts()).hasSize(facts);
    assertThat(substance.timeCourse()).hasSize(courses);
    assertThat(substance.identifier(IdentifierScheme.CAS).orElseThrow().value()).isEqualTo(cas);
    assertThat(substance.molarMasses().get(0).gramsPerMole()).isEqualTo(mass);
  }

  @Test
  @DisplayName("are seven")
  void seven() {
    assertThat(EvidenceLoader.bundled().substances())
        .extracting(Substance::id)
        .containsExactly("2c-b", "dmt", "ketamine", "lsd", "mdma", "mescaline", "psilocybin");
  }

  @Test
  @DisplayName("cite for each fact one of their own sources")
  void ownSources() {
    for (Substance substance : EvidenceLoader.bundled().substances()) {
      assertThat(substance.doseFacts())
          .as(substance.id())
          .allMatch(f -> substance.sources().contains(f.source()));
    }
  }

  @Test
  @DisplayName("keep ranges around ranges, standard deviations and words for numbers")
  void irregularFigures() {
    assertThat(substance("psilocybin").timeCourse().get(0).duration().orElseThrow())
        .hasToString("4-6 h (3-12)");
    assertThat(substance("mdma").halfLives().get(0).quantity()).hasToString("5.8 h (SD 2.2)");
    assertThat(substance("mescaline").timeCourse().get(0).duration().orElseThrow())
        .hasToString("at least 10-12 h");
    assertThat(substance("dmt").timeCourse().get(0).durationText())
        .contains("almost over by 30 min");
  }

  @Test
  @DisplayName("give potency of mushrooms in mg per g dried")
  void potency() {
    DoseFact fact = substance("psilocybin").doseFacts(DoseFactKind.POTENCY).get(0);

    assertThat(fact.low()).hasValue(8.79);
    assertThat(fact.high()).hasValue(13.6);
    assertThat(fact.unit()).isEqualTo(DoseFactUnit.MILLIGRAM_PER_GRAM);
    assertThat(fact.material()).isEqualTo(Material.DRIED_MUSHROOM);
    assertThat(fact.source().id()).isEqualTo("lcms-2024");
  }

  @Test
  @DisplayName("give LSD base against tartrate as masses and as a reported equivalence")
  void salts() {
    Substance lsd = substance("lsd");

    assertThat(lsd.form(Material.TARTRATE).orElseThrow().gramsPerMole()).isEqualTo(473.5188);
    assertThat(lsd.form(Material.BASE).orElseThrow().gramsPerMole()).isEqualTo(323.432);
    assertThat(lsd.saltConversion().orElseThrow().ratio()).isEqualTo(1.464);
    assertThat(lsd.saltConversion().orElseThrow().equivalence().orElseThrow().saltMilligrams())
        .isEqualTo(0.146);
  }

  @Test
  @DisplayName("leave out what no source read says")
  void unknown() {
    assertThat(substance("lsd").iupacName()).isEmpty();
    assertThat(substance("mdma").identifier(IdentifierScheme.UNII)).isEmpty();
    assertThat(substance("ketamine").treatyStatus().orElseThrow().schedule()).isEmpty();
    assertThat(substance("mescaline").treatyStatus().orElseThrow().source())
        .isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("mark grey literature")
  void greyLiterature() {
    assertThat(substance("mdma").sources())
        .filteredOn(s -> s.greyLiterature())
        .extracting("id")
        .containsExactly("wp-mdma", "wp-convention", "tripsit", "tripsit-combos", "pw-aliases");
  }

  @Test
  @DisplayName("tell known harms and interactions with people, doses and figures")
  void safety() {
    assertThat(
            EvidenceLoader.bundled().substances().stream().mapToInt(s -> s.safety().size()).sum())
        .isEqualTo(104);
    assertThat(substance("psilocybin").safety(SafetyKind.SEIZURE_WITH_LITHIUM))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.figure().orElseThrow())
                  .hasToString(
                      "47 % of 62 lithium reports with seizures; medical attention 39 %;"
                          + " lamotrigine 0 of 34 with seizures");
              assertThat(statement.doseContext().orElseThrow())
                  .startsWith("doses as taken by users");
              assertThat(statement.verification()).isEqualTo(Verification.ABSTRACT);
            });
    assertThat(substance("ketamine").safety(SafetyKind.URINARY))
        .anySatisfy(
            statement ->
                assertThat(statement.figure().orElseThrow())
                    .hasToString("more than 25 % of regular users"))
        .anySatisfy(
            statement ->
                assertThat(statement.figure().orElseThrow())
                    .hasToString("0 to 24.5 % of patients with urinary symptoms"));
  }

  @Test
  @DisplayName("tell names from products, preparations and what they are taken for")
  void names() {
    Substance dmt = substance("dmt");
    assertThat(dmt.materials())
        .filteredOn(material -> !material.countsAsSubstance())
        .singleElement()
        .satisfies(brew -> assertThat(brew.relatedPreparation()).isTrue())
        .hasFieldOrPropertyWithValue("name", "ayahuasca");
    assertThat(substance("2c-b").notToBeConfusedWith())
        .filteredOn(name -> name.spellings().contains("25I-NBOMe"))
        .hasSize(1);
    assertThat(substance("lsd").exactMatchOnly()).containsExactly("acid", "cid");
    assertThat(substance("lsd").materials().get(0).sourceText().orElseThrow())
        .startsWith("title of robison-2025");
    assertThat(substance("ketamine").treatyStatus().orElseThrow().status().orElseThrow())
        .startsWith("not in a schedule as far as read");
  }

  private static Substance substance(String id) {
    return EvidenceLoader.bundled().substances().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
