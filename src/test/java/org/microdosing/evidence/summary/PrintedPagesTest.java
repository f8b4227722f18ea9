package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Substance;

/**
 * Holds what people read in a terminal to pages that were read and approved, so that a changed word
 * or figure shows in a review. The pages are of a few studies, so that new studies leave them
 * alone.
 */
@DisplayName("What a summary prints, of a few studies")
class PrintedPagesTest {

  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final EvidenceSummary LSD = Selected.LSD;
  private static final EvidenceSummary PSILOCYBIN = Selected.PSILOCYBIN;

  static List<Arguments> pages() {
    return List.of(
        Arguments.of("lsd", LSD.toString()),
        Arguments.of("lsd-parts", parts(LSD)),
        Arguments.of("psilocybin", PSILOCYBIN.toString()),
        Arguments.of("psilocybin-parts", parts(PSILOCYBIN)),
        Arguments.of("nothing", Selected.substance("2c-b", "bershad-2019").toString()),
        Arguments.of("side-by-side", SummaryComparison.of(LSD, PSILOCYBIN).toString()),
        Arguments.of("map", map()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("stands as it was approved")
  void standsAsApproved(String name, String actual) throws IOException {
    Path page = PAGES.resolve(name + ".txt");
    if (Boolean.getBoolean("pages.update")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, actual.stripTrailing() + "\n");
    }

    assertThat(actual.stripTrailing().lines().toList())
        .as(
            "%s; if the change is meant, renew it with"
                + " \"mvn test -Dtest=PrintedPagesTest -Dpages.update=true\" and read what changed",
            page)
        .isEqualTo(Files.readAllLines(page));
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

  private static String map() {
    List<Substance> substances =
        List.of(BundledEvidence.substance("lsd"), BundledEvidence.substance("psilocybin"));
    List<StudyEvidence> studies =
        Stream.concat(LSD.studies().stream(), PSILOCYBIN.studies().stream()).toList();
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
