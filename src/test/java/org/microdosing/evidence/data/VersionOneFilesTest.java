package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.ComparatorClass;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.RelationKind;
import org.microdosing.evidence.model.Reporting;
import org.microdosing.evidence.model.Study;

@DisplayName("A file of version 1.0")
class VersionOneFilesTest {

  private static final EvidenceData DATA = EvidenceLoader.load(Path.of("src/test/resources/valid"));
  private static final Study STUDY = DATA.studies().get(0);

  @Test
  @DisplayName("leaves unknown what it does not say of the study")
  void study() {
    assertThat(STUDY.reporting()).isEqualTo(Reporting.NOT_READ);
    assertThat(STUDY.citation().kind()).isEmpty();
    assertThat(STUDY.resultsFrom()).isEmpty();
    assertThat(STUDY.sites()).isEmpty();
    assertThat(STUDY.international()).isFalse();
    assertThat(STUDY.overlaps()).isEmpty();
    assertThat(STUDY.population().femaleByArm()).isEmpty();
    assertThat(STUDY.arms())
        .allSatisfy(
            arm -> {
              assertThat(arm.role()).isEmpty();
              assertThat(arm.members()).isEmpty();
            });
  }

  @Test
  @DisplayName("leaves unknown what it does not say of a finding")
  void finding() {
    Finding finding = STUDY.findings().get(0);
    assertThat(finding.relation()).isEqualTo(RelationKind.COMPARISON);
    assertThat(finding.measurement()).isEmpty();
    assertThat(finding.timing()).isEmpty();
    assertThat(finding.contrast()).isEmpty();
    assertThat(finding.estimateFavours()).isEmpty();
    assertThat(finding.analysis()).isEmpty();
    assertThat(finding.compared()).isEmpty();
    assertThat(finding.countUnit()).isEmpty();
    assertThat(finding.period()).isEmpty();
    assertThat(Attribution.comparator(STUDY, finding)).isEqualTo(ComparatorClass.OTHER_TREATMENT);
  }

  @Test
  @DisplayName("spells a low dose in a short form, which is read and written in full")
  void lowDose(@TempDir Path directory) throws Exception {
    assertThat(STUDY.comparator().classes()).contains(ComparatorClass.LOW_DOSE);
    EvidenceWriter.write(DATA, directory);
    assertThat(directory.resolve("studies/carhart-harris-2021.json"))
        .content()
        .contains("\"low_dose_same_drug\"")
        .doesNotContain("\"low_dose\"");
    assertThat(EvidenceLoader.load(directory).studies()).isEqualTo(DATA.studies());
  }
}
