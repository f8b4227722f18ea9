package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.certainty.CertaintyLevel;
import org.microdosing.evidence.gap.Gap;
import org.microdosing.evidence.gap.GapKind;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.FindingVote;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.summary.DirectionSynthesis;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SampleVote;

@DisplayName("What is printed is true of the records")
class PrintedStatementsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static String page(String substance) {
    return LIBRARY.summarise(substance).page().replaceAll("\\s+", " ");
  }

  private static DirectionSynthesis microdoses(String substance, Outcome outcome, Contrast to) {
    return LIBRARY.summarise(substance).direction(outcome, to, DoseBand.MICRODOSE).orElseThrow();
  }

  private static SampleVote vote(DirectionSynthesis question, String sample) {
    return question.votes().stream()
        .filter(vote -> vote.sample().equals(sample))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(String id) {
    return LIBRARY.findings().find(id).orElseThrow();
  }

  @Nested
  @DisplayName("of psilocybin")
  class OfPsilocybin {

    @Test
    @DisplayName("depression against placebo counts the people compared, not those enrolled")
    void people() {
      DirectionSynthesis question = microdoses("psilocybin", Outcome.DEPRESSION, Contrast.PLACEBO);
      assertThat(question.votes())
          .extracting(SampleVote::toString)
          .containsExactly(
              "marschall-2022: no direction read (1 no direction read; at most 75 people)",
              "mertens-2026: improved (1 improved; 95 people)",
              "szigeti-2021: worsened (1 worsened; 56 people)");
      assertThat(page("psilocybin"))
          .contains("depression against placebo: 1 improved, 1 worsened, 1 no direction read");
    }

    @Test
    @DisplayName("depression against baseline is without what follows a high dose or joins arms")
    void baseline() {
      DirectionSynthesis question = microdoses("psilocybin", Outcome.DEPRESSION, Contrast.BASELINE);
      assertThat(question.votes())
          .extracting(SampleVote::sample)
          .doesNotContain("griffiths-2016", "marschall-2022");
      assertThat(finding("marschall-2022-f5").mixesArms()).isTrue();
      assertThat(FindingVote.of(finding("griffiths-2016-f6"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "ANXIETY, petranker-2025-f2",
      "QUALITY_OF_LIFE, petranker-2025-f3",
      "OCD_SYMPTOMS, moreno-2006-f2",
      "CARDIOVASCULAR, hasler-2004-f5"
    })
    @DisplayName("what was not set against placebo, or is read from an omission, votes for nothing")
    void noVotes(Outcome outcome, String id) {
      LIBRARY.summarise("psilocybin").directions().stream()
          .filter(question -> question.outcome() == outcome)
          .filter(question -> question.contrast() != Contrast.OTHER_DOSE)
          .flatMap(question -> question.votes().stream())
          .forEach(vote -> assertThat(vote.findings()).doesNotContain(id));
    }

    @Test
    @DisplayName("kinds of harm more frequent after 5 mg are named where harms are said in short")
    void harms() {
      assertThat(page("psilocybin"))
          .contains(
              "Harms of microdoses against placebo no one direction over all kinds of events."
                  + " More under the drug: fatigue; hypertension; illusion; mood altered; nausea;"
                  + " physical discomfort, not further named; vivid imagination")
          .contains("Less: anxiety (mertens-2026)")
          .contains("More in one count and less in another: headache (mertens-2026).")
          .contains("psilocybin-5 21 of 72 sessions (29%), nicotinamide 7 of 48 sessions (15%)")
          .doesNotContain("worse in no outcome");
    }

    @Test
    @DisplayName("guesses stand with their time and counts, those of LSD on no page of psilocybin")
    void guesses() {
      assertThat(page("psilocybin"))
          .contains("correct capsule guess on the acute test day, week 2: 42/89 v 106/129")
          .doesNotContain("40/74 v 70/98");
      assertThat(page("lsd")).contains("week 1: 40/74 v 70/98");
    }

    @Test
    @DisplayName("an arm that joins 5, 10 and 20 µg is not said to be of an amount not stated")
    void pooledArms() {
      assertThat(page("lsd"))
          .contains(
              "5-20 µg; Design: randomised, parallel groups; Studies: cavarra-2025, family-2020")
          .doesNotContain(
              "amount not stated; Design: randomised, parallel groups; Studies: family-2020");
    }

    @Test
    @DisplayName("of LSD, worse completion is said to be fewer people who stayed")
    void completion() {
      assertThat(page("lsd"))
          .contains(
              "completion 1 worsened. Numbers count samples; worsened and increased mean more of it,"
                  + " and of completion that fewer people stayed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"griffiths-2016", "cavanna-2022", "vanelk-2022"})
    @DisplayName("what could not be read is not called unreported")
    void notRead(String study) {
      assertThat(LIBRARY.summarise("psilocybin").safety().silent()).doesNotContain(study);
    }

    @Test
    @DisplayName("the primary endpoint of raison-2023 votes, at full doses")
    void primary() {
      DirectionSynthesis full =
          LIBRARY
              .summarise("psilocybin")
              .direction(Outcome.DEPRESSION, Contrast.PLACEBO, DoseBand.FULL)
              .orElseThrow();
      assertThat(vote(full, "raison-2023").direction()).isEqualTo(Direction.IMPROVED);
    }

    @Test
    @DisplayName("sizes stand without the signs of their sources, with the side that they favour")
    void sides() {
      assertThat(page("psilocybin"))
          .contains("Hedges' g 1.105 (favours the arm, improved, vonrotz-2023-f5)")
          .doesNotContain("Hedges' g -1.105");
    }
  }

  @Nested
  @DisplayName("of LSD")
  class OfLsd {

    @Test
    @DisplayName("the press lines on lsddep2-2026 conflict by the record, and make no harm")
    void press() {
      SampleVote vote =
          vote(microdoses("lsd", Outcome.DEPRESSION, Contrast.PLACEBO), "lsddep2-2026");
      assertThat(vote)
          .hasToString(
              "lsddep2-2026: conflicting (1 worsened, 2 no direction read; at most 89 people)");
      assertThat(page("lsd")).contains("or in conflict, in depression (1 of 3)");
    }

    @Test
    @DisplayName("correlations and moderations are no effects against baseline or placebo")
    void associations() {
      assertThat(microdoses("lsd", Outcome.DEPRESSION, Contrast.BASELINE).votes())
          .extracting(SampleVote::sample)
          .containsExactly("lsddep1-2026");
      assertThat(microdoses("lsd", Outcome.MEMORY, Contrast.PLACEBO).count(Direction.DECREASED))
          .isZero();
    }

    @Test
    @DisplayName("guesses are counted by sample, and murphy-2023 is not silent on them")
    void guesses() {
      EvidenceSummary lsd = LIBRARY.summarise("lsd");
      assertThat(lsd.gaps())
          .filteredOn(gap -> gap.kind() == GapKind.BLINDING_NOT_READ)
          .allSatisfy(gap -> assertThat(gap.studies()).doesNotContain("murphy-2023"));
      int samples = lsd.blindingBySample().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(page("lsd")).contains("blinding in " + samples + " placebo-controlled samples");
    }

    @Test
    @DisplayName("no adverse event is a null under low doses: family-2020 has the band of its arms")
    void adverseEvents() {
      DirectionSynthesis events = microdoses("lsd", Outcome.ADVERSE_EVENTS, Contrast.PLACEBO);
      assertThat(vote(events, "yanakieva-2019").direction()).isEqualTo(Direction.NOT_READ);
      assertThat(vote(events, "mueller-2025").direction()).isEqualTo(Direction.WORSENED);
      assertThat(
              LIBRARY
                  .summarise("lsd")
                  .direction(Outcome.ADVERSE_EVENTS, Contrast.PLACEBO, DoseBand.LOW))
          .isEmpty();
    }

    @Test
    @DisplayName("13 µg of the tartrate laboratory is a microdose, as bershad-2019 calls it")
    void tartrate() {
      assertThat(LIBRARY.study("bershad-2019").arm("lsd-13").orElseThrow().dose())
          .hasValueSatisfying(dose -> assertThat(dose.toString()).contains("tartrate"));
      assertThat(page("lsd")).doesNotContain("1 study calls a dose a microdose that is none");
    }

    @ParameterizedTest
    @CsvSource({
      "SLEEP, murphy-2023, allen-2024",
      "STRESS, hutten-2024-neural, cavarra-2025",
      "PAIN, hutten-2024-neural, cavarra-2025"
    })
    @DisplayName("the paper that is named is the one whose findings vote")
    void papers(Outcome outcome, String sample, String paper) {
      assertThat(vote(microdoses("lsd", outcome, Contrast.PLACEBO), sample).studies())
          .containsExactly(paper);
    }
  }

  @Test
  @DisplayName("of psilocybin and language: sanz-2022 votes for the sample of cavanna-2022")
  void language() {
    assertThat(
            vote(microdoses("psilocybin", Outcome.LANGUAGE, Contrast.PLACEBO), "cavanna-2022")
                .studies())
        .containsExactly("sanz-2022");
  }

  @Test
  @DisplayName("of ketamine: nulls with a plain estimate favour the side that it favours")
  void ketamine() {
    DirectionSynthesis question = microdoses("ketamine", Outcome.DEPRESSION, Contrast.PLACEBO);
    assertThat(question)
        .hasToString("depression, microdose, against placebo: 2 improved (2 samples, 118 people)");
    assertThat(vote(question, "fava-2020").people()).isEqualTo(OptionalInt.of(37));
    assertThat(page("ketamine")).doesNotContain("no study states that women took part");
  }

  @Test
  @DisplayName("of MDMA: heart valves of users are in the library")
  void valves() {
    assertThat(page("mdma"))
        .contains("mdma-users 8 of 29 people (28%), non-users 0 of 29 people (0%)")
        .doesNotContain("heart valve disease (5-HT2B): no finding in this library");
  }

  @Nested
  @DisplayName("of a question")
  class OfQuestions {

    private static FindingQuery resistant() {
      return LIBRARY.findings().condition("TRD").doseBand(DoseBand.MICRODOSE);
    }

    @Test
    @DisplayName("treatment-resistant depression has single doses, whose people are compared")
    void people() {
      DirectionSynthesis question =
          resistant()
              .summarise()
              .direction(Outcome.DEPRESSION, Contrast.PLACEBO, DoseBand.MICRODOSE)
              .orElseThrow();
      assertThat(question)
          .hasToString(
              "depression, microdose, against placebo: 2 improved (2 samples, 132 people)");
      assertThat(question.signTest()).as("two votes say nothing").isEmpty();
    }

    @Test
    @DisplayName("and a gap says that no course was tested there")
    void gaps() {
      List<Gap> gaps = resistant().summarise().gaps();
      assertThat(gaps)
          .filteredOn(gap -> gap.kind() == GapKind.NO_TRIAL_IN_RESISTANT_DEPRESSION)
          .singleElement()
          .satisfies(
              gap ->
                  assertThat(gap.statement())
                      .startsWith(
                          "No placebo-controlled trial of a course of microdoses in"
                              + " treatment-resistant depression has results"));
    }

    @Test
    @DisplayName("has one certainty: very low for depression over all substances and for mood")
    void certainty() {
      assertThat(
              LIBRARY
                  .findings()
                  .doseBand(DoseBand.MICRODOSE)
                  .summarise()
                  .certainty(Outcome.DEPRESSION)
                  .level())
          .isEqualTo(CertaintyLevel.VERY_LOW);
      assertThat(
              LIBRARY
                  .findings()
                  .substance("psilocybin")
                  .outcome(Outcome.MOOD)
                  .doseBand(DoseBand.MICRODOSE)
                  .summarise()
                  .certainty(Outcome.MOOD))
          .isEqualTo(LIBRARY.summarise("psilocybin").certainty(Outcome.MOOD));
    }

    @Test
    @DisplayName("has no sign test below its least number of votes, and so never 1 of 1, p = 1")
    void signTests() {
      for (String substance : List.of("lsd", "psilocybin", "ketamine", "mdma")) {
        assertThat(page(substance)).doesNotContain("1 of 1 (100 %");
        for (DirectionSynthesis question : LIBRARY.summarise(substance).directions()) {
          int votes = question.count(Direction.IMPROVED) + question.count(Direction.WORSENED);
          assertThat(question.signTest().isPresent()).isEqualTo(votes >= 6);
        }
      }
    }
  }

  @Test
  @DisplayName("of scores: less thinking of suicide is no adverse event, and favours the arm")
  void scores() {
    assertThat(page("ketamine"))
        .contains("Scores of harm at other doses, which are no events")
        .contains("Full dose, suicidality, on a scale: improved, favours the arm")
        .contains("(can-2021-oktos)");
    assertThat(LIBRARY.summarise("ketamine").safety().adverseEvents())
        .filteredOn(event -> event.studies().contains("can-2021-oktos"))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              if (event.kind().contains("suicidality")) {
                assertThat(event.isScore()).isTrue();
              }
            });
    assertThat(Optional.of(finding("can-2021-oktos-f1")))
        .hasValueSatisfying(f -> assertThat(f.outcome()).isEqualTo(Outcome.SUICIDALITY));
  }
}
