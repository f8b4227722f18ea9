package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.EvidenceLibrary;

@DisplayName("Right guesses")
class RightGuessesTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static List<RightGuesses> of(String finding) {
    Finding found = LIBRARY.finding(finding);
    return RightGuesses.of(LIBRARY.study(found.studyId()), found);
  }

  @Test
  @DisplayName("are counted in each arm where the source counts them, the control marked")
  void areCountedInEachArm() {
    List<RightGuesses> cavanna = of("cavanna-2022-f9");

    assertThat(cavanna).extracting(RightGuesses::toString).containsExactly("11/18", "8/16");
    assertThat(cavanna).extracting(RightGuesses::control).containsExactly(false, true);
    assertThat(cavanna.get(1).share()).isEqualTo(0.5);
    assertThat(cavanna.get(1).interval().orElseThrow().contains(0.5)).isTrue();
  }

  @Test
  @DisplayName("are a share of all arms where the source gives no more")
  void areAShareOfAllArms() {
    RightGuesses all = of("luquiens-2025-f10").get(0);

    assertThat(all.arm()).isEmpty();
    assertThat(all.share()).isCloseTo(0.933, within(1e-12));
    assertThat(all.interval()).isEmpty();
    assertThat(all).hasToString("93.3%");
  }

  @Test
  @DisplayName("are not read out of associations, cues, and guesses of one thing")
  void areNotReadFromOthers() {
    assertThat(of("szigeti-2022-tolerance-f7")).isEmpty();
    assertThat(of("szigeti-2021-f23")).isEmpty();
    assertThat(of("dewit-2022-f9")).isEmpty();
    assertThat(of("szigeti-2021-f1")).isEmpty();
  }
}
