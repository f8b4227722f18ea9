package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.BlindingReport;
import org.microdosing.evidence.model.BlindingStatus;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("Blinding of the samples of a summary")
class BlindingBySampleTest {

  private final EvidenceSummary lsd = BundledEvidence.summary("lsd");
  private final EvidenceSummary psilocybin = BundledEvidence.summary("psilocybin");

  @Test
  @DisplayName("counts each sample once, by the clearest of what its studies report")
  void oncePerSample() {
    Map<String, String> samples =
        lsd.studies().stream().collect(Collectors.toMap(StudyEvidence::id, StudyEvidence::sample));
    Map<String, BlindingStatus> clearest =
        lsd.blinding().stream()
            .collect(
                Collectors.toMap(
                    r -> samples.getOrDefault(r.study(), r.study()),
                    BlindingReport::status,
                    (a, b) -> a.compareTo(b) < 0 ? a : b));
    assertThat(lsd.blindingBySample())
        .isEqualTo(
            clearest.values().stream()
                .collect(Collectors.groupingBy(s -> s, Collectors.summingInt(s -> 1))));
    assertThat(lsd.blinding()).hasSizeGreaterThan(clearest.size());
  }

  @Test
  @DisplayName("is the same in a summary, on its page and in a comparison")
  void oneAnswer() {
    SummaryComparison.Row row =
        SummaryComparison.of(lsd, psilocybin).rows().stream()
            .filter(r -> r.label().equals("samples by blinding"))
            .findFirst()
            .orElseThrow();
    assertThat(row.left()).isEqualTo(inWords(lsd));
    assertThat(row.right()).isEqualTo(inWords(psilocybin));
    for (EvidenceSummary summary : List.of(lsd, psilocybin)) {
      int samples = summary.blindingBySample().values().stream().mapToInt(n -> n).sum();
      assertThat(summary.page().replaceAll("\\s+", " "))
          .contains(
              "blinding in "
                  + samples
                  + " placebo-controlled samples: "
                  + summary.blindingBySample().entrySet().stream()
                      .map(e -> e.getKey().label() + " in " + e.getValue())
                      .collect(Collectors.joining(", ")));
    }
  }

  private static List<String> inWords(EvidenceSummary summary) {
    return summary.blindingBySample().entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .toList();
  }
}
