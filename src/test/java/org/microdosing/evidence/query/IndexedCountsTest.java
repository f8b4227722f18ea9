package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.EvidenceLibrary;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.DirectionCounts;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

@DisplayName("What the index counts is what reading every record counts")
class IndexedCountsTest {

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final List<Substance> SUBSTANCES = LIBRARY.substances();

  /** The bundled evidence, larger evidence, evidence in no order, and parts of evidence. */
  static Stream<StudyQuery> evidence() {
    StudyQuery scaled = new ScaledEvidence(3000, 7).query();
    List<Study> backwards =
        LIBRARY.studies().stream().sorted(Comparator.comparing(Study::id).reversed()).toList();
    return Stream.of(
        LIBRARY.studies(),
        scaled,
        StudyQuery.over(SUBSTANCES, backwards, (study, arm) -> DoseBand.MICRODOSE),
        LIBRARY.studies().placeboControlled(),
        scaled.substance("lsd", "psilocybin").published(2018, 2022),
        scaled.minParticipants(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  @DisplayName("in the evidence map")
  void map(StudyQuery studies) {
    assertThat(studies.map(SUBSTANCES))
        .isEqualTo(studies.evidence().collect(EvidenceMap.collector(SUBSTANCES)));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  @DisplayName("in the map of some substances at some doses")
  void mapOfSome(StudyQuery studies) {
    List<Substance> some = SUBSTANCES.stream().filter(s -> !s.id().equals("lsd")).toList();
    DoseBand[] bands = {DoseBand.MICRODOSE, DoseBand.UNKNOWN};
    EvidenceMap map = studies.map(some, bands);
    assertThat(map).isEqualTo(studies.evidence().collect(EvidenceMap.collector(some, bands)));
    assertThat(map.doseBands("psilocybin"))
        .isEqualTo(
            studies.evidence().collect(EvidenceMap.collector(some, bands)).doseBands("psilocybin"));
  }

  @ParameterizedTest
  @MethodSource("evidence")
  @DisplayName("of people")
  void participants(StudyQuery studies) {
    SummaryScope everything = SummaryScope.findings("everything");
    EvidenceSummary summary = studies.evidence().collect(EvidenceSummary.collector(everything));
    assertThat(studies.participants()).isEqualTo(summary.participants());
  }

  @ParameterizedTest
  @MethodSource("evidence")
  @DisplayName("of directions")
  void directions(StudyQuery studies) {
    FindingQuery all = studies.findings();
    assertThat(all.directions()).isEqualTo(DirectionCounts.of(all.toList()));
    for (Outcome outcome : Outcome.values()) {
      FindingQuery some = all.outcome(outcome);
      assertThat(some.directions()).isEqualTo(DirectionCounts.of(some.toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("evidence")
  @DisplayName("of a summary of findings")
  void summary(StudyQuery studies) {
    FindingQuery some = studies.findings().outcome(Outcome.MOOD, Outcome.ANXIETY);
    assertThat(some.summarise().findingCount()).isEqualTo(some.count());
    assertThat(some.summarise().studies())
        .containsExactlyElementsOf(
            some.studies()
                .evidence()
                .map(e -> e.with(e.findings().stream().filter(f -> has(some, f.id())).toList()))
                .sorted(Comparator.comparing(e -> e.id()))
                .toList());
  }

  private static boolean has(FindingQuery query, String id) {
    return query.find(id).isPresent();
  }
}
