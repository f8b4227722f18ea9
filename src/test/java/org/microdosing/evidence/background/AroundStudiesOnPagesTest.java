package org.microdosing.evidence.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.InclusionRule;
import org.microdosing.evidence.report.EvidenceBrief;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

@DisplayName("What pages tell around the studies of a substance")
class AroundStudiesOnPagesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final InclusionRule RULE = LIBRARY.inclusionRule().orElseThrow();

  private static String flat(Object page) {
    return page.toString().replaceAll("\\s+", " ");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          psilocybin | cognitive control: worsened; called significant; Cohen's d -0.34 [-0.62, -0.06] 95%
          psilocybin | Size: 13 separate samples, 14 studies pooled, 1614 people pooled, 59 effect sizes.
          psilocybin | Risk of bias of its studies: low in 3, some concerns in 7, high in 4.
          psilocybin | Data: doi:10.5281/zenodo.17657950, version 25.1.2, a newer version is 26.0.0
          psilocybin | griffiths-2016 Result: depression, all time points of the data set; Overall: high;
          psilocybin | Judgements differ, vonrotz-2023: measurement: some concerns (SYPRES)
          psilocybin | marschall-2022, vanelk-2022: psilocybin truffles every third day, 7 doses
          psilocybin | Mixed: Kiilerich 2023, psilocybin, repeated low dose set by 5-HT2A occupancy, rat:
          psilocybin | 0.1 of recreational or full psychedelic dose
          lsd        | Against this explanation: Murphy 2023, LSD
          lsd        | For this explanation: Szigeti 2021
          lsd        | Every fourth day: 1 day on, 3 days off
          ketamine   | symptoms in none to a quarter of patients, mostly mild
          ketamine   | ketamine twice weekly for 4 weeks at 0.5-0.9 mg/kg; listed only because
          2c-b       | Schedules that no study of this page used
          2c-b       | partial agonist at 5-HT2B; no study of valves was found
          """)
  @DisplayName("are what the context says, on the page and in the brief alike")
  void isOnRecord(String substance, String words) {
    assertThat(flat(LIBRARY.summarise(substance).page())).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsd", "ketamine", "mescaline"})
  @DisplayName("are nothing about other substances")
  void ofTheSubstance(String substance) {
    assertThat(LIBRARY.summarise(substance).scope().context().mechanisms())
        .allSatisfy(
            mechanism ->
                assertThat(mechanism.evidence())
                    .allMatch(e -> e.substances().isEmpty() || e.substances().contains(substance)));
    assertThat(LIBRARY.summarise(substance).scope().context().reviews())
        .extracting(review -> review.substances())
        .allMatch(names -> names.isEmpty() || names.contains(substance));
  }

  @Test
  @DisplayName("with which microdoses were one or two doses, wherever results of microdoses stand")
  void fewDoses() {
    String once =
        "One or two doses and no course of microdoses: cavanna-2022 (Wednesday and Friday (days 3 and"
            + " 5) of one measurement week);";
    String mertens = "mertens-2026 (5 mg at week 0, then 25 mg at week 6, with psychotherapy)";
    String page = flat(LIBRARY.summarise("psilocybin").page());
    assertThat(page.split(Pattern.quote(once), -1)).hasSize(3);
    assertThat(page.split(Pattern.quote(mertens), -1)).hasSize(3);
    assertThat(page)
        .contains("Measure: headache (per dosing session); when: follow-up; Band: microdose;");
    assertThat(flat(EvidenceBrief.of(LIBRARY, "psilocybin")))
        .contains("One or two doses and no course of microdoses: ");
    assertThat(flat(LIBRARY.summarise("ketamine").page()))
        .doesNotContain("no course of microdoses: arabzadeh-2018");
  }

  @Test
  @DisplayName("with the rule by which studies are in the library, in one sentence wherever asked")
  void inclusionRule() {
    for (Object page :
        List.of(
            LIBRARY.summarise("lsd"),
            LIBRARY.summarise("lsd").page(),
            LIBRARY.summarise("2c-b"),
            LIBRARY.findings().summarise(),
            LIBRARY.studies().substance("dmt").summarise().page(),
            LIBRARY.compare("lsd", "psilocybin"),
            LIBRARY.compare("lsd", DoseBand.MICRODOSE, DoseBand.LOW),
            LIBRARY.map(),
            LIBRARY.map("psilocybin"),
            EvidenceBrief.of(LIBRARY, "mescaline"),
            EvidenceBrief.overview(LIBRARY))) {
      assertThat(flat(page)).contains(RULE.sentence());
    }
    assertThat(flat(LIBRARY.summarise("lsd").page())).contains(flat(RULE));
  }

  @Test
  @DisplayName("is what a summary without a library around it leaves out")
  void withoutLibrary() {
    String page =
        EvidenceSummary.of(SummaryScope.of(BundledEvidence.substance("lsd")), List.of()).page();
    assertThat(page).contains("The substance").doesNotContain("What reviews concluded", "complete");
  }
}
