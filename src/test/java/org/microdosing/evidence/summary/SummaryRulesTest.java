package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.LongTermQuestion;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.RecruitmentKind;
import org.microdosing.evidence.model.Sample;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

@DisplayName("The rules of counting, on real studies")
class SummaryRulesTest {

  private final EvidenceSummary lsd = BundledEvidence.summary("lsd");
  private final EvidenceSummary psilocybin = BundledEvidence.summary("psilocybin");

  @Nested
  @DisplayName("People")
  class People {

    @Test
    @DisplayName("whom four papers report on are one sample of 24, not 95")
    void oneSampleOfFourPapers() {
      Sample sample = sample(lsd, "ramaekers-2021");
      assertThat(sample.studies())
          .containsExactly("holze-2021", "hutten-2020-bdnf", "hutten-2020-mood", "ramaekers-2021");
      assertThat(sample.people()).hasValue(24);
      assertThat(sample.doubleCountingAvoided()).isEqualTo(23 + 24 + 24 + 24 - 24);
    }

    @Test
    @DisplayName("of a trial stay people of a trial when interviews report on them too")
    void aTrialComesFirst() {
      Sample sample = sample(lsd, "murphy-2023");
      assertThat(sample.studies()).contains("murphy-2025-qualitative");
      assertThat(sample.kind()).isEqualTo(RecruitmentKind.TRIAL);
      assertThat(sample.people()).hasValue(80);
    }

