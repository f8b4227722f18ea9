package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.data.EvidenceDataException;
import org.microdosing.evidence.data.StudyLines;
import org.microdosing.evidence.model.Study;

class OwnTest {

  @TempDir Path directory;

  @Test
  void isAModuleThatReadsTheLibrary() {
    assertEquals("consumer", Own.class.getModule().getName());
    assertEquals("org.microdosing.evidence", EvidenceLibrary.class.getModule().getName());
  }

  @Test
  void addsOwnEvidence() throws Exception {
    Study study = EvidenceLibrary.bundled().study("bershad-2019");
    Files.createDirectory(directory.resolve("studies"));
    Files.writeString(
        directory.resolve("studies/own-2026.json"),
        StudyLines.write(study)
            .replace("bershad-2019", "own-2026")
            .replaceAll(",\"(doi|pmid|pmcid)\":\"[^\"]*\"", ""));

    assertNotEquals(EvidenceLibrary.bundled().map().cells(), Own.map(directory));
  }

  @Test
  void isToldWhatIsWrong() throws Exception {
    Files.createDirectory(directory.resolve("studies"));
    Files.writeString(directory.resolve("studies/own-2026.json"), "{}");

    EvidenceDataException refusal =
        assertThrows(EvidenceDataException.class, () -> Own.map(directory));

    assertTrue(refusal.getMessage().contains("studies/own-2026.json"), refusal.getMessage());
  }
}
