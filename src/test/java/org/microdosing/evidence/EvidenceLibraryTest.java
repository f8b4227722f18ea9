package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.query.UnknownNameException;

@DisplayName("The bundled library")
class EvidenceLibraryTest {

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is parsed once")
  void isParsedOnce() {
    assertThat(EvidenceLibrary.bundled()).isSameAs(library);
  }

  @Test
  @DisplayName("has the seven substances")
  void hasSevenSubstances() {
    assertThat(library.substances())
        .extracting(Substance::id)
        .containsExactly("2c-b", "dmt", "ketamine", "lsd", "mdma", "mescaline", "psilocybin");
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({
    "lsd, lsd",
    "LSD-25, lsd",
    "Lysergic Acid Diethylamide, lsd",
    "2CB, 2c-b",
    "2C-B, 2c-b",
    "SPL026, dmt",
    "Psilocybin, psilocybin"
  })
  @DisplayName("finds substances by id, name and alias")
  void findsSubstances(String name, String id) {
    assertThat(library.substance(name).id()).isEqualTo(id);
    assertThat(library.findSubstance(name)).map(Substance::id).contains(id);
  }

  @Test
  @DisplayName("answers an unknown name with the known ones and the nearest")
  void answersUnknownNames() {
    assertThatThrownBy(() -> library.substance("psylocibin"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"psilocybin\"?")
        .hasMessageContaining("ketamine");
    assertThatThrownBy(() -> library.study("bershad-2018"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"bershad-2019\"?");
    assertThatThrownBy(() -> library.finding("bershad-2019-f555"))
        .isInstanceOf(UnknownNameException.class);
    assertThat(library.findSubstance("aspirin")).isEmpty();
    assertThat(library.findStudy("nobody-1900")).isEmpty();
    assertThat(library.findFinding("nobody-1900-f1")).isEmpty();
  }

  @Test
  @DisplayName("traces every finding to a source of its study that was really read")
  void tracesEveryFinding() {
    assertThat(library.findings())
        .allSatisfy(
            finding -> {
              Study study = library.study(finding.studyId());
              assertThat(study.sources()).contains(finding.source());
              assertThat(finding.verification()).isNotEqualTo(Verification.RECALL);
              assertThat(finding.locator()).isNotBlank();
              assertThat(study.citation()).isNotNull();
              assertThat(library.finding(finding.id())).isSameAs(finding);
            });
  }

  @Test
  @DisplayName("counts findings and studies as it lists them")
  void countsWhatItLists() {
    List<Study> studies = library.studies().toList();

    assertThat(library.studies().count()).isEqualTo(studies.size());
    assertThat(library.findings().count())
        .isEqualTo(studies.stream().mapToInt(s -> s.findings().size()).sum());
    assertThat(library)
        .hasToString(
            "7 substances, "
                + studies.size()
                + " studies, "
                + library.findings().count()
                + " findings");
  }
}
