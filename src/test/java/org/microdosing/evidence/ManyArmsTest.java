package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;

/** What grew with the square of the arms took four minutes here; what is asked takes a second. */
@DisplayName("A study of 60,000 arms and 5,000 findings")
class ManyArmsTest {

  private static final int ARMS = 60_000;
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static EvidenceLibrary library;
  private static Study study;

  @BeforeAll
  static void make() {
    Study real = EvidenceLibrary.bundled().study("bershad-2019");
    Exposure lsd = real.arms().get(0).exposures().get(0);
    List<Arm> arms = new ArrayList<>(real.arms());
    IntStream.range(0, ARMS)
        .forEach(
            i -> arms.add(Arm.builder("a" + i, "A " + i).exposures(List.of(lsd)).n(3).build()));
    Finding finding = real.findings().get(0);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      findings.add(
          finding.toBuilder()
              .id("many-2024-f" + i)
              .studyId("many-2024")
              .arm(ArmRef.of("a" + i * 11))
              .groups(List.of())
              .disagreesWith(List.of())
              .build());
    }
    study =
        real.toBuilder()
            .id("many-2024")
            .citation(real.citation().toBuilder().doi("10.5555/many").pmid("999999999").build())
            .sampleOf("bershad-2019")
            .arms(arms)
            .findings(findings)
            .explained(List.of())
            .build();
    library = EvidenceLibrary.bundled().with(study);
  }

  @Test
  @DisplayName(
      "is asked, summarised, answered, listed and checked in time that grows with its size")
  void questions() {
    Assertions.assertTimeout(
        LONGEST,
        () -> {
          assertThat(library.summarise("lsd").toString()).isNotBlank();
          assertThat(library.answer(Question.about(Outcome.MOOD)).toString()).isNotBlank();
          assertThat(library.findings().rows()).hasSizeGreaterThan(5_000);
          assertThat(library.map().toString()).isNotBlank();
          assertThat(library.warnings()).isNotNull();
        });
  }

  @Test
  @DisplayName("gives each arm by its id, and is the equal of its copy")
  void arms() {
    assertThat(study.arms()).hasSizeGreaterThan(ARMS);
    assertThatThrownBy(() -> study.arms().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(study.arm("a59999")).map(Arm::label).contains("A 59999");
    assertThat(study.arm("a60000")).isEmpty();
    assertThat(study.toBuilder().arms(List.copyOf(study.arms())).build()).isEqualTo(study);
    assertThat(List.copyOf(study.arms())).isEqualTo(study.arms());
  }
}