    @Test
    @DisplayName("in surveys are shown apart from people in trials")
    void surveysApart() {
      PeopleCount people = psilocybin.people();
      assertThat(BundledEvidence.summary("mescaline").people())
          .as("rats are no people of unknown number")
          .hasToString("none studied");
      assertThat(people.of(RecruitmentKind.SURVEY)).isGreaterThan(people.of(RecruitmentKind.TRIAL));
      assertThat(people.byKind().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(psilocybin.participants());
      assertThat(people.toString()).contains("in trials", "in surveys");
    }

    @Test
    @DisplayName("who are only planned do not count")
    void plannedDoNotCount() {
      EvidenceSummary one = of("registry-nct07189299");
      assertThat(one.studyCount()).isEqualTo(1);
      assertThat(one.participants()).isZero();
      assertThat(one.unreported()).singleElement().matches(t -> t.planned().orElse(0) == 150);
    }

    @Test
    @DisplayName("are never rats, and never search queries")
    void animalsAndTextsAreNobody() {
      assertThat(of("horsley-2018").participants()).isZero();
      assertThat(of("horsley-2018").studyCount()).isEqualTo(1);
      assertThat(of("yang-2024").participants()).isZero();
    }

    private static Sample sample(EvidenceSummary summary, String id) {
      return summary.samples().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
  }

  @Nested
  @DisplayName("Studies")
  class Studies {

    @Test
    @DisplayName("of metabolites and mixtures stand beside the counts")
    void relatedStandsApart() {
      RelatedEvidence psilocin = related(psilocybin, "horsley-2018");
      assertThat(psilocin.kinds()).containsExactly(ExposureKind.ACTIVE_METABOLITE);
      assertThat(related(psilocybin, "szigeti-2023").kinds()).containsExactly(ExposureKind.MIXED);
      assertThat(ids(psilocybin)).doesNotContain("horsley-2018", "szigeti-2023");
      assertThat(ids(psilocybin)).contains("szigeti-2021");
      assertThat(related(psilocybin, "szigeti-2021").findings()).isNotEmpty();
    }

    @Test
    @DisplayName("of esketamine are related to ketamine and no study of it")
    void isomersStandApart() {
      EvidenceSummary ketamine = BundledEvidence.summary("ketamine");
      assertThat(ids(ketamine)).doesNotContain("smith-apeldoorn-2024");
      assertThat(related(ketamine, "smith-apeldoorn-2024").kinds())
          .containsExactly(ExposureKind.ISOMER);
    }

    @Test
    @DisplayName("that are protocols of a reported trial are not called silent")
    void reportedProtocolsAreNotSilent() {
      List<String> silent = lsd.unreported().stream().map(UnreportedTrial::study).toList();
      assertThat(ids(lsd)).contains("murphy-2021-mdlsd-protocol", "donegan-2023-protocol");
      assertThat(silent)
          .doesNotContain("murphy-2021-mdlsd-protocol", "donegan-2023-protocol")
          .contains("registry-nct07189299");
    }

    private static RelatedEvidence related(EvidenceSummary summary, String id) {
      return summary.related().stream().filter(r -> r.study().equals(id)).findFirst().orElseThrow();
    }
  }

  @Nested
  @DisplayName("Findings")
  class Findings {

    @Test
    @DisplayName("against baseline within a placebo-controlled trial are not against placebo")
    void baselineStaysBaseline() {
      OutcomeEvidence depression = of("marschall-2022").outcome(Outcome.DEPRESSION).orElseThrow();
      assertThat(depression.rows(Contrast.PLACEBO)).isNotEmpty();
      assertThat(depression.rows(Contrast.BASELINE)).isNotEmpty();
    }

    @Test
    @DisplayName("count by direction, whatever their source calls significant")
    void directionNotSignificance() {
      StudyEvidence evidence = BundledEvidence.evidence("vonrotz-2023");
      List<Finding> directed =
          evidence.findings().stream().filter(f -> f.direction().isPresent()).toList();
      DirectionCounts counts = DirectionCounts.of(directed);
      assertThat(counts.directed()).isEqualTo(directed.size());
      assertThat(counts.significant())
          .isEqualTo(
              (int)
                  directed.stream().filter(f -> f.significant().equals(Optional.of(true))).count())
          .isLessThan(counts.count(Direction.IMPROVED) + counts.count(Direction.WORSENED));
    }

    @Test
    @DisplayName("at full doses are in rows of their own beside microdoses")
    void bandsStayApart() {
      OutcomeEvidence depression = psilocybin.outcome(Outcome.DEPRESSION).orElseThrow();
      ContrastEvidence micro = depression.row(Contrast.PLACEBO, DoseBand.MICRODOSE).orElseThrow();
      ContrastEvidence full = depression.row(Contrast.PLACEBO, DoseBand.FULL).orElseThrow();
      assertThat(micro.studies()).contains("marschall-2022").doesNotContain("vonrotz-2023");
      assertThat(full.studies()).contains("vonrotz-2023").doesNotContain("marschall-2022");
      assertThat(micro.findings()).doesNotContainAnyElementsOf(full.findings());
    }

    @Test
    @DisplayName("of animals stand apart whatever they compare with")
    void animalsApart() {
      assertThat(of("kiilerich-2023").outcomes())
          .flatExtracting(OutcomeEvidence::rows)
          .allMatch(row -> row.contrast() == Contrast.ANIMALS);
    }

    @Test
    @DisplayName("name the smallest and the largest effect with its interval")
    void effectsWithIntervals() {
      ContrastEvidence row =
          of("griffiths-2016").outcome(Outcome.DEPRESSION).orElseThrow().rows().stream()
              .filter(r -> !r.effects().isEmpty())
              .findFirst()
              .orElseThrow();
      EffectRange range = row.effects().get(0);
      assertThat(size(range.largest())).isGreaterThanOrEqualTo(size(range.smallest()));
      assertThat(range.toString()).contains(range.largest().id());
      assertThat(row.effects()).extracting(EffectRange::toString).anyMatch(t -> t.contains("95%"));
    }

    private static double size(Finding finding) {
      return Math.abs(finding.statistic().orElseThrow().value().orElseThrow());
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("Blinding is judged by what a study reports of guesses")
  @CsvSource({
    "cavanna-2022, HELD",
    "prochazkova-2025, HELD",
    "petranker-2025, BROKEN",
    "hutten-2020-mood, BROKEN",
    "marschall-2022, BROKEN",
    "szigeti-2021, BROKEN",
    "luquiens-2025, BROKEN",
    "mueller-2025, UNCLEAR",
    "vanelk-2022, UNCLEAR",
    "bershad-2019, NOT_READ"
  })
  void judgesBlinding(String id, BlindingStatus status) {
    Study study = BundledEvidence.study(id);
    assertThat(BlindingReport.of(study).status()).isEqualTo(status);
  }

  @Nested
  @DisplayName("Safety")
  class SafetyRules {

    @Test
    @DisplayName("shows adverse events by kind with the counts of each arm")
    void countsPerArm() {
      AdverseEvent headache =
          BundledEvidence.summary("psilocybin").safety().adverseEvents().stream()
              .filter(e -> e.kind().equals("headache"))
              .findFirst()
              .orElseThrow();
      assertThat(headache.studies()).contains("goodwin-2022", "mertens-2026");
      ArmEvents arm =
          headache.findings().stream()
              .filter(f -> f.finding().studyId().equals("vonrotz-2023"))
              .findFirst()
              .orElseThrow()
              .arms()
              .get(0);
      assertThat(arm).hasToString("psilocybin 4 of 26 people (15%)");
    }

    @Test
    @DisplayName("sets serious events and discontinuation apart from kinds of event")
    void seriousAndStopped() {
      Safety safety = psilocybin.safety();
      assertThat(safety.serious()).extracting(f -> f.finding().id()).contains("vonrotz-2023-f6");
      assertThat(safety.discontinuation())
          .extracting(f -> f.finding().id())
          .contains("davis-2021-f7", "luquiens-2025-f9");
      assertThat(safety.adverseEvents()).extracting(AdverseEvent::kind).doesNotContain("serious");
    }

    @Test
    @DisplayName("keeps trials of which harms were not read apart from those that report none")
    void silence() {
      assertThat(psilocybin.safety().notRead())
          .contains("griffiths-2016", "cavanna-2022", "vanelk-2022", "marschall-2022")
          .doesNotContain("mertens-2026", "hutten-2019-motives");
      assertThat(psilocybin.safety().silent())
          .doesNotContain("griffiths-2016", "cavanna-2022", "vanelk-2022", "mertens-2026");
    }

    @Test
    @DisplayName("keeps valvulopathy open for psilocybin, and not for LSD, where hearts were seen")
    void longTermQuestions() {
      assertThat(psilocybin.safety().open()).contains(LongTermQuestion.VALVULOPATHY);
      assertThat(lsd.safety().open()).doesNotContain(LongTermQuestion.VALVULOPATHY);
      assertThat(lsd.safety().longTerm().get(LongTermQuestion.VALVULOPATHY))
          .containsExactly("lsddep1-2026-f11");
    }
  }

  @Nested
  @DisplayName("Dose bands")
  class Bands {

    private final SummaryScope scope = SummaryScope.of(BundledEvidence.substance("psilocybin"));

    @Test
    @DisplayName("do not make a study of microdoses from a low dose that is only a control")
    void controlsAreNoMicrodoseStudies() {
      EvidenceSummary micro =
          EvidenceSummary.of(scope.inBands(DoseBand.MICRODOSE), BundledEvidence.all());
      assertThat(ids(micro)).contains("marschall-2022").doesNotContain("carhart-harris-2021");
      assertThat(micro.doses()).allMatch(d -> d.band() == DoseBand.MICRODOSE);
      assertThat(micro.outcomes())
          .flatExtracting(OutcomeEvidence::rows)
          .allMatch(row -> row.band() == DoseBand.MICRODOSE);
    }

    @Test
    @DisplayName("of one substance stand side by side, and nothing is pooled")
    void sideBySide() {
      SummaryComparison comparison =
          SummaryComparison.of(
              EvidenceSummary.of(scope.inBands(DoseBand.MICRODOSE), BundledEvidence.all()),
              EvidenceSummary.of(scope.inBands(DoseBand.FULL), BundledEvidence.all()));
      assertThat(comparison.rows()).extracting(SummaryComparison.Row::label).contains("depression");
      assertThat(comparison.toString().lines())
          .allMatch(line -> line.codePointCount(0, line.length()) <= 100)
          .contains("Research information, not medical advice.");
    }
  }

  private static EvidenceSummary of(String study) {
    return EvidenceSummary.of(
        SummaryScope.findings("one study"), List.of(BundledEvidence.evidence(study)));
  }

  private static List<String> ids(EvidenceSummary summary) {
    return summary.studies().stream().map(StudyEvidence::id).toList();
  }
}
