package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.certainty.Certainty;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("Synthesis, certainty, gaps and maps")
class SynthesisCollectorTest {

  private static final SummaryScope SCOPE = SummaryScope.of(BundledEvidence.substance("lsd"));
  private static final List<StudyEvidence> ALL = BundledEvidence.all();
  private final EvidenceSummary summary = EvidenceSummary.of(SCOPE, ALL);
  private final EvidenceMap map =
      ALL.stream().collect(EvidenceMap.collector(BundledEvidence.substances()));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  @DisplayName("are the same however evidence is shuffled, split, repeated and merged")
  void areIndependentOfOrderAndPartition(long seed) {
    Random random = new Random(seed);
    List<StudyEvidence> pieces = Pieces.of(ALL, random);

    EvidenceSummary merged = Pieces.collect(pieces, EvidenceSummary.collector(SCOPE), random);
    assertThat(merged.directions()).isEqualTo(summary.directions());
    assertThat(certainties(merged)).isEqualTo(certainties(summary));
    assertThat(merged.gaps()).isEqualTo(summary.gaps());

    EvidenceMap collected =
        Pieces.collect(pieces, EvidenceMap.collector(BundledEvidence.substances()), random);
    assertThat(collected).isEqualTo(map).hasSameHashCodeAs(map).hasToString(map.toString());
    assertThat(collected.cells()).isEqualTo(map.cells());
    assertThat(collected.doseBands("psilocybin"))
        .isEqualTo(map.doseBands("psilocybin"))
        .hasSameHashCodeAs(map.doseBands("psilocybin"));
  }

  @Test
  @DisplayName("are the same in a parallel stream")
  void areTheSameInParallel() {
    assertThat(ALL.parallelStream().collect(EvidenceMap.collector(BundledEvidence.substances())))
        .isEqualTo(map);
  }

  private static List<Certainty> certainties(EvidenceSummary summary) {
    return Arrays.stream(Outcome.values())
        .flatMap(o -> Arrays.stream(DoseBand.values()).map(b -> summary.certainty(o, b)))
        .toList();
  }
}
