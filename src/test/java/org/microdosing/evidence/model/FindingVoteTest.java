package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;

@DisplayName("The vote of a finding")
class FindingVoteTest {

  private static Finding finding(String id) {
    return BundledEvidence.finding(id.substring(0, id.lastIndexOf('-')), id);
  }

  private static Optional<Direction> vote(String id) {
    return FindingVote.of(finding(id));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "szigeti-2021-f6",
        "szigeti-2021-f7",
        "szigeti-2021-f8",
        "szigeti-2021-f9",
        "fava-2020-f4",
        "arabzadeh-2018-f3",
        "mertens-2026-f1",
        "luquiens-2025-f4",
        "oehen-2013-f1",
        "otalora-2018-f1",
        "goodwin-2022-f2",
        "muller-2025-mdd-f1"
      })
  @DisplayName("is that of an estimate that favours the arm, though it is not significant")
  void favoursTheArm(String id) {
    assertThat(finding(id).direction()).contains(Direction.NO_DIFFERENCE);
    assertThat(finding(id).significant()).contains(false);
    assertThat(vote(id)).contains(Direction.IMPROVED);
  }

  @Test
  @DisplayName("is that of an estimate that favours the comparator: mueller-2025, ADHD")
  void favoursTheComparator() {
    assertThat(finding("mueller-2025-f1").significant()).contains(false);
    assertThat(vote("mueller-2025-f1")).contains(Direction.WORSENED);
  }

  @Test
  @DisplayName("holds harms to the same: goodwin-2022, 5 of 75 against 5 of 79 people")
  void harms() {
    Finding event = finding("goodwin-2022-ae14");
    assertThat(event.group("psilocybin-10").orElseThrow().events()).hasValue(5);
    assertThat(event.group("psilocybin-10").orElseThrow().total()).hasValue(75);
    assertThat(event.group("psilocybin-1").orElseThrow().events()).hasValue(5);
    assertThat(event.group("psilocybin-1").orElseThrow().total()).hasValue(79);
    assertThat(vote("goodwin-2022-ae14")).contains(Direction.WORSENED);
  }

  @Test
  @DisplayName("is no difference where the estimate favours neither side: deaths in mitchell-2023")
  void neither() {
    assertThat(vote("mitchell-2023-f4")).contains(Direction.NO_DIFFERENCE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"marschall-2022-f1", "murphy-2023-f9", "molla-2024-f6"})
  @DisplayName("is not read where no difference is reported without an estimate")
  void notRead(String id) {
    assertThat(finding(id).direction()).contains(Direction.NO_DIFFERENCE);
    assertThat(finding(id).estimateFavours()).isEmpty();
    assertThat(vote(id)).contains(Direction.NOT_READ);
  }

  @Test
  @DisplayName("does not depend on what a source calls significant")
  void significance() {
    for (StudyEvidence study : BundledEvidence.all()) {
      for (Finding finding : study.findings()) {
        assertThat(FindingVote.of(Changed.with(finding, "significant", Optional.empty())))
            .isEqualTo(FindingVote.of(finding));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "unattributed-2025-lsd-reward-depressed-f3",
        "unattributed-2025-lsd-reward-depressed-f4",
        "bershad-2020-fmri-f4",
        "murray-2024-f4",
        "cavarra-2025-f7",
        "cavarra-2025-f8",
        "timmermann-2024-f5",
        "gukasyan-2022-f9",
        "gukasyan-2022-f10",
        "carhart-harris-2018-f8",
        "erritzoe-2026-f9"
      })
  @DisplayName("is none for an association, whatever it is measured against")
  void associations(String id) {
    assertThat(finding(id).relation()).isEqualTo(RelationKind.ASSOCIATION);
    assertNoVote(id);
  }

  @Test
  @DisplayName("is none for a moderation: memory by what it was before, hutten-2024-neural")
  void moderations() {
    assertThat(finding("hutten-2024-neural-f5").relation()).isEqualTo(RelationKind.MODERATION);
    assertNoVote("hutten-2024-neural-f5");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "hasler-2004-f2",
        "hasler-2004-f4",
        "hasler-2004-f5",
        "hasler-2004-f7",
        "cavanna-2022-f2"
      })
  @DisplayName("is none for a null that is inferred from an omission")
  void omissions(String id) {
    assertThat(finding(id).inferred()).contains(InferenceKind.FROM_OMISSION);
    assertNoVote(id);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"marschall-2022-f5", "marschall-2022-f6"})
  @DisplayName("is none for a figure that joins people on drug and on placebo")
  void mixedArms(String id) {
    assertThat(finding(id).mixesArms()).isTrue();
    assertThat(finding(id).direction()).contains(Direction.IMPROVED);
    assertNoVote(id);
  }

  @Test
  @DisplayName("is none for what was measured after the high dose of a crossover: griffiths-2016")
  void afterCrossover() {
    assertThat(finding("griffiths-2016-f6").period()).contains(CrossoverPeriod.AFTER_CROSSOVER);
    assertThat(finding("griffiths-2016-f6").direction()).contains(Direction.IMPROVED);
    assertNoVote("griffiths-2016-f6");
  }

  @Test
  @DisplayName("is none for a description of a control arm: suicidal ideation in luquiens-2025")
  void controlArm() {
    assertNoVote("luquiens-2025-ae5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ARM, IMPROVED", "VERSUS, WORSENED", "NEITHER, NO_DIFFERENCE"})
  @DisplayName("follows the side that an estimate favours, whatever the source concludes")
  void sides(FavouredSide side, Direction vote) {
    Finding changed =
        Changed.with(finding("szigeti-2021-f6"), "estimateFavours", Optional.of(side));
    assertThat(FindingVote.of(changed)).contains(vote);
    assertThat(FindingVote.of(Changed.with(changed, "direction", Optional.empty()))).contains(vote);
  }

  @Test
  @DisplayName("can be a direction that no record may have")
  void onlyVotes() {
    Finding finding = finding("marschall-2022-f1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Changed.with(finding, "direction", Optional.of(Direction.NOT_READ)))
        .withMessageContaining("not_read");
  }

  private static void assertNoVote(String id) {
    assertThat(vote(id)).isEmpty();
    assertThat(FindingVote.isOfVotingKind(finding(id))).isFalse();
    Finding pointing = Changed.with(finding(id), "estimateFavours", Optional.of(FavouredSide.ARM));
    assertThat(FindingVote.of(pointing)).as("though it points").isEmpty();
  }
}
