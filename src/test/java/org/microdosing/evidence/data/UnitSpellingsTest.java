package org.microdosing.evidence.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Units in files")
class UnitSpellingsTest {

  private static final Path UNITS = Path.of("src/test/resources/cases/units");

  @Test
  @DisplayName("that are spelled otherwise are answered with what to write, never with a neighbour")
  void unusualSpellings() throws IOException {
    List<String> expected = Files.readAllLines(UNITS.resolve("expected.txt"));

    EvidenceDataException refused =
        catchThrowableOfType(EvidenceDataException.class, () -> EvidenceLoader.load(UNITS));

    assertThat(refused.problems())
        .extracting(problem -> "problem " + problem)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
