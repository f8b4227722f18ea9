package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.summary.ContrastEvidence;

@DisplayName("A finding of an arm named \"all\" that has a dose beside another dosed arm")
class ArmNamedAllTest {

  private static final EvidenceLibrary LIBRARY =
      EvidenceLibrary.bundled()
          .merge(EvidenceLibrary.load(Path.of("src/test/resources/cases/arm-named-all")));

  @Test
  @DisplayName("has the band of that arm in queries, evidence and summaries alike")
  void hasOneBand() {
    Finding finding =
        LIBRARY.findings().study("all-arm-2024").stream()
            .filter(f -> f.arm().isAll())
            .findFirst()
            .orElseThrow();
    StudyEvidence evidence =
        LIBRARY
            .studies()
            .where(s -> s.id().equals("all-arm-2024"))
            .evidence()
            .findFirst()
            .orElseThrow();

    assertThat(evidence.band(finding)).isEqualTo(DoseBand.MICRODOSE);
    assertThat(LIBRARY.findings().doseBand(DoseBand.MICRODOSE).find(finding.id())).isPresent();
    assertThat(LIBRARY.summarise("lsd").outcomes())
        .flatExtracting(outcome -> outcome.rows())
        .filteredOn(row -> row.findings().contains(finding.id()))
        .extracting(ContrastEvidence::band)
        .containsExactly(DoseBand.MICRODOSE);
  }
}
