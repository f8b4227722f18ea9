package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRole;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.CountUnit;
import org.microdosing.evidence.model.CrossoverPeriod;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.InferenceKind;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.OverlapCertainty;
import org.microdosing.evidence.model.PublicationKind;
import org.microdosing.evidence.model.ReportingStatus;
import org.microdosing.evidence.model.SampleOverlap;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("The records say")
class RecordStatementsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static Finding finding(String id) {
    return LIBRARY.finding(id);
  }

  private static ComparatorClass comparator(String id) {
    Finding finding = finding(id);
    return Attribution.comparator(LIBRARY.study(finding.studyId()), finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "griffiths-2016",
        "cavanna-2022",
        "vanelk-2022",
        "fava-2020",
        "su-2017",
        "molla-2024",
        "lsddep2-2026"
      })
  @DisplayName("that harms were not read, where they were not, and never that none are reported")
  void harmsNotRead(String study) {
    assertThat(LIBRARY.study(study).reporting().harms()).isEqualTo(ReportingStatus.NOT_READ);
  }

  @Test
  @DisplayName("that murphy-2023 reports what participants guessed")
  void guesses() {
    assertThat(LIBRARY.study("murphy-2023").reporting().blinding())
        .isEqualTo(ReportingStatus.REPORTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arabzadeh-2018", "fava-2020"})
  @DisplayName("how many women took part in each arm")
  void women(String study) {
    assertThat(LIBRARY.study(study).population().femaleByArm())
        .hasSizeGreaterThan(1)
        .allSatisfy(share -> assertThat(share.percent()).isBetween(30.0, 60.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unattributed-2025-lsd-reward-depressed-f3",
        "unattributed-2025-lsd-reward-depressed-f4",
        "hutten-2024-neural-f5",
        "bershad-2020-fmri-f4",
        "murray-2024-f4",
        "cavarra-2025-f7",
        "cavarra-2025-f8",
        "timmermann-2024-f5",
        "gukasyan-2022-f9",
        "gukasyan-2022-f10",
        "carhart-harris-2018-f8",
        "erritzoe-2026-f9"
      })
  @DisplayName("of associations and moderations that they are no effects, and give no direction")
  void associations(String id) {
    assertThat(comparator(id)).isEqualTo(ComparatorClass.NONE);
    assertThat(finding(id).direction()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "moreno-2006-f2, HIGHER_DOSE_SAME_DRUG",
    "rootman-2021-f7, OTHER_SUBSTANCE",
    "anderson-2019-codebook-f12, OTHER_SUBSTANCE",
    "petranker-2025-f2, NONE",
    "petranker-2025-f3, NONE",
    "mertens-2026-f2, ACTIVE_PLACEBO",
    "bonnelle-2022-f1, HIGHER_DOSE_SAME_DRUG"
  })
  @DisplayName("what a finding is set against")
  void contrasts(String id, ComparatorClass comparator) {
    assertThat(comparator(id)).isEqualTo(comparator);
  }

  @Test
  @DisplayName("that murphy-2023-f2 to -f7 set dose days against other days")
  void otherDays() {
    assertThat(IntStream.rangeClosed(2, 7).mapToObj(i -> comparator("murphy-2023-f" + i)))
        .containsOnly(ComparatorClass.OTHER_DAYS);
  }

  @Test
  @DisplayName("what is no result of a microdose: after the high dose, arms joined, a control arm")
  void notAMicrodosesResult() {
    assertThat(finding("griffiths-2016-f6").period()).contains(CrossoverPeriod.AFTER_CROSSOVER);
    assertThat(finding("marschall-2022-f5").mixesArms()).isTrue();
    assertThat(finding("marschall-2022-f6").mixesArms()).isTrue();
    Study luquiens = LIBRARY.study("luquiens-2025");
    assertThat(luquiens.arm(finding("luquiens-2025-ae5").arm().id()).flatMap(Arm::role))
        .contains(ArmRole.CONTROL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasler-2004-f2",
        "hasler-2004-f4",
        "hasler-2004-f5",
        "hasler-2004-f7",
        "cavanna-2022-f2"
      })
  @DisplayName("which nulls are inferred from what a source leaves out")
  void inferredNulls(String id) {
    assertThat(finding(id).inferred()).contains(InferenceKind.FROM_OMISSION);
  }

  @Test
  @DisplayName("where people probably took part in two studies")
  void overlaps() {
    assertThat(LIBRARY.study("marschall-2022").overlaps())
        .filteredOn(o -> o.certainty() == OverlapCertainty.PROBABLE)
        .extracting(SampleOverlap::study)
        .contains("vanelk-2022");
    assertThat(LIBRARY.study("prochazkova-2025").overlaps())
        .extracting(SampleOverlap::study)
        .containsExactly("prochazkova-2021-creativity");
    assertThat(LIBRARY.study("rootman-2022").overlaps())
        .extracting(SampleOverlap::study)
        .containsExactly("rootman-2021");
  }

  @Test
  @DisplayName("one material and one band for the 13 and 26 µg capsules of one laboratory")
  void oneCapsule() {
    List<StudyEvidence> studies =
        LIBRARY
            .studies()
            .evidence()
            .filter(
                e ->
                    Stream.of(
                            "bershad-2019",
                            "bershad-2020-fmri",
                            "dewit-2022",
                            "glazer-2023",
                            "molla-2024",
                            "murray-2022",
                            "murray-2024",
                            "unattributed-2025-lsd-reward-depressed")
                        .anyMatch(e.id()::equals))
            .toList();
    assertThat(studies)
        .hasSize(8)
        .allSatisfy(
            e ->
                assertThat(e.study().arms())
                    .filteredOn(arm -> arm.gives("lsd"))
                    .isNotEmpty()
                    .allSatisfy(
                        arm -> {
                          assertThat(arm.exposures().get(0).material())
                              .isEqualTo(Material.TARTRATE);
                          assertThat(e.band(arm)).isEqualTo(DoseBand.MICRODOSE);
                        }));
  }

  @Test
  @DisplayName("the arms that a pooled arm joins, which share a band")
  void pooledArms() {
    for (String id : List.of("family-2020", "yanakieva-2019", "sadibolova-2023")) {
      StudyEvidence evidence =
          LIBRARY.studies().evidence().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
      Arm all = evidence.study().arm("lsd-all").orElseThrow();
      assertThat(all.members()).containsExactly("lsd-5", "lsd-10", "lsd-20");
      assertThat(evidence.band(all)).isEqualTo(DoseBand.MICRODOSE);
    }
  }

  @Test
  @DisplayName("what is counted: sessions, not people")
  void sessions() {
    assertThat(finding("mertens-2026-ae10").countUnit()).contains(CountUnit.SESSIONS);
  }

  @Test
  @DisplayName("that results come from the press while the protocol is cited")
  void press() {
    Study study = LIBRARY.study("lsddep2-2026");
    assertThat(study.citation().kind()).isEqualTo(Optional.of(PublicationKind.PROTOCOL));
    assertThat(study.resultsFrom()).isPresent();
  }
}
