package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;

@DisplayName("The page of a summary")
class SummaryPageTest {

  static List<Substance> substances() {
    return BundledEvidence.substances();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("fits a terminal, names every study and ends with what it is not")
  void fitsAndNamesItsStudies(Substance substance) {
    EvidenceSummary summary = BundledEvidence.summary(substance.id());
    String page = summary.page();
    assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(page.lines().toList().get(0)).startsWith(substance.name());
    assertThat(page.stripTrailing()).endsWith("Research information, not medical advice.");
    for (StudyEvidence evidence : summary.studies()) {
      assertThat(page).contains(evidence.id());
    }
  }

  @Test
  @DisplayName("says that nothing can be concluded where no study counts")
  void nothingToConclude() {
    assertThat(BundledEvidence.summary("2c-b").page()).contains("nothing can be concluded");
  }

  @Test
  @DisplayName("says of each full dose from a forum or a wiki that it is grey literature")
  void greyDoseFacts() {
    assertThat(BundledEvidence.summary("lsd").page()).contains("grey literature");
  }

  @Test
  @DisplayName("keeps microdoses against placebo and without control in sections of their own")
  void sections() {
    String page = BundledEvidence.summary("psilocybin").page();
    int placebo = page.indexOf("\nMicrodoses against placebo\n");
    int uncontrolled = page.indexOf("\nMicrodoses without a control\n");
    int full = page.indexOf("\nFull doses\n");
    assertThat(placebo).isPositive();
    assertThat(uncontrolled).isGreaterThan(placebo);
    assertThat(full).isGreaterThan(uncontrolled);
    assertThat(page.substring(placebo, uncontrolled)).doesNotContain("against baseline");
  }
}
