package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.UnreportedTrial;

@DisplayName("Rows that a question selects are those that plain loops select")
@TestInstance(Lifecycle.PER_CLASS)
class SelectionRecountTest {

  private final EvidenceColumns table = EvidenceColumns.of(BundledEvidence.all());

  private final Map<String, Integer> rowOf =
      IntStream.range(0, table.first(table.studies().size()))
          .boxed()
          .collect(Collectors.toMap(row -> finding(row).id(), row -> row));

  static Stream<RowScope> scopes() {
    return Stream.of(
        RowScope.ALL,
        new RowScope(Optional.of("lsd"), Set.of()),
        new RowScope(Optional.of("psilocybin"), Set.of(DoseBand.MICRODOSE)),
        new RowScope(Optional.of("mescaline"), Set.of(DoseBand.FULL, DoseBand.UNKNOWN)),
        new RowScope(Optional.empty(), Set.of(DoseBand.MICRODOSE, DoseBand.LOW)),
        new RowScope(Optional.of("no-such-substance"), Set.of()));
  }

  private Finding finding(int row) {
    return table.finding(row);
  }

  private StudyEvidence evidence(int row) {
    return table.study(table.studyOf(row));
  }

  private static boolean gives(RowScope scope, StudyEvidence evidence, Arm arm) {
    return (scope.substance().isEmpty() || arm.gives(scope.substance().get()))
        && (scope.bands().isEmpty()
            || (scope.bands().contains(evidence.band(arm)) && !arm.isControl()));
  }

  private boolean isAsked(RowScope scope, int row) {
    boolean isOfSubstance =
        scope.substance().isEmpty()
            || Attribution.exposures(evidence(row).study(), finding(row)).stream()
                .filter(exposure -> exposure.kind() == ExposureKind.DIRECT)
                .anyMatch(exposure -> exposure.substance().equals(scope.substance().get()));
    return isOfSubstance
        && (scope.bands().isEmpty() || scope.bands().contains(evidence(row).band(finding(row))));
  }

