package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.Selected;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Direction;
import org.microdosing.evidence.model.DirectionCounts;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;
import org.microdosing.evidence.model.UnreportedTrial;
import org.microdosing.evidence.model.Verification;
import org.microdosing.evidence.summary.SummaryComparison.Row;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.Selection;

@DisplayName("The parts of a summary")
class SummaryPartsTest {

  private final EvidenceSummary lsd = Selected.lsd();

  @Test
  @DisplayName("count studies, those with results, and findings")
  void counts() {
    assertThat(lsd.studyCount()).isEqualTo(7);
    assertThat(lsd.reportedStudyCount()).as("one is a registration").isEqualTo(6);
    assertThat(lsd.findingCount())
        .isEqualTo(lsd.studies().stream().mapToInt(s -> s.study().findings().size()).sum())
        .isEqualTo(lsd.outcomes().stream().mapToInt(OutcomeEvidence::findingCount).sum());
    assertThat(lsd.doubleCountingAvoided()).isEqualTo(lsd.people().doubleCountingAvoided());
    assertThat(lsd.blinding()).hasSize(4);
    assertThat(lsd.doses()).isNotEmpty();
  }

  @Test
  @DisplayName("are equal for the same evidence, and differ with scope and evidence")
  void equality() {
    EvidenceSummary same =
        EvidenceSummary.of(
            lsd.scope(), lsd.studies().stream().map(s -> s.with(s.study().findings())).toList());
    assertThat(same).isEqualTo(lsd).hasSameHashCodeAs(lsd);
    EvidenceSummary fewer = EvidenceSummary.of(lsd.scope(), lsd.studies().subList(0, 3));
    EvidenceSummary renamed = EvidenceSummary.of(SummaryScope.findings("LSD"), lsd.studies());
    assertThat(lsd).isNotEqualTo(fewer).isNotEqualTo(renamed).isNotEqualTo("LSD");
    assertThat(Stream.of(lsd, fewer, renamed).map(Object::hashCode)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("by outcome give rows by contrast, and the studies of all rows")
  void outcomes() {
    OutcomeEvidence mood = lsd.outcome(Outcome.MOOD).orElseThrow();
    assertThat(mood.outcome()).isEqualTo(Outcome.MOOD);
    assertThat(mood.rows(Contrast.OTHER_DAYS))
        .singleElement()
        .matches(r -> r.contrast() == Contrast.OTHER_DAYS);
    assertThat(mood.rows(Contrast.PLACEBO))
        .extracting(ContrastEvidence::band)
        .containsExactly(DoseBand.MICRODOSE);
    assertThat(mood.row(Contrast.PLACEBO, DoseBand.FULL)).isEmpty();
    assertThat(mood.studies()).containsExactly("bershad-2019", "hutten-2020-mood", "murphy-2023");
    assertThat(lsd.outcome(Outcome.PAIN)).isEmpty();
  }

  @Test
  @DisplayName("about reading count findings and studies, best source first, and grey literature")
  void verification() {
    VerificationMix mix = lsd.verification();
    assertThat(mix.findings().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(lsd.findingCount());
    assertThat(mix.studies())
        .containsEntry(Verification.ABSTRACT, 6)
        .containsEntry(Verification.REGISTRY, 1);
    assertThat(mix.greyLiterature())
        .isPositive()
        .isEqualTo(
            (int)
                lsd.studies().stream()
                    .flatMap(s -> s.findings().stream())
                    .filter(f -> f.source().greyLiterature())
                    .count());
    assertThat(VerificationMix.of(FindingRows.of(List.of()))).hasToString("no findings");
  }

  @Test
  @DisplayName("about harm keep kinds of event at one band only, most reported first")
  void adverseEventsAtABand() {
    Safety safety = Selected.psilocybin().safety();
    for (DoseBand band : DoseBand.values()) {
      assertThat(safety.adverseEvents(band))
          .allSatisfy(e -> assertThat(e.findings()).isNotEmpty().allMatch(f -> f.band() == band));
    }
    List<AdverseEvent> full = safety.adverseEvents(DoseBand.FULL);
    assertThat(full).extracting(e -> e.studies().size()).isSortedAccordingTo((a, b) -> b - a);
    assertThat(full.get(0).kind()).isEqualTo("headache");
    assertThat(safety.adverseEvents(DoseBand.BELOW_MICRODOSE)).isEmpty();
    assertThat(safety.adverseEvents())
        .extracting(e -> e.studies().size())
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  @DisplayName("about harm tell events that are counted per arm from those that are described")
  void countedEvents() {
    List<AdverseEvent> events = Selected.psilocybin().safety().adverseEvents();
    assertThat(events)
        .filteredOn(e -> e.kind().equals("headache"))
        .singleElement()
        .matches(AdverseEvent::isCounted);
    assertThat(events)
        .filteredOn(e -> !e.isCounted())
        .extracting(AdverseEvent::kind)
        .contains("hallucinogen persisting perception disorder");
  }

  @Test
  @DisplayName("about harm say a finding by its counts, else its statistic, else its direction")
  void harmInWords() {
    Finding counted = BundledEvidence.finding("vonrotz-2023", "vonrotz-2023-ae1");
    assertThat(harm(counted))
        .isEqualTo(
            "psilocybin 2 of 26 people (8%), placebo 0 of 26 people (0%), favours the other side\n"
                + "  [vonrotz-2023-ae1]");
    Finding share = BundledEvidence.finding("mertens-2026", "mertens-2026-f5");
    assertThat(harm(share)).isEqualTo("4%, favours the other side [mertens-2026-f5]");
    Finding directed = Changed.with(share, "statistic", Optional.empty());
    directed = Changed.with(directed, "direction", Optional.of(Direction.WORSENED));
    assertThat(harm(Changed.with(directed, "note", Optional.of("more often"))))
        .isEqualTo("worsened, favours the other side: more often [mertens-2026-f5]");
    Finding bare = Changed.with(directed, "direction", Optional.empty());
    assertThat(harm(Changed.with(bare, "note", Optional.empty())))
        .isEqualTo("described, favours the other side [mertens-2026-f5]");
  }

  private static String harm(Finding finding) {
    StudyEvidence study =
        BundledEvidence.evidence(BundledEvidence.study(finding.studyId()), List.of(finding));
    return SafetyFinding.of(FindingRows.of(List.of(study)).columns(), 0).toString();
  }

  @ParameterizedTest(name = "{0} to {1}, control {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 20 | COMPOUND | false | 5-20 µg, randomised crossover",
        "10 | 10 | COMPOUND | true | 10 µg as control, randomised crossover",
        " | | COMPOUND | false | amount not stated, randomised crossover",
        "5 | | SELF_SELECTED | false | amount not stated, own supply, randomised crossover",
        "5 | 20 | SELF_SELECTED | false | 5-20 µg own supply, randomised crossover"
      })
  @DisplayName("say doses as their sources report them")
  void doses(Double low, Double high, Material material, boolean control, String words) {
    DoseSpan span =
        new DoseSpan(
            DoseBand.MICRODOSE,
            Design.RANDOMISED_CROSSOVER,
            material,
            control,
            Optional.of(DoseUnit.MICROGRAM),
            low == null ? OptionalDouble.empty() : OptionalDouble.of(low),
            high == null ? OptionalDouble.empty() : OptionalDouble.of(high),
            List.of("a/b"),
            List.of("a"));
    assertThat(span).hasToString("microdose: " + words + " (a)");
  }

  @Test
  @DisplayName("of a map say studies and people in short, or that there is nothing")
  void mapCells() {
    MapCell some = cell(120, Map.of(Contrast.PLACEBO, 2, Contrast.BASELINE, 3));
    assertThat(some.size()).isEqualTo("2/120");
    assertThat(some.sizeAndDirections()).isEqualTo("2/120 +2 =1 -2");
    assertThat(some.placeboControlled()).isEqualTo(2);
    assertThat(some.controlled()).isEqualTo(2);
    assertThat(some.uncontrolled()).isEqualTo(3);
    assertThat(some)
        .hasToString(
            "2 studies, 120 people, 5 findings: 2 improved, 1 no difference, 2 worsened;"
                + " 2 against placebo, 3 against baseline");
    assertThat(cell(0, Map.of(Contrast.PLACEBO, 5)).size()).isEqualTo("2/?");
    assertThat(cell(0, Map.of(Contrast.ANIMALS, 5)).size()).isEqualTo("2 anim");
    assertThat(cell(0, Map.of(Contrast.ANIMALS, 5)).uncontrolled()).isZero();
    MapCell none = new MapCell(List.of(), 0, 0, new DirectionCounts(Map.of(), 0, 0), Map.of());
    assertThat(none.size()).isEqualTo(".");
    assertThat(none.sizeAndDirections()).isEqualTo(".");
  }

  private static MapCell cell(int people, Map<Contrast, Integer> contrasts) {
    Map<Direction, Integer> directions =
        Map.of(Direction.IMPROVED, 2, Direction.NO_DIFFERENCE, 1, Direction.WORSENED, 2);
    return new MapCell(
        List.of("a", "b"), 5, people, new DirectionCounts(directions, 0, 0), contrasts);
  }

  @Test
  @DisplayName("of a map are equal for the same evidence, and differ with substances and bands")
  void mapEquality() {
    List<Substance> both =
        List.of(BundledEvidence.substance("lsd"), BundledEvidence.substance("psilocybin"));
    List<StudyEvidence> studies = lsd.studies();
    EvidenceMap map = studies.stream().collect(EvidenceMap.collector(both));
    EvidenceMap same = studies.stream().collect(EvidenceMap.collector(both));
    EvidenceMap micro = studies.stream().collect(EvidenceMap.collector(both, DoseBand.MICRODOSE));
    EvidenceMap one = studies.stream().collect(EvidenceMap.collector(both.subList(0, 1)));
    assertThat(map).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(map).isNotEqualTo(micro).isNotEqualTo(one);
    assertThat(Stream.of(map, micro, one).map(Object::hashCode)).doesNotHaveDuplicates();
    DoseBandMap lsd = map.doseBands("lsd");
    DoseBandMap psilocybin = map.doseBands("psilocybin");
    assertThat(lsd.substance().id()).isEqualTo("lsd");
    assertThat(lsd).isEqualTo(same.doseBands("lsd")).hasSameHashCodeAs(same.doseBands("lsd"));
    assertThat(lsd).isNotEqualTo(psilocybin);
    assertThat(lsd.hashCode()).isNotEqualTo(psilocybin.hashCode());
  }

  @Test
  @DisplayName("of columns are the same as those of a collector, whatever the order of studies")
  void ofColumns() {
    List<Substance> substances = List.of(BundledEvidence.substance("lsd"));
    List<StudyEvidence> studies = new ArrayList<>(lsd.studies());
    Collections.reverse(studies);
    EvidenceColumns columns = EvidenceColumns.of(studies);
    BitSet all = new BitSet();
    all.set(0, studies.size());
    Set<DoseBand> bands = Set.of(DoseBand.values());
    assertThat(EvidenceMap.of(substances, bands, Selection.ofStudies(columns, all)))
        .isEqualTo(studies.stream().collect(EvidenceMap.collector(substances)));
    assertThat(EvidenceSummary.of(lsd.scope(), Selection.ofStudies(columns, all)))
        .isEqualTo(lsd)
        .hasToString(lsd.toString());
    BitSet some = new BitSet();
    some.set(1, 3);
    assertThat(EvidenceSummary.of(lsd.scope(), Selection.ofStudies(columns, some)))
        .isEqualTo(EvidenceSummary.of(lsd.scope(), studies.subList(1, 3)));
    assertThat(EvidenceMap.of(substances, bands, Selection.ofStudies(columns, some)))
        .isEqualTo(studies.subList(1, 3).stream().collect(EvidenceMap.collector(substances)));
    some.set(studies.size());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> EvidenceSummary.of(lsd.scope(), Selection.ofStudies(columns, some)));
    List<StudyEvidence> twice = List.of(studies.get(0), studies.get(1), studies.get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvidenceColumns.of(twice))
        .withMessage("two studies have the id " + studies.get(0).id());
  }

  @Test
  @DisplayName("side by side show every outcome that either has, and a dash where one has none")
  void sideBySide() {
    SummaryComparison both = SummaryComparison.of(lsd, Selected.psilocybin());
    assertThat(both.left()).isEqualTo(lsd);
    assertThat(both.right()).isEqualTo(Selected.psilocybin());
    assertThat(row(both, "studies")).isEqualTo(new Row("studies", List.of("7"), List.of("7")));
    assertThat(row(both, "without results"))
        .isEqualTo(new Row("without results", List.of("1"), List.of("0")));
    assertThat(row(both, "pharmacokinetics").right()).isEmpty();
    assertThat(row(both, "anhedonia").left()).isEmpty();
    assertThat(row(both, "social functioning").left())
        .containsExactly(
            "microdose against placebo: 1 no direction read (1 study)",
            "microdose against other days: 1 improved (1 study)");
    assertThat(row(both, "doses").left())
        .as("without controls and without doses of no stated amount")
        .containsExactly("microdose: 10 µg, 5-20 µg base, 6.5-26 µg tartrate, 8-20 µg");
  }

  private static Row row(SummaryComparison comparison, String label) {
    return comparison.rows().stream()
        .filter(r -> r.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("say numbers that nobody stated as such")
  void unstatedNumbers() {
    UnreportedTrial silent =
        new UnreportedTrial("a", List.of(), OptionalInt.empty(), OptionalInt.empty());
    assertThat(silent).hasToString("a: number not stated");
    assertThat(new UnreportedTrial("a", List.of("N1"), OptionalInt.of(9), OptionalInt.of(4)))
        .hasToString("a: 9 planned, 4 enrolled (N1)");
  }
}
