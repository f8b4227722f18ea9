package org.microdosing.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.Edit;
import org.microdosing.evidence.ScaledEvidence;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.summary.EvidenceMap;
import org.microdosing.evidence.summary.EvidenceSummary;
import org.microdosing.evidence.summary.SummaryScope;

@DisplayName("What the index counts is what reading every record counts")
class IndexedCountsTest {

  private static final List<Substance> SUBSTANCES = Edit.LIBRARY.substances();

  /** The bundled evidence, larger evidence, evidence in no order, and parts of evidence. */
  static Map<String, Supplier<StudyQuery>> evidence() {
    Map<String, Supplier<StudyQuery>> evidence = new LinkedHashMap<>();
    evidence.put("bundled", Edit::indexed);
    evidence.put("scaled", () -> new ScaledEvidence(3000, 7).query());
    evidence.put("backwards", IndexedCountsTest::backwards);
    evidence.put("placebo", () -> Edit.indexed().placeboControlled());
    evidence.put(
        "some substances",
        () ->
            new ScaledEvidence(3000, 7)
                .query()
                .substance("lsd", "psilocybin")
                .published(2018, 2022));
    evidence.put("nothing", () -> Edit.indexed().minParticipants(1_000_000));
    return evidence;
  }

  private static StudyQuery backwards() {
    List<Study> backwards =
        Edit.indexed().stream().sorted(Comparator.comparing(Study::id).reversed()).toList();
    return StudyQuery.over(SUBSTANCES, backwards, (study, arm) -> DoseBand.MICRODOSE);
  }

  static Set<String> names() {
    return evidence().keySet();
  }

  private static StudyQuery query(String name) {
    return Objects.requireNonNull(evidence().get(name)).get();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("in the evidence map")
  void map(String name) {
    StudyQuery studies = query(name);
    assertThat(studies.map(SUBSTANCES))
        .isEqualTo(studies.evidence().collect(EvidenceMap.collector(SUBSTANCES)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("in the map of some substances at some doses")
  void mapOfSome(String name) {
    StudyQuery studies = query(name);
    List<Substance> some = SUBSTANCES.stream().filter(s -> !s.id().equals("lsd")).toList();
    DoseBand[] bands = {DoseBand.MICRODOSE, DoseBand.UNKNOWN};
    EvidenceMap map = studies.map(some, bands);
    assertThat(map).isEqualTo(studies.evidence().collect(EvidenceMap.collector(some, bands)));
    assertThat(map.doseBands("psilocybin"))
        .isEqualTo(
            studies.evidence().collect(EvidenceMap.collector(some, bands)).doseBands("psilocybin"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("of people")
  void participants(String name) {
    StudyQuery studies = query(name);
    SummaryScope everything = SummaryScope.findings("everything");
    EvidenceSummary summary = studies.evidence().collect(EvidenceSummary.collector(everything));
    assertThat(studies.participants()).isEqualTo(summary.participants());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("of directions")
  void directions(String name) {
    StudyQuery studies = query(name);
    FindingQuery all = studies.findings();
    assertThat(all.directions()).isEqualTo(DirectionCounts.of(all.toList()));
    for (Outcome outcome : Outcome.values()) {
      FindingQuery some = all.outcome(outcome);
      assertThat(some.directions()).isEqualTo(DirectionCounts.of(some.toList()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("of a summary of findings")
  void summary(String name) {
    StudyQuery studies = query(name);
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
