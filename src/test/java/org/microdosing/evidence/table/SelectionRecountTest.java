package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("Rows that a question selects are those that plain loops select")
class SelectionRecountTest {

  private static final EvidenceColumns COLUMNS = EvidenceColumns.of(BundledEvidence.all());

  private static final Map<String, Integer> ROWS =
      IntStream.range(0, COLUMNS.first(COLUMNS.studies().size()))
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

  private static Finding finding(int row) {
    return COLUMNS.finding(row);
  }

  private static StudyEvidence evidence(int row) {
    return COLUMNS.study(COLUMNS.studyOf(row));
  }

  private static boolean gives(RowScope scope, StudyEvidence evidence, Arm arm) {
    return (scope.substance().isEmpty() || arm.gives(scope.substance().get()))
        && (scope.bands().isEmpty()
            || (scope.bands().contains(evidence.band(arm)) && !arm.isControl()));
  }

  private static boolean isAsked(RowScope scope, int row) {
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
    for (Selection selection : Recount.selections(COLUMNS)) {
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
      assertThat(COLUMNS.ids(rows.rows())).isEqualTo(findings);
      assertThat(COLUMNS.studyIds(rows.numbers())).isEqualTo(studies);
      assertThat(rows.studies()).extracting(StudyEvidence::id).isEqualTo(studies);
      assertThat(rows.studies().stream().flatMap(s -> s.findings().stream()).map(Finding::id))
          .containsExactlyElementsOf(findings);
      assertThat(IntStream.of(rows.arms()).mapToObj(COLUMNS.arms()::name))
          .containsExactlyElementsOf(arms);
      assertThat(rows.size()).isEqualTo(findings.size());
    }
  }

  private static StudyEvidence whole(StudyEvidence some) {
    return COLUMNS.studies().stream().filter(s -> s.id().equals(some.id())).findFirst().get();
  }

  private static int row(Finding finding) {
    return Objects.requireNonNull(ROWS.get(finding.id()));
  }

  @Test
  @DisplayName("as sets of studies and of findings, each of the other")
  void studiesOfFindings() {
    for (Selection selection : Recount.selections(COLUMNS)) {
      Bits.Builder chosen = new Bits.Builder(COLUMNS.studies().size());
      IntStream.of(selection.studies()).forEach(chosen::set);
      Bits studies = chosen.build();
      Bits findings = COLUMNS.findingsOf(studies);
      Recount.check(findings, row -> studies.contains(COLUMNS.studyOf(row)));
      Recount.check(
          COLUMNS.studiesOf(findings),
          s -> studies.contains(s) && !COLUMNS.study(s).findings().isEmpty());
      int[] rows = findings.rows().toArray();
      assertThat(COLUMNS.idsOfStudies(rows))
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
}
