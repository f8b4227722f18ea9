package org.microdosing.evidence.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.Source;
import org.microdosing.evidence.model.Substance;

@DisplayName("What a page says of the substance itself")
class SubstanceSectionTest {

  static List<Substance> substances() {
    return BundledEvidence.substances();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          psilocybin | Schedule I; psilocin is also given as Schedule I
          psilocybin | psilocin Stated: C12H16N2O; 204.2682 g/mol; CAS number 520-53-6
          psilocybin | oral Stated: onset 0.5-0.8 h (0.1-1.5); duration 4-6 h (3-12)
          lsd | half-life about 3.5 h ley-2023, abstract [abstract]
          lsd | 0.146 mg of the salt stand for 0.1 mg of the base
          lsd | Plasma LSD was below detection after 5 µg and peaked at 30 min
          mescaline | 2 molecules of the base in a formula unit
          mescaline | no text that names the schedule was readable here
          ketamine | NMDA receptor
          ketamine | bioavailability, oral
          ketamine | No standard ketamine microdose and no research showing it safe
          """)
  @DisplayName("is what its record says, with the source")
  void isOnRecord(String substance, String words) {
    assertThat(BundledEvidence.summary(substance).page().replaceAll("\\s+", " ")).contains(words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substances")
  @DisplayName("lists every source of the record once, in full")
  void listsSources(Substance substance) {
    String page = BundledEvidence.summary(substance.id()).page().replaceAll("\\s+", " ");
    String list = page.substring(page.indexOf(" Sources besides the studies "));
    for (Source source : substance.sources()) {
      assertThat(list).containsOnlyOnce(" - " + source.id() + ": ");
    }
  }

  @Test
  @DisplayName("stands on no page of selected studies, which are of several substances")
  void ofOneSubstance() {
    assertThat(EvidenceLibrary.bundled().studies().summarise().page())
        .doesNotContain("The substance");
  }
}
