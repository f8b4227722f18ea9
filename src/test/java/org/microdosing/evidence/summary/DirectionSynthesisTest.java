package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("Synthesis without meta-analysis")
class DirectionSynthesisTest {

  private final EvidenceSummary lsd = BundledEvidence.summary("lsd");
  private final EvidenceSummary psilocybin = BundledEvidence.summary("psilocybin");

  @Test
  @DisplayName("gives a sample the direction that 70 percent of its findings share")
  void takesTheClearMajority() {
    assertThat(agreed(Direction.IMPROVED, 7, Direction.WORSENED, 3)).contains(Direction.IMPROVED);
    assertThat(agreed(Direction.IMPROVED, 69, Direction.WORSENED, 31)).contains(Direction.MIXED);
    assertThat(agreed(Direction.IMPROVED, 1, Direction.WORSENED, 1)).contains(Direction.MIXED);
    assertThat(SampleVote.agreed(new DirectionCounts(Map.of(), 4, 0))).isEmpty();
  }

  @Test
  @DisplayName("counts no difference in full, so that one benefit does not outvote two nulls")
  void countsNullsInFull() {
    assertThat(agreed(Direction.IMPROVED, 1, Direction.NO_DIFFERENCE, 2)).contains(Direction.MIXED);
    assertThat(agreed(Direction.IMPROVED, 1, Direction.NO_DIFFERENCE, 3))
        .contains(Direction.NO_DIFFERENCE);
  }

  @Test
  @DisplayName("takes what was not read for no direction: the press lines of lsddep2-2026")
  void keepsTheUnreadApart() {
    assertThat(agreed(Direction.IMPROVED, 1, Direction.NOT_READ, 9)).contains(Direction.IMPROVED);
    SampleVote depression = vote(lsd, Outcome.DEPRESSION, "lsddep2-2026");
    assertThat(depression.counts().count(Direction.NOT_READ)).isEqualTo(2);
    assertThat(depression.counts().count(Direction.WORSENED)).isEqualTo(1);
    assertThat(depression.direction())
        .as("the record says that f1 and f2 disagree: a statement of the company, and the press")
        .isEqualTo(Direction.MIXED);
  }

  @Test
  @DisplayName("counts several reports of one trial as one vote: hutten-2020-mood and its siblings")
  void countsReportsOnce() {
    SampleVote effect = vote(lsd, Outcome.SUBJECTIVE_DRUG_EFFECT, "ramaekers-2021");
    assertThat(effect.studies())
        .as("of three reports, the one with the instrument of the first rank")
        .containsExactly("holze-2021");
    assertThat(effect.people()).hasValue(23);
    DirectionSynthesis question = question(lsd, Outcome.SUBJECTIVE_DRUG_EFFECT);
    assertThat(question.samples()).isEqualTo(question.votes().size());
    assertThat(question.votes())
        .filteredOn(vote -> vote.studies().contains("holze-2021"))
        .containsExactly(effect);
  }

  @Test
  @DisplayName("takes the people of the sample where a report gives no number: cavarra-2025")
  void borrowsTheNumberOfTheSample() {
    assertThat(BundledEvidence.study("cavarra-2025").participants().counted()).isEmpty();
    SampleVote pressure = vote(lsd, Outcome.CARDIOVASCULAR, "hutten-2024-neural");
    assertThat(pressure.people()).hasValue(53);
    assertThat(pressure.atMost()).as("the report may hold fewer of them").isTrue();
    assertThat(pressure.toString()).contains("at most 53 people");
  }

  @Test
  @DisplayName(
      "takes accounts that contradict each other for a conflict: blood pressure, bershad-2019")
  void contradicted() {
    assertThat(question(lsd, Outcome.CARDIOVASCULAR).votes())
        .extracting(SampleVote::sample, SampleVote::direction)
        .as("the abstract has no change of what the other account has raised")
        .contains(
            tuple("bershad-2019", Direction.MIXED), tuple("murray-2022", Direction.INCREASED));
  }

  @Test
  @DisplayName("tests improved against worsened, and leaves out samples that show neither")
  void leavesOutTheUndecided() {
    DirectionSynthesis mood = question(lsd, Outcome.MOOD);
    assertThat(mood.votes())
        .extracting(SampleVote::sample, SampleVote::direction)
        .containsExactly(
            tuple("bershad-2019", Direction.NOT_READ),
            tuple("bershad-2020-fmri", Direction.MIXED),
            tuple("dewit-2022", Direction.NOT_READ),
            tuple("gwern-2013-n1", Direction.WORSENED),
            tuple("molla-2024", Direction.NOT_READ),
            tuple("murphy-2023", Direction.NOT_READ),
            tuple("murray-2022", Direction.IMPROVED),
            tuple("ramaekers-2021", Direction.IMPROVED),
            tuple("szigeti-2021", Direction.IMPROVED));
    assertThat(mood.participants())
        .isEqualTo(mood.votes().stream().mapToInt(v -> v.people().orElse(0)).sum());
    assertThat(mood.undecided()).as("those not read are not undecided").isEqualTo(1);
    assertThat(mood.signTest()).as("four votes say nothing").isEmpty();
    SampleVote improved = mood.votes().get(6);
    DirectionSynthesis seven =
        new DirectionSynthesis(
            mood.outcome(),
            mood.contrast(),
            mood.band(),
            List.of(
                improved,
                improved,
                improved,
                improved,
                improved,
                mood.votes().get(3),
                mood.votes().get(1)));
    assertThat(seven.signTest()).contains(new SignTest(5, 1));
    assertThat(seven.sensitivity()).contains(new SignTest(5.5, 1.5));
  }

