package org.microdosing.evidence.summary;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.ApprovedPage;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Selected;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;

/**
 * Holds what people read in a terminal to pages that were read and approved, so that a changed word
 * or figure shows in a review. The pages are of a few studies, so that new studies leave them
 * alone.
 */
@DisplayName("What a summary prints, of a few studies")
class PrintedPagesTest {

  private final EvidenceSummary lsd = Selected.lsd();
  private final EvidenceSummary psilocybin = Selected.psilocybin();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "lsd",
        "lsd-parts",
        "psilocybin",
        "psilocybin-parts",
        "nothing",
        "side-by-side",
        "map"
      })
  @DisplayName("stands as it was approved")
  void standsAsApproved(String name) throws IOException {
    ApprovedPage.assertApproved(name, page(name));
  }

  private String page(String name) {
    return switch (name) {
      case "lsd" -> lsd.page();
      case "lsd-parts" -> parts(lsd);
      case "psilocybin" -> psilocybin.page();
      case "psilocybin-parts" -> parts(psilocybin);
      case "nothing" -> Selected.substance("2c-b", "bershad-2019").page();
      case "side-by-side" -> SummaryComparison.of(lsd, psilocybin).page();
      default -> map();
    };
  }

  /** Everything that can be taken out of a summary, as JShell shows it. */
  private static String parts(EvidenceSummary summary) {
    StringBuilder text = new StringBuilder();
    part(text, "scope", List.of(summary.scope()));
    part(text, "profile", List.of(summary.profile()));
    part(text, "people", List.of(summary.people()));
    part(text, "samples", summary.samples());
    part(text, "studies", summary.studies());
    part(text, "doses", summary.doses());
    part(text, "outcomes", summary.outcomes());
    part(text, "directions", summary.directions());
    for (DoseBand band : List.of(DoseBand.MICRODOSE, DoseBand.FULL)) {
      Stream<Certainty> certainties =
          Arrays.stream(Outcome.values()).map(o -> summary.certainty(o, band));
      part(
          text,
          "certainty, " + band.label(),
          certainties.filter(c -> c.level() != CertaintyLevel.NONE || c.outside() > 0).toList());
    }
    part(text, "gaps", summary.gaps());
    part(text, "adverse events", summary.safety().adverseEvents());
    part(text, "serious events", summary.safety().serious());
    part(text, "blinding", summary.blinding());
    part(text, "follow-up", List.of(summary.followUp()));
    part(text, "unreported", summary.unreported());
    part(text, "verification", List.of(summary.verification()));
    part(text, "related", summary.related());
    return text.toString();
  }

  private static void part(StringBuilder text, String heading, Collection<?> rows) {
    text.append("## ").append(heading).append('\n');
    rows.forEach(row -> text.append(row).append('\n'));
    text.append('\n');
  }

  private String map() {
    List<Substance> substances =
        List.of(BundledEvidence.substance("lsd"), BundledEvidence.substance("psilocybin"));
    List<StudyEvidence> studies =
        Stream.concat(lsd.studies().stream(), psilocybin.studies().stream()).toList();
    EvidenceMap map = studies.stream().collect(EvidenceMap.collector(substances));
    return map
        + "\n"
        + map.doseBands("psilocybin")
        + "\n"
        + map.cell("psilocybin", Outcome.DEPRESSION)
        + "\n"
        + map.cell("psilocybin", Outcome.ANHEDONIA)
        + "\n"
        + map.cell("lsd", Outcome.WELLBEING)
        + "\n";
  }
}
