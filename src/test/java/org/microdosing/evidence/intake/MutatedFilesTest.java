package org.microdosing.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.RiskOfBiasTool;

@DisplayName("Files of other programs with bytes that were changed, lost or doubled")
class MutatedFilesTest {

  private static final int MUTATIONS = 200;
  private static final String TELLING = "{}[]\"\\@#,;:=-<>&%$~^'`\n\r\t 0Az\u0000";

  private static byte[] mutated(byte[] file, Random random) {
    byte[] bytes = file.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
        case 2 -> bytes = joined(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
        default -> bytes = joined(bytes, at, Math.max(0, at - random.nextInt(40)));
      }
      if (bytes.length == 0) {
        return file;
      }
    }
    return bytes;
  }

  /** The bytes up to one place and from another, which leaves some out or doubles them. */
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ovid-medline.ris",
        "ovid-tagged.txt",
        "scopus.ris",
        "zotero.ris",
        "pubmed.nbib",
        "zotero.bib",
        "zotero.json",
        "record.json"
      })
  @DisplayName("end in references that can be compared and drafted, or in problems")
  void references(String name) throws IOException {
    byte[] file = Files.readAllBytes(ReferencesTest.FILES.resolve(name));
    Random random = new Random(name.hashCode());
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(file, random);
      References references = References.read(name, new ByteArrayInputStream(bytes));

      if (i % 50 == 0) {
        assertThat(EvidenceLibrary.bundled().known(references).matches())
            .hasSameSizeAs(references.references());
      }
      assertThat(references.references().isEmpty() && references.problems().isEmpty()).isFalse();
      references
          .references()
          .forEach(r -> assertThat(StudyDraft.of(r, Set.of()).json()).startsWith("{"));
      TrialRecord.all(new String(bytes, StandardCharsets.UTF_8))
          .forEach(t -> assertThat(StudyDraft.of(t, Set.of()).missing()).contains("/comparator"));
      read += references.references().size();
    }
    assertThat(read).as("references that are still read").isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparisons.csv", "rob2.csv", "rob1.csv", "robins-i.csv"})
  @DisplayName("end in tables or in problems with their line")
  void tables(String name) throws IOException {
    String file = Files.readString(ReferencesTest.FILES.resolve(name));
    Random random = new Random(name.hashCode());
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String text =
          new String(
              mutated(file.getBytes(StandardCharsets.ISO_8859_1), random),
              StandardCharsets.ISO_8859_1);
      for (RiskOfBiasTool tool : RiskOfBiasTool.values()) {
        try {
          read += RiskOfBiasTable.parse(name, text, tool).rows().size();
        } catch (IntakeException e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
      try {
        read += CsvTable.parse(name, text).map(CsvRow::toString).size();
      } catch (IntakeException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThat(read).as("rows that are still read").isPositive();
  }
}
