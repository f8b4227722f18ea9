package org.microdosing.evidence.certainty;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.summary.EvidenceSummary;

@DisplayName("What is printed of certainty")
class PrintedCertaintyTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  @DisplayName("is the level with every step, of substances and of all studies as a mixture")
  void ofBundledEvidence() throws IOException {
    Map<String, EvidenceSummary> summaries = new LinkedHashMap<>();
    summaries.put("All studies", LIBRARY.studies().summarise());
    for (String substance : List.of("lsd", "psilocybin", "ketamine")) {
      summaries.put(LIBRARY.substance(substance).name(), LIBRARY.summarise(substance));
    }
    StringBuilder page = new StringBuilder();
    summaries.forEach(
        (name, summary) -> {
          page.append(name).append("\n\n");
          for (Outcome outcome :
              List.of(Outcome.DEPRESSION, Outcome.MOOD, Outcome.NEUROPLASTICITY_MARKER)) {
            for (DoseBand band : List.of(DoseBand.MICRODOSE, DoseBand.FULL)) {
              page.append(summary.certainty(outcome, band)).append("\n\n");
            }
          }
        });
    ApprovedPage.assertApproved("certainty", page.toString());
  }
}
