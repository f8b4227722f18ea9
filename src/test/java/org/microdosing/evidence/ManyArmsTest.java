package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.microdosing.evidence.answer.Question;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.query.StudyQuery;

/** What grew with the square of the arms took minutes here; what is asked takes a second. */
@DisplayName("A study of 60,000 arms and 5,000 findings")
class ManyArmsTest {

  private static final int ARMS = 60_000;
  private static final int FINDINGS = 5_000;
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
    for (int i = 0; i < FINDINGS; i++) {
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
  @DisplayName("is asked, summarised, answered, listed and checked")
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void questions() {
    assertThat(library.summarise("lsd").studies()).anyMatch(s -> s.id().equals("many-2024"));
    assertThat(library.answer(Question.about(Outcome.MOOD)).toString()).isNotBlank();
    assertThat(library.findings().study("many-2024").rows()).hasSize(FINDINGS);
    assertThat(library.map().toString()).isNotBlank();
    assertThat(library.warnings()).isNotNull();
  }

  @Test
  @DisplayName("has the dose of each arm judged once, whatever is asked of it")
  void judgedOnce() {
    AtomicInteger judged = new AtomicInteger();
    StudyQuery query =
        StudyQuery.over(
            library.substances(),
            List.of(study),
            (one, arm) -> {
              judged.incrementAndGet();
              return DoseBand.MICRODOSE;
            });
    assertThat(query.substance("lsd").findings().doseBand(DoseBand.MICRODOSE).count())
        .isEqualTo(FINDINGS);
    assertThat(query.summarise().toString()).isNotBlank();
    assertThat(judged).hasValueLessThanOrEqualTo(study.arms().size());
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
