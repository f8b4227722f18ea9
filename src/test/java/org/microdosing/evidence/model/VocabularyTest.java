package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;

@DisplayName("The vocabulary")
class VocabularyTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final Vocabulary WORDS = DATA.context().vocabulary();

  /** Ranks that stand for none: instruments of last choice. */
  private static final int LAST = 99;

  @Test
  @DisplayName("has an entry for every outcome, in the order of the enum, with the facts it has")
  void outcomes() {
    assertThat(WORDS.outcomes())
        .extracting(OutcomeEntry::outcome)
        .containsExactly(Outcome.values());
    OutcomeEntry depression = WORDS.outcomes().get(0);
    assertThatThrownBy(() -> Changed.with(depression, "scale", OutcomeScale.STRENGTH))
        .hasMessageStartingWith("expected the facts that the library has of depression: symptoms,");
  }

  @Test
  @DisplayName("tells which outcomes are about health")
  void health() {
    assertThat(Outcome.DEPRESSION.isAboutHealth()).isTrue();
    assertThat(Outcome.SUICIDALITY.isAboutHealth()).isTrue();
    assertThat(Outcome.ADVERSE_EVENTS.isAboutHealth()).isTrue();
    assertThat(Arrays.stream(Outcome.values()).filter(Predicate.not(Outcome::isAboutHealth)))
        .contains(
            Outcome.SUBJECTIVE_DRUG_EFFECT,
            Outcome.CONNECTIVITY,
            Outcome.PERSONALITY,
            Outcome.BLINDING_INTEGRITY,
            Outcome.PREVALENCE)
        .doesNotContain(Outcome.MOOD, Outcome.PAIN, Outcome.MISUSE);
    assertThat(Outcome.FUNCTIONING.scale()).isEqualTo(OutcomeScale.NEITHER);
    assertThat(Outcome.MOOD.isManifold()).isTrue();
    assertThat(Outcome.DEPRESSION.isManifold()).isFalse();
  }

  @Test
  @DisplayName("tells which outcomes are harms, and harms of a control arm are none of a substance")
  void harm() {
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isHarm))
        .contains(Outcome.ADVERSE_EVENTS, Outcome.SUICIDALITY, Outcome.DISCONTINUATION)
        .doesNotContain(Outcome.TOLERANCE, Outcome.DEPRESSION, Outcome.BLINDING_INTEGRITY);
    Study study =
        DATA.studies().stream().filter(s -> s.id().equals("luquiens-2025")).findAny().orElseThrow();
    Finding ofControl =
        study.findings().stream()
            .filter(f -> f.id().equals("luquiens-2025-ae5"))
            .findAny()
            .orElseThrow();
    assertThat(ofControl.outcome().isHarm()).isTrue();
    assertThat(HarmInPeople.isShownBy(study, ofControl)).isFalse();
    Arm other = study.arms().stream().filter(arm -> !arm.isControl()).findFirst().orElseThrow();
    assertThat(
            HarmInPeople.isShownBy(study, ofControl.toBuilder().arm(ArmRef.of(other.id())).build()))
        .isTrue();
  }

  @Test
  @DisplayName("gives no two named instruments of an outcome one rank")
  void ranks() {
    Map<String, Instrument> taken = new HashMap<>();
    for (Instrument instrument : WORDS.instruments()) {
      if (!instrument.generic() && instrument.rank() != LAST) {
        String place = instrument.measures().map(Outcome::id).orElse("") + " " + instrument.rank();
        assertThat(taken.put(place, instrument)).as("%s and %s", place, instrument.id()).isNull();
      }
    }
    assertThat(WORDS.instrument("madrs").orElseThrow().ratedBy()).contains(Rater.OBSERVER);
    assertThat(WORDS.adverseEvent("headache").orElseThrow().group()).isEqualTo("nervous system");
    assertThat(WORDS.instrument("nothing")).isEmpty();
  }

  @Test
  @DisplayName("is what every finding of the library is told in, with the time as numbers")
  void everyFinding() {
    assertThat(DATA.studies())
        .allSatisfy(
            study ->
                assertThat(study.findings())
                    .allSatisfy(
                        finding -> {
                          Measurement measured = finding.measurement().orElseThrow();
                          Optional<Instrument> instrument =
                              measured.instrument().flatMap(WORDS::instrument);
                          assertThat(instrument.isPresent() || measured.noInstrument().isPresent())
                              .isTrue();
                          assertThat(finding.timing().isPresent())
                              .isEqualTo(finding.timepoint().isPresent());
                        }));
  }

  @Test
  @DisplayName("joins with another one, and says once what both say")
  void plus() {
    assertThat(WORDS.plus(WORDS)).isEqualTo(WORDS);
    assertThat(Vocabulary.EMPTY.plus(WORDS)).isEqualTo(WORDS);
    assertThatThrownBy(() -> WORDS.instruments().add(WORDS.instruments().get(0)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(List.of(WORDS)).doesNotContain(Vocabulary.EMPTY);
  }
}
