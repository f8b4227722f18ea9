package org.microdosing.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.microdosing.evidence.Edit.LIBRARY;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.query.FindingQuery;
import org.microdosing.evidence.synthesis.Equivalence;

@DisplayName("The smallest difference that matters")
class ImportantDifferenceTest {

  private static Pooling microdoses(Outcome outcome) {
    return LIBRARY
        .findings()
        .outcome(outcome)
        .placeboControlled()
        .doseBand(DoseBand.MICRODOSE)
        .human()
        .pooling();
  }

  @Test
  @DisplayName("of depression is published in standard deviations, and bounds equivalence")
  void depression() {
    Pooling pooling = microdoses(Outcome.DEPRESSION);
    ImportantDifference difference = pooling.importantDifference();
    assertThat(difference.size()).isEqualTo(0.24);
    assertThat(difference).asString().startsWith("0.24: ").contains("Cuijpers and others 2014");
    Equivalence answer = pooling.fit().equivalence(-difference.size(), difference.size());
    assertThat(answer.isEquivalent()).isFalse();
    assertThat(answer.notExcluded().high()).isGreaterThan(difference.size());
  }

  @Test
  @DisplayName("of odds is that of scores as log odds")
  void odds() {
    ImportantDifference difference =
        microdoses(Outcome.DEPRESSION).kind(EffectKind.ODDS).importantDifference();
    assertThat(difference.size()).isCloseTo(0.24 * Math.PI / Math.sqrt(3), within(1e-12));
    assertThat(difference.basis()).contains("as log odds");
  }

  @Test
  @DisplayName(
      "in points of one instrument is the smallest published, over the spread of the groups")
  void points() {
    FindingQuery beck =
        Edit.over(
                Edit.with(
                    Edit.study("vonrotz-2023"),
                    "vonrotz-2023-f1",
                    f ->
                        Changed.with(
                            f,
                            "measurement",
                            Optional.of(
                                Changed.with(
                                    f.measurement().orElseThrow(),
                                    "instrument",
                                    Optional.of("bdi-ii"))))))
            .where(f -> f.id().equals("vonrotz-2023-f1"));
    double sd = Math.sqrt((9.77 * 9.77 + 10.24 * 10.24) / 2);
    assertThat(beck.pooling().importantDifference().size()).isCloseTo(3 / sd, within(1e-9));
    assertThat(beck.pooling().importantDifference().basis())
        .contains("3 points of the BDI-II", "Hengartner and Plöderl 2021", "deviation of 10");
  }

  @Test
  @DisplayName("is asked for where none is known to be published")
  void asked() {
    assertThatThrownBy(() -> microdoses(Outcome.ANXIETY).importantDifference())
        .isInstanceOf(NotPoolableException.class)
        .hasMessageContaining("no published smallest difference")
        .hasMessageContaining("anxiety, ")
        .hasMessageContaining("equivalence(-0.3, 0.3)");
    assertThatThrownBy(() -> new ImportantDifference(0, "nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("is three tenths of a standard deviation where one has to stand in, also as odds")
  void standIn() {
    ImportantDifference difference = ImportantDifference.standIn(EffectKind.DIFFERENCE);
    assertThat(difference.size()).isEqualTo(0.3);
    assertThat(difference.basis()).contains("three tenths").doesNotContain("log odds");
    ImportantDifference odds = ImportantDifference.standIn(EffectKind.ODDS);
    assertThat(odds.size()).isCloseTo(0.3 * Math.PI / Math.sqrt(3), within(1e-12));
    assertThat(odds.basis()).contains("three tenths").contains("as log odds");
  }
}