  /** Whether an arm is one that a scope without substance means: a finding is about it. */
  private static boolean isToldOf(StudyEvidence counted, Arm arm) {
    return !arm.exposures().isEmpty()
        && counted.findings().stream()
            .anyMatch(f -> f.arm().isAll() || f.arm().id().equals(arm.id()));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  @DisplayName("studies that give what is asked about, their findings and arms")
  void rows(RowScope scope) {
    for (Selection selection : Recount.selections(table)) {
      List<String> studies = new ArrayList<>();
      List<String> findings = new ArrayList<>();
      List<String> arms = new ArrayList<>();
      for (StudyEvidence chosen : selection.evidence()) {
        boolean counts =
            scope.equals(RowScope.ALL)
                || chosen.study().arms().stream()
                    .anyMatch(
                        arm ->
                            gives(scope, chosen, arm)
                                && (scope.substance().isPresent() || isToldOf(whole(chosen), arm)));
        if (!counts) {
          continue;
        }
        studies.add(chosen.id());
        List<Finding> asked =
            chosen.findings().stream().filter(f -> isAsked(scope, row(f))).toList();
        asked.forEach(f -> findings.add(f.id()));
        StudyEvidence counted = chosen.with(asked);
        chosen.study().arms().stream()
            .filter(arm -> gives(scope, chosen, arm))
            .filter(arm -> scope.substance().isPresent() || isToldOf(counted, arm))
            .forEach(arm -> arms.add(chosen.id() + "/" + arm.id()));
      }
      FindingRows rows = FindingRows.of(scope, selection);
      assertThat(table.ids(rows.rows())).isEqualTo(findings);
      assertThat(table.studyIds(rows.numbers())).isEqualTo(studies);
      assertThat(rows.studies()).extracting(StudyEvidence::id).isEqualTo(studies);
      assertThat(rows.studies().stream().flatMap(s -> s.findings().stream()).map(Finding::id))
          .containsExactlyElementsOf(findings);
      assertThat(IntStream.of(rows.arms()).mapToObj(table.arms()::name))
          .containsExactlyElementsOf(arms);
      assertThat(rows.size()).isEqualTo(findings.size());
      for (int place = 0; place < studies.size(); place++) {
        int[] own = Arrays.copyOfRange(rows.rows(), rows.first(place), rows.first(place + 1));
        assertThat(rows.columns().ids(own))
            .isEqualTo(rows.studies().get(place).findings().stream().map(Finding::id).toList());
      }
      for (int row : rows.rows()) {
        assertThat(rows.isHuman(row)).isEqualTo(evidence(row).study().isHuman());
      }
    }
  }

  @Test
  @DisplayName("in cells, of which some are of one outcome at one dose band")
  void cells() {
    FindingRows rows = FindingRows.of(BundledEvidence.all());
    for (DoseBand band : DoseBand.values()) {
      assertThat(rows.cells(Outcome.MOOD, band))
          .containsExactlyElementsOf(
              rows.cells().stream()
                  .filter(cell -> cell.outcome() == Outcome.MOOD && cell.band() == band)
                  .toList());
    }
    assertThat(rows.cells(Outcome.MOOD, DoseBand.MICRODOSE))
        .extracting(QuestionCell::contrast)
        .contains(Contrast.PLACEBO, Contrast.BASELINE)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "beside trials without results: of studies their own, of findings those to inform them")
  void silentTrials() {
    List<StudyEvidence> silent = Recount.silent(table);
    int informing = 0;
    for (Selection selection : Recount.selections(table)) {
      Set<String> substances = new TreeSet<>();
      Set<DoseBand> bands = new TreeSet<>();
      Set<Condition> conditions = new TreeSet<>();
      for (StudyEvidence chosen : selection.evidence()) {
        for (Finding finding : chosen.findings()) {
          Attribution.exposures(chosen.study(), finding).stream()
              .filter(exposure -> exposure.kind() == ExposureKind.DIRECT)
              .forEach(
                  exposure -> {
                    substances.add(exposure.substance());
                    bands.add(chosen.band(finding));
                    conditions.addAll(chosen.study().population().conditions());
                  });
        }
      }
      List<String> studies = table.studyIds(selection.studies());
      List<StudyEvidence> expected =
          silent.stream()
              .filter(
                  trial ->
                      selection.isOfFindings()
                          ? Recount.informs(trial, substances, bands, conditions)
                          : studies.contains(trial.id()))
              .toList();
      FindingRows rows = FindingRows.of(RowScope.ALL, selection);
      assertThat(rows.silent()).extracting(SilentTrial::evidence).isEqualTo(expected);
      assertThat(rows.unreported())
          .extracting(UnreportedTrial::study)
          .isEqualTo(expected.stream().map(StudyEvidence::id).toList());
      informing += selection.isOfFindings() ? expected.size() : 0;
    }
    assertThat(informing).isPositive();
  }

  private StudyEvidence whole(StudyEvidence some) {
    return table.studies().stream().filter(s -> s.id().equals(some.id())).findFirst().get();
  }

  private int row(Finding finding) {
    return Objects.requireNonNull(rowOf.get(finding.id()));
  }

  @Test
  @DisplayName("as studies with all their findings, or with those that were selected and no other")
  void evidence() {
    Bits third = Bits.all(table.first(table.studies().size())).filter(row -> row % 3 == 0);
    Selection findings = Selection.ofFindings(table, third);
    assertThat(findings.evidence().stream().flatMap(s -> s.findings().stream()).map(Finding::id))
        .containsExactlyElementsOf(table.ids(third.rows().toArray()));
    assertThat(findings.evidence()).noneMatch(study -> study.findings().isEmpty());
    assertThat(findings.isOfFindings()).isTrue();
    assertThat(findings.has(3)).isTrue();
    assertThat(findings.has(4)).isFalse();
    BitSet places = new BitSet();
    places.set(2, 5);
    Selection studies = Selection.ofStudies(table, places);
    assertThat(studies.evidence()).isEqualTo(table.studies().subList(2, 5));
    assertThat(studies.isOfFindings()).isFalse();
    assertThat(studies.has(table.first(2))).isTrue();
  }

  @Test
  @DisplayName("as sets of studies and of findings, each of the other")
  void studiesOfFindings() {
    for (Selection selection : Recount.selections(table)) {
      Bits.Builder chosen = new Bits.Builder(table.studies().size());
      IntStream.of(selection.studies()).forEach(chosen::set);
      Bits studies = chosen.build();
      Bits findings = table.findingsOf(studies);
      Recount.check(findings, row -> studies.contains(table.studyOf(row)));
      Recount.check(
          table.studiesOf(findings),
          s -> studies.contains(s) && !table.study(s).findings().isEmpty());
      int[] rows = findings.rows().toArray();
      assertThat(table.idsOfStudies(rows))
          .isEqualTo(IntStream.of(rows).mapToObj(r -> evidence(r).id()).distinct().toList());
    }
  }

  @Test
  @DisplayName("by the places that studies were given in, whatever their order")
  void places() {
    List<StudyEvidence> given = new ArrayList<>(BundledEvidence.all());
    Collections.shuffle(given, new Random(4));
    EvidenceColumns columns = EvidenceColumns.of(given);
    BitSet places = new BitSet();
    IntStream.range(0, given.size()).filter(i -> i % 3 == 1).forEach(places::set);
    assertThat(Selection.ofStudies(columns, places).evidence())
        .isEqualTo(
            places.stream()
                .mapToObj(given::get)
                .sorted(Comparator.comparing(StudyEvidence::id))
                .toList());
  }

  @Test
  @DisplayName("in the order of ids, of two studies that were given the other way round")
  void twoPlaces() {
    List<StudyEvidence> given =
        List.of(
            BundledEvidence.evidence("murphy-2023"),
            BundledEvidence.evidence("bershad-2019"),
            BundledEvidence.evidence("dewit-2022"));
    EvidenceColumns columns = EvidenceColumns.of(given);
    BitSet firstTwo = new BitSet();
    firstTwo.set(0, 2);
    assertThat(columns.studyIds(columns.numbers(firstTwo)))
        .containsExactly("bershad-2019", "murphy-2023");
    assertThat(columns.samples().count()).isEqualTo(3);
  }

  @Test
  @DisplayName("under the rule by which the studies were gathered, where there are any")
  void inclusionRule() {
    assertThat(table.inclusionRule())
        .isPresent()
        .isEqualTo(BundledEvidence.evidence("murphy-2023").context().inclusionRule());
    assertThat(EvidenceColumns.of(List.of()).inclusionRule()).isEmpty();
  }
}
