package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.data.EvidenceLoader;

@DisplayName("A finding is evidence for")
class AttributionTest {

  private static Study study(String findingId) {
    return EvidenceLoader.bundled().studies().stream()
        .filter(s -> s.findings().stream().anyMatch(f -> f.id().equals(findingId)))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(String id) {
    return study(id).findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Exposure> exposures(String id) {
    return Attribution.exposures(study(id), finding(id));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "abdallah-2022-f2, ketamine, DIRECT, COMPOUND",
    "anderson-2019-codebook-f11, psilocybin, DIRECT, SELF_SELECTED",
    "moreno-2006-f1, psilocybin, DIRECT, COMPOUND",
  })
  @DisplayName("what its arm gives")
  void arm(String id, String substance, ExposureKind kind, Material material) {
    assertThat(exposures(id)).containsExactly(new Exposure(substance, kind, material));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"abdallah-2022-f1, ketamine", "dsouza-2022-f3, dmt", "marschall-2022-f5, psilocybin"})
  @DisplayName("what all arms share, if it is about all participants")
  void all(String id, String substance) {
    assertThat(exposures(id)).extracting(Exposure::substance).containsExactly(substance);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"anderson-2019-codebook-f1", "bistuemillon-2025-f2"})
  @DisplayName("nothing, if the arms of all participants give several things or nothing")
  void different(String id) {
    assertThat(exposures(id)).isEmpty();
    assertThat(Attribution.isDirect(study(id), finding(id), "lsd")).isFalse();
  }

  @Test
  @DisplayName("what the arms under study share, where all are pooled with placebo: szigeti-2021")
  void pooledWithPlacebo() {
    assertThat(exposures("szigeti-2021-f22"))
        .extracting(Exposure::substance, Exposure::kind)
        .containsExactly(tuple("lsd", ExposureKind.MIXED), tuple("psilocybin", ExposureKind.MIXED));
    assertThat(Attribution.isDirect(study("szigeti-2021-f22"), finding("szigeti-2021-f22"), "lsd"))
        .isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"luquiens-2025-ae5", "goodwin-2022-ae15"})
  @DisplayName("nothing, if its arm serves as control, whatever that gives")
  void control(String id) {
    Study study = study(id);
    Arm control = study.arm("psilocybin-1").orElseThrow();
    assertThat(control.exposures()).isNotEmpty();
    Finding inControl =
        finding(id).toBuilder().arm(new ArmRef(control.id())).versus(Comparison.NONE).build();
    assertThat(Attribution.exposures(study, inControl)).isEmpty();
    assertThat(Attribution.isDirect(study, inControl, "psilocybin")).isFalse();
  }

  @Test
  @DisplayName("the substance it names, as one among several, whatever its arm gives")
  void named() {
    assertThat(exposures("polito-2019-a13"))
        .containsExactly(new Exposure("lsd", ExposureKind.MIXED, Material.SELF_SELECTED));
    assertThat(Attribution.isDirect(study("polito-2019-a13"), finding("polito-2019-a13"), "lsd"))
        .isFalse();
  }

  @Test
  @DisplayName("a mixed arm's substances only as related")
  void mixed() {
    String id = "szigeti-2022-tolerance-f1";
    assertThat(exposures(id)).extracting(Exposure::kind).containsOnly(ExposureKind.MIXED);
    assertThat(Attribution.isDirect(study(id), finding(id), "lsd")).isFalse();
  }

  @Test
  @DisplayName("one substance and not another")
  void direct() {
    String id = "abdallah-2022-f2";
    assertThat(Attribution.isDirect(study(id), finding(id), "ketamine")).isTrue();
    assertThat(Attribution.isDirect(study(id), finding(id), "lsd")).isFalse();
  }

  @Test
  @DisplayName("nothing, if all participants include arms of another material or another kind only")
  void sameSubstanceInOtherMaterials() {
    Study study = study("abdallah-2022-f1");
    Finding about = finding("abdallah-2022-f1");

    assertThat(Attribution.exposures(withSecondArm(study, "ketamine", ExposureKind.DIRECT), about))
        .hasSize(1);
    assertThat(Attribution.exposures(withSecondArm(study, "ketamine", ExposureKind.ISOMER), about))
        .isEmpty();
    assertThat(Attribution.exposures(withSecondArm(study, "mdma", ExposureKind.DIRECT), about))
        .isEmpty();
  }

  private static Study withSecondArm(Study study, String substance, ExposureKind kind) {
    Arm first = study.arms().get(0);
    List<Exposure> given = List.of(new Exposure(substance, kind, Material.HYDROCHLORIDE));
    Arm second = Changed.with(Changed.with(first, "id", "second"), "exposures", given);
    return Changed.with(study, "arms", List.of(first, second));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "abdallah-2022-f2, PLACEBO",
    "fava-2020-f2, ACTIVE_PLACEBO",
    "cameron-2019-dmt-f1, VEHICLE",
    "carhart-harris-2021-f1, OTHER_TREATMENT",
    "davis-2021-f1, NO_TREATMENT",
    "gasser-2014-ae1, LOW_DOSE",
    "anderson-2019-psychopharm-f1, OTHER_PEOPLE",
    "haijen-2022-f4, NONE",
    "anderson-2019-codebook-f11, OTHER_SUBSTANCE",
    "moreno-2006-f2, HIGHER_DOSE_SAME_DRUG",
    "mertens-2026-f1, ACTIVE_PLACEBO",
    "davis-2021-f6, BASELINE",
    "murphy-2023-f2, OTHER_DAYS",
    "szigeti-2021-f21, NONE",
    "madsen-2019-f2, NONE",
    "moreno-2006-f4, NONE",
  })
  @DisplayName("a comparison with what the other arm serves as, or with the kind of comparison")
  void comparators(String id, ComparatorClass comparator) {
    assertThat(Attribution.comparator(study(id), finding(id))).isEqualTo(comparator);
  }
}
