package org.microdosing.evidence.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.model.AuthorGroups;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Rater;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

@DisplayName("Gaps")
class GapsTest {

  private final EvidenceSummary lsd = BundledEvidence.summary("lsd");
  private final EvidenceSummary psilocybin = BundledEvidence.summary("psilocybin");
  private final EvidenceSummary dmt = BundledEvidence.summary("dmt");

  @Test
  @DisplayName("are one where nothing gives the substance: 2C-B")
  void nothingAtAll() {
    assertThat(BundledEvidence.summary("2c-b").gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.kind()).isEqualTo(GapKind.NO_STUDY));
  }

  @Test
  @DisplayName("are ranked, the most severe first, and each kind stands once")
  void areRanked() {
    for (EvidenceSummary summary : List.of(lsd, psilocybin, dmt)) {
      assertThat(summary.gaps()).isSorted();
      assertThat(summary.gaps()).extracting(Gap::kind).doesNotHaveDuplicates();
      assertThat(summary.gaps()).extracting(g -> g.kind().severity()).isSorted();
    }
  }

  @Test
  @DisplayName("say that no trial of a course of microdoses was in treatment-resistant depression")
  void resistantDepression() {
    assertThat(gap(lsd, GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION)).isPresent();
    Gap resistant = gap(psilocybin, GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION).orElseThrow();
    assertThat(resistant.studies())
        .as("full doses, and one small dose as a control, are no microdosing")
        .contains("goodwin-2022", "mertens-2026");
    assertThat(resistant.query()).contains(".condition(\"TRD\")").contains("Course.isStudied");
  }

  @Test
  @DisplayName("tell a course from one small dose that serves as a control: mertens-2026")
  void tellsACourse() {
    StudyEvidence trial = BundledEvidence.evidence("mertens-2026");
    assertThat(trial.findings())
        .filteredOn(f -> f.arm().id().equals("psilocybin-5"))
        .isNotEmpty()
        .allMatch(f -> trial.band(f) == DoseBand.MICRODOSE)
        .noneMatch(f -> Course.isStudied(trial.study(), f));
    StudyEvidence course = BundledEvidence.evidence("lsddep2-2026");
    assertThat(course.findings())
        .filteredOn(f -> f.arm().id().equals("lsd-titrated"))
        .isNotEmpty()
        .allMatch(f -> Course.isStudied(course.study(), f));
  }

  @Test
  @DisplayName("name the conditions that microdoses were never tried in against placebo")
  void conditions() {
    assertThat(gap(lsd, GapKind.NO_TRIAL_IN_CONDITIONS).orElseThrow().statement())
        .contains("premenstrual disorder", "cluster headache", "anxiety disorder")
        .doesNotContain("major depressive disorder")
        .doesNotContain("ADHD");
    assertThat(gap(lsd, GapKind.NO_PATIENTS)).as("mueller-2025, lsddep2-2026").isEmpty();
    assertThat(gap(dmt, GapKind.NO_PATIENTS)).isPresent();
  }

  @Test
  @DisplayName("tell samples that were not read for guesses from those that report nothing")
  void blinding() {
    assertThat(gap(lsd, GapKind.BLINDING_NOT_MEASURED)).as("none was read in full").isEmpty();
    Gap gap = gap(lsd, GapKind.BLINDING_NOT_READ).orElseThrow();
    assertThat(gap.studies())
        .contains("bershad-2019", "lsddep2-2026", "molla-2024")
        .doesNotContain("dewit-2022", "mueller-2025", "murphy-2023")
        .hasSize((int) gap.count());
  }

  @Test
  @DisplayName("tell samples that were not read for harms: cavanna-2022, vanelk-2022")
  void harms() {
    assertThat(gap(psilocybin, GapKind.HARMS_NOT_REPORTED)).isEmpty();
    assertThat(gap(psilocybin, GapKind.HARMS_NOT_READ).orElseThrow().studies())
        .contains("cavanna-2022", "vanelk-2022");
    assertThat(gap(lsd, GapKind.HARMS_NOT_READ).orElseThrow().studies())
        .contains("molla-2024", "lsddep2-2026")
        .doesNotContain("murphy-2023");
  }

  @Test
  @DisplayName("miss no women where records state them by arm: arabzadeh-2018, fava-2020")
  void women() {
    EvidenceSummary ketamine = BundledEvidence.summary("ketamine");
    assertThat(gap(ketamine, GapKind.NO_WOMEN)).isEmpty();
    assertThat(BundledEvidence.study("fava-2020").population().statesWomen()).isTrue();
  }

  @Test
  @DisplayName("state the latest finding in days, and how many tell no time: 56 days for LSD")
  void followUp() {
    assertThat(gap(lsd, GapKind.SHORT_FOLLOW_UP).orElseThrow().statement())
        .isEqualTo(
            "No finding in this library on microdoses against placebo is known to be later than 56"
                + " days after a dose; of 19 findings the time is not known.");
    assertThat(lsd.followUp().withoutLength())
        .as("gwern-2013-n1 gives no time of any of its seven")
        .contains("gwern-2013-n1-f1", "cavarra-2025-f1", "family-2020-f1");
    assertThat(lsd.followUp().longest(Contrast.PLACEBO, DoseBand.MICRODOSE).orElseThrow().days())
        .isEqualTo(56);
  }

  @Test
  @DisplayName("tell no findings on harms from findings without a time: DMT has none")
  void noHarms() {
    assertThat(gap(dmt, GapKind.SHORT_SAFETY).orElseThrow().statement())
        .isEqualTo("There is no finding in this library on harms of microdoses.");
  }

  @Test
  @DisplayName("find one laboratory only where nobody else repeated: strassman-1994, not LSD")
  void laboratory() {
    assertThat(gap(dmt, GapKind.ONE_LABORATORY).orElseThrow().studies())
        .containsExactly("strassman-1994");
    assertThat(gap(lsd, GapKind.ONE_LABORATORY)).isEmpty();
  }

  @Test
  @DisplayName("find doses that are called microdoses and are none: 1 g in lyes-2023")
  void definitions() {
    assertThat(gap(psilocybin, GapKind.DEFINITION_MISMATCH).orElseThrow().studies())
        .contains("lyes-2023");
    StudyEvidence study = BundledEvidence.evidence("lyes-2023");
    assertThat(study.band(study.study().arm("case-3").orElseThrow())).isEqualTo(DoseBand.LOW);
  }

  @Test
  @DisplayName("call nobody wrong about a microdose whose salt is inferred: bershad-2019")
  void inferredSalt() {
    Dose dose = BundledEvidence.study("bershad-2019").arms().get(1).dose().orElseThrow();
    assertThat(dose.formInferredFrom()).isPresent();
    assertThat(gap(lsd, GapKind.DEFINITION_MISMATCH)).isEmpty();
  }

  @Test
  @DisplayName("answer for the dose bands that a summary is about")
  void ofDoseBands() {
    SummaryScope full = SummaryScope.of(BundledEvidence.substance("lsd")).inBands(DoseBand.FULL);
    EvidenceSummary summary = EvidenceSummary.of(full, BundledEvidence.all());
    assertThat(gap(summary, GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION).orElseThrow().statement())
        .startsWith("No placebo-controlled trial of full doses in treatment-resistant depression");
  }

  @Test
  @DisplayName("answer for what a query selected: resistant depression and microdoses")
  void ofQueries() {
    EvidenceSummary asked =
        EvidenceLibrary.bundled()
            .findings()
            .condition("TRD")
            .doseBand(DoseBand.MICRODOSE)
            .summarise();
    Gap gap = gap(asked, GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION).orElseThrow();
    assertThat(gap.statement())
        .startsWith("No placebo-controlled trial of a course of microdoses in treatment-resistant")
        .contains("among what was asked for");
    assertThat(gap.studies()).as("single doses").containsExactly("fava-2020", "mertens-2026");
    assertThat(gap.query()).startsWith("query.");
    assertThat(gap(asked, GapKind.SILENT_TRIALS).orElseThrow().studies())
        .as("trials without findings do not drop out of a query for findings")
        .contains("registry-nct07183748");
    assertThat(
            EvidenceLibrary.bundled()
                .findings()
                .condition("TRD")
                .substance("lsd")
                .summarise()
                .gaps())
        .singleElement()
        .satisfies(none -> assertThat(none.kind()).isEqualTo(GapKind.NO_STUDY));
  }

  @Test
  @DisplayName("say nothing of harms where only another kind of outcome was asked about")
  void withoutHarms() {
    EvidenceSummary mood =
        EvidenceLibrary.bundled().findings().substance("lsd").outcome(Outcome.MOOD).summarise();
    assertThat(mood.gaps())
        .extracting(Gap::kind)
        .contains(GapKind.SHORT_FOLLOW_UP)
        .doesNotContain(
            GapKind.HARMS_NOT_READ, GapKind.SHORT_SAFETY, GapKind.OPEN_SAFETY_QUESTIONS);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "domany-2019, domany-2019-f2, true",
    "goodwin-2022, goodwin-2022-f1, true",
    "murphy-2023, murphy-2023-f9, false"
  })
  @DisplayName("know by the instrument of a finding whether an observer rated")
  void observerRated(String study, String finding, boolean observed) {
    assertThat(
            BundledEvidence.evidence(study)
                .vocabulary()
                .rater(BundledEvidence.finding(study, finding))
                .equals(Optional.of(Rater.OBSERVER)))
        .isEqualTo(observed);
  }

  @Test
  @DisplayName("join studies of one sample, and of a first or last author, into one group")
  void authorGroups() {
    assertThat(groups("murphy-2023", "allen-2024", "lsddep2-2026"))
        .as("one sample, then one last author")
        .hasSize(1);
    assertThat(groups("bershad-2019", "dewit-2022", "murray-2022")).hasSize(1);
    assertThat(groups("murphy-2023", "bershad-2019", "cavanna-2022")).hasSize(3);
    assertThat(groups("murphy-2023", "cavanna-2022", "lsddep2-2026"))
        .as("a study that joins two groups later")
        .hasSize(2);
  }

  private static List<List<String>> groups(String... ids) {
    return AuthorGroups.of(List.of(ids).stream().map(BundledEvidence::study).toList());
  }

  private static Optional<Gap> gap(EvidenceSummary summary, GapKind kind) {
    return summary.gaps().stream().filter(g -> g.kind() == kind).findFirst();
  }
}
