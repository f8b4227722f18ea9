package org.microdosing.evidence.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Substance;

@DisplayName("What is printed of gaps")
class PrintedGapsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is all gaps of every substance: statement, question in Java, count and studies")
  void everySubstance() throws IOException {
    StringBuilder page = new StringBuilder();
    for (Substance substance : LIBRARY.substances()) {
      page.append(substance.name()).append('\n');
      for (Gap gap : LIBRARY.summarise(substance.id()).gaps()) {
        page.append("\n  ").append(gap.kind()).append(": ").append(gap.statement());
        page.append("\n  ").append(gap.query()).append(" = ").append(gap.count());
        page.append("\n  of ").append(gap.studies()).append('\n');
      }
      page.append('\n');
    }
    ApprovedPage.assertApproved("gaps", page.toString());
  }

  @Test
  @DisplayName("is what to read next, as the documentation has it")
  void queue() throws IOException {
    assertThat(Path.of("docs/reading-queue.md"))
        .content()
        .endsWith(LIBRARY.readingQueue().toMarkdown());
    ApprovedPage.assertApproved("reading-queue", LIBRARY.readingQueue().toString());
  }
}
