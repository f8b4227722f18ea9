package org.microdosing.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.EvidenceLibrary;

@DisplayName("Whether results of a registered trial are due")
class ResultsDueTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "registry-nct05976698, OVERDUE",
    "registry-nct06326606, OVERDUE",
    "registry-nct07189299, NOT_DUE",
    "registry-nct07183748, NOT_DUE",
    "registry-nl9821, NOT_KNOWN",
    "wells-2024-pam-protocol, NOT_KNOWN",
    "registry-nct06643637, NOT_KNOWN",
    "registry-apex-pathfinder-52, NOT_KNOWN",
    "murphy-2021-mdlsd-protocol, POSTED"
  })
  @DisplayName("follows its state as of the day on which its registration was read")
  void ofTrials(String study, ResultsDue due) {
    assertThat(BundledEvidence.evidence(study).context().resultsDue()).isEqualTo(due);
  }

  @ParameterizedTest(name = "ended {0}: {1}")
  @CsvSource({"2025-11-29, OVERDUE", "2025-11-30, NOT_DUE", "2026-06, NOT_DUE"})
  @DisplayName("begins twelve months after a completed trial ended")
  void twelveMonths(String end, ResultsDue due) {
    Registration read =
        EvidenceLibrary.bundled().registrations().stream()
            .filter(r -> r.number().equals("NCT05976698"))
            .findFirst()
            .orElseThrow();
    assertThat(read.readOn().orElseThrow()).hasToString("2026-11-30");
    Registration changed =
        Changed.with(read, "completion", Optional.of(new StatedDate(end, Optional.empty())));
    assertThat(ResultsDue.of(List.of(changed))).isEqualTo(due);
  }

  @Test
  @DisplayName("is not known without a registration")
  void withoutRegistration() {
    assertThat(StudyContext.EMPTY.resultsDue()).isEqualTo(ResultsDue.NOT_KNOWN);
  }
}