  @Test
  @DisplayName("has no test of fewer than six votes: psilocybin and depression")
  void hasNoTestOfFewVotes() {
    DirectionSynthesis depression = question(psilocybin, Outcome.DEPRESSION);
    assertThat(depression.votes())
        .extracting(SampleVote::sample, SampleVote::direction)
        .containsExactly(
            tuple("marschall-2022", Direction.NOT_READ),
            tuple("mertens-2026", Direction.IMPROVED),
            tuple("szigeti-2021", Direction.WORSENED));
    assertThat(depression.signTest()).isEmpty();
    assertThat(depression.sensitivity()).isEmpty();
    assertThat(depression.toString()).doesNotContain("p =").contains("1 no direction read");
  }

  @Test
  @DisplayName("never takes more or less of something neutral for a benefit")
  void keepsNeutralDirectionsApart() {
    DirectionSynthesis circulation = question(lsd, Outcome.CARDIOVASCULAR);
    assertThat(circulation.count(Direction.INCREASED)).isEqualTo(3);
    assertThat(circulation.signTest()).isEmpty();
    assertThat(circulation.count(Direction.IMPROVED) + circulation.count(Direction.WORSENED))
        .isZero();
  }

  @Test
  @DisplayName("votes by direction whatever is called significant")
  void ignoresSignificance() {
    StudyEvidence whole = BundledEvidence.evidence("hutten-2020-mood");
    List<StudyEvidence> silenced =
        List.of(
            whole.with(
                whole.findings().stream()
                    .map(f -> Changed.with(f, "significant", Optional.empty()))
                    .toList()));
    List<DirectionSynthesis> expected = DirectionSynthesis.of(List.of(whole));
    assertThat(whole.findings()).anyMatch(f -> f.significant().isPresent());
    assertThat(DirectionSynthesis.of(silenced)).isNotEmpty();
    assertThat(DirectionSynthesis.of(silenced))
        .extracting(d -> d.votes().stream().map(SampleVote::direction).toList())
        .containsExactlyElementsOf(
            expected.stream()
                .map(d -> d.votes().stream().map(SampleVote::direction).toList())
                .toList());
  }

  @Test
  @DisplayName("keeps comparisons and dose bands apart and synthesises no associations")
  void keepsQuestionsApart() {
    for (EvidenceSummary summary : List.of(lsd, psilocybin)) {
      assertThat(summary.directions())
          .extracting(d -> d.outcome() + " " + d.contrast() + " " + d.band())
          .doesNotHaveDuplicates();
      assertThat(summary.directions()).noneMatch(d -> d.contrast() == Contrast.NONE);
      for (DirectionSynthesis question : summary.directions()) {
        for (SampleVote vote : question.votes()) {
          for (String id : vote.findings()) {
            StudyEvidence study = study(summary, id);
            Finding finding = finding(study, id);
            assertThat(study.band(finding)).isEqualTo(question.band());
            assertThat(Contrast.of(study.study(), finding)).isEqualTo(question.contrast());
            assertThat(study.sample()).isEqualTo(vote.sample());
          }
        }
      }
    }
  }

  private static Optional<Direction> agreed(Direction one, int n, Direction other, int m) {
    return SampleVote.agreed(new DirectionCounts(Map.of(one, n, other, m), 3, 0));
  }

  private static DirectionSynthesis question(EvidenceSummary summary, Outcome outcome) {
    return summary.directions(outcome).stream()
        .filter(d -> d.contrast() == Contrast.PLACEBO && d.band() == DoseBand.MICRODOSE)
        .findFirst()
        .orElseThrow();
  }

  private static SampleVote vote(EvidenceSummary summary, Outcome outcome, String sample) {
    return question(summary, outcome).votes().stream()
        .filter(v -> v.sample().equals(sample))
        .findFirst()
        .orElseThrow();
  }

  private static StudyEvidence study(EvidenceSummary summary, String finding) {
    return summary.studies().stream()
        .filter(e -> e.findings().stream().anyMatch(f -> f.id().equals(finding)))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(StudyEvidence study, String id) {
    return study.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}
