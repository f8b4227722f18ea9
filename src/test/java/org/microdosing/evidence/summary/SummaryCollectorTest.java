package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("Summarising")
class SummaryCollectorTest {

  private static final SummaryScope SCOPE =
      SummaryScope.of(BundledEvidence.substance("psilocybin"));
  private final EvidenceSummary sequential = EvidenceSummary.of(SCOPE, BundledEvidence.all());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  @DisplayName("gives the same answer however the evidence is shuffled, split, repeated and merged")
  void isIndependentOfOrderAndPartition(long seed) {
    Random random = new Random(seed);
    List<StudyEvidence> pieces = Pieces.of(BundledEvidence.all(), random);
    List<SummaryAccumulator> parts = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      parts.add(new SummaryAccumulator(SCOPE));
    }
    for (StudyEvidence piece : pieces) {
      parts.get(random.nextInt(count)).add(piece);
    }
    while (parts.size() > 1) {
      SummaryAccumulator one = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(one);
    }

    EvidenceSummary merged = parts.get(0).finish();
    assertThat(merged).isEqualTo(sequential).hasSameHashCodeAs(sequential);
    assertThat(merged).hasToString(sequential.toString());
    assertThat(merged.outcomes()).isEqualTo(sequential.outcomes());
    assertThat(merged.safety()).isEqualTo(sequential.safety());
    assertThat(merged.samples()).isEqualTo(sequential.samples());
  }

  @Test
  @DisplayName("gives the same answer in a parallel stream")
  void isTheSameInParallel() {
    assertThat(BundledEvidence.all().parallelStream().collect(EvidenceSummary.collector(SCOPE)))
        .isEqualTo(sequential);
  }

  @Test
  @DisplayName("survives serialisation half-way and at the end")
  void canBeShipped() throws Exception {
    SummaryAccumulator half = new SummaryAccumulator(SCOPE);
    List<StudyEvidence> all = BundledEvidence.all();
    all.subList(0, all.size() / 2).forEach(half::add);
    SummaryAccumulator rest = (SummaryAccumulator) copy(new SummaryAccumulator(SCOPE));
    all.subList(all.size() / 2, all.size()).forEach(rest::add);

    EvidenceSummary summary = ((SummaryAccumulator) copy(half)).merge(rest).finish();
    assertThat(summary).isEqualTo(sequential);
    assertThat(copy(summary)).isEqualTo(sequential).hasToString(sequential.toString());
  }

  @Test
  @DisplayName("refuses two different studies of one id, and accumulations of different scopes")
  void refusesWhatDoesNotFit() {
    Study one = BundledEvidence.study("bershad-2019");
    Study two = BundledEvidence.study("family-2020");
    SummaryAccumulator accumulator =
        new SummaryAccumulator(SCOPE).add(BundledEvidence.evidence("bershad-2019"));
    StudyEvidence impostor =
        new StudyEvidence(renamed(two, one.id()), one.id(), List.of(), bands());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.add(impostor))
        .withMessageContaining("bershad-2019");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> accumulator.merge(new SummaryAccumulator(SummaryScope.findings("others"))));
  }

  private static Map<String, DoseBand> bands() {
    return BundledEvidence.evidence("family-2020").armBands();
  }

  private static Study renamed(Study study, String id) {
    Study alone = Changed.with(study, "sampleOf", Optional.empty());
    return alone.toBuilder().id(id).findings(List.of()).build();
  }

  private static Object copy(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
