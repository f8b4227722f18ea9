package org.microdosing.evidence.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microdosing.evidence.dose.Evidence.ASSESSOR;
import static org.microdosing.evidence.dose.Evidence.DATA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;

@DisplayName("The band of an arm")
class ArmBandTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "bershad-2019, lsd-6.5, MICRODOSE",
    "bershad-2019, lsd-13, MICRODOSE",
    "yanakieva-2019, lsd-5, MICRODOSE",
    "family-2020, lsd-20, MICRODOSE",
    "gasser-2014, lsd-200, FULL",
    "cavanna-2022, psilocybin-0.5g, MICRODOSE",
    "goodwin-2022, psilocybin-1, MICRODOSE",
    "goodwin-2022, psilocybin-10, LOW",
    "davis-2021, immediate, FULL",
    "oehen-2013, mdma-25, LOW",
    "oehen-2013, mdma-125, FULL",
    "loo-2023, ketamine-flexible, FULL",
    "james-2024, dmt-21.5, FULL",
    "strassman-1994, dmt-0.05, MICRODOSE",
  })
  void assessedBand(String study, String arm, DoseBand band) {
    assertThat(band(study, arm).assessed()).isEqualTo(band);
    assertThat(band(study, arm).effective()).isEqualTo(band);
  }

  @Test
  @DisplayName("is the same whether the reasoning is asked for or not")
  void withoutReasoning() {
    for (Study study : DATA.studies()) {
      for (Arm arm : study.arms()) {
        assertThat(ASSESSOR.effectiveBand(study, arm))
            .as("%s %s", study.id(), arm.id())
            .isEqualTo(ASSESSOR.band(study, arm).effective());
      }
    }
  }

  @Test
  @DisplayName("is what the authors claim where the strength is not known")
  void truffles() {
    ArmBand band = band("marschall-2022", "psilocybin");

    assertThat(band.assessed()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(band.effective()).isEqualTo(DoseBand.MICRODOSE);
    assertThat(band.reason()).contains("dried truffle").contains("is not known");
  }

  @Test
  @DisplayName("is not assessed for animals")
  void rats() {
    ArmBand band = band("cameron-2019-dmt", "dmt");

    assertThat(band.assessed()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(band.effective()).isEqualTo(DoseBand.MICRODOSE);
    assertThat(band.reason()).contains("not for rat");
  }

  @Test
  @DisplayName("is, of a pooled arm, that of the arms it joins, if they share one")
  void pooled() {
    ArmBand shared = band("family-2020", "lsd-all");
    assertThat(shared.effective()).isEqualTo(DoseBand.MICRODOSE);
    assertThat(shared.reason())
        .isEqualTo("The arm joins lsd-5, lsd-10, lsd-20, which share a band.");
    ArmBand several = band("griffiths-2011", "psilocybin-all");
    assertThat(several.effective()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(several.reason()).endsWith("which are of several bands.");
  }

  @Test
  @DisplayName("keeps both readings where arithmetic and authors differ: 1 g of mushroom")
  void disputed() {
    ArmBand band = band("lyes-2023", "case-3");

    assertThat(band.assessed()).isEqualTo(DoseBand.LOW);
    assertThat(band.claimed()).contains(DoseBand.MICRODOSE);
    assertThat(band.isDisputed()).isTrue();
    assertThat(band).hasToString("low dose (assessed: low dose, claimed: microdose)");
  }

  @Test
  @DisplayName("is not disputed where authors call a microdose low")
  void lowIsNoDispute() {
    assertThat(new ArmBand(DoseBand.MICRODOSE, Optional.of(DoseBand.LOW), "").isDisputed())
        .isFalse();
    assertThat(new ArmBand(DoseBand.FULL, Optional.of(DoseBand.LOW), "").isDisputed()).isTrue();
    assertThat(new ArmBand(DoseBand.UNKNOWN, Optional.of(DoseBand.FULL), "").isDisputed())
        .isFalse();
  }

  @Test
  @DisplayName("is unknown for an arm without a dose, such as placebo")
  void placebo() {
    ArmBand band = band("bershad-2019", "placebo");

    assertThat(band.effective()).isEqualTo(DoseBand.UNKNOWN);
    assertThat(band.reason()).isEqualTo("The arm has no dose.");
  }

  @Test
  @DisplayName("is given for every arm of every study")
  void everyArm() {
    List<ArmBand> bands =
        DATA.studies().stream()
            .flatMap(s -> s.arms().stream().map(a -> ASSESSOR.band(s, a)))
            .toList();

    assertThat(bands).hasSizeGreaterThan(250).allMatch(b -> !b.reason().isBlank());
    assertThat(bands.stream().filter(b -> b.assessed() != DoseBand.UNKNOWN))
        .as("arms whose dose can be assessed")
        .hasSizeGreaterThan(150);
  }

  private static ArmBand band(String studyId, String armId) {
    Study study =
        DATA.studies().stream().filter(s -> s.id().equals(studyId)).findFirst().orElseThrow();
    Arm arm = study.arm(armId).orElseThrow();
    assertThat(ASSESSOR.effectiveBand(study, arm)).isEqualTo(ASSESSOR.band(study, arm).effective());
    return ASSESSOR.band(study, arm);
  }
}
