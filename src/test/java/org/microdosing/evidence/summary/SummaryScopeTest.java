package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.Changed;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.ArmRef;
import org.microdosing.evidence.model.Comparison;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.table.EvidenceColumns;
import org.microdosing.evidence.table.FindingRows;
import org.microdosing.evidence.table.Selection;

@DisplayName("The scope of a summary")
class SummaryScopeTest {

  private static final SummaryScope LSD = SummaryScope.of(BundledEvidence.substance("lsd"));
  private static final SummaryScope PSILOCYBIN =
      SummaryScope.of(BundledEvidence.substance("psilocybin"));
  private static final StudyEvidence TWO_DOSES = BundledEvidence.evidence("mertens-2026");

  @Test
  @DisplayName("keeps its bands in their order, so that what is written of it is always the same")
  void ordersBands() {
    assertThat(LSD.inBands(DoseBand.FULL, DoseBand.MICRODOSE, DoseBand.LOW).bands())
        .containsExactly(DoseBand.MICRODOSE, DoseBand.LOW, DoseBand.FULL);
  }

  @Test
  @DisplayName("has a title")
  void title() {
    assertThat(LSD.inBands(DoseBand.MICRODOSE, DoseBand.LOW))
        .hasToString("LSD, microdose or low dose");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryScope.findings(" "))
        .withMessageContaining("title");
  }

  @Test
  @DisplayName("of a substance passes over studies that do not give it")
  void otherSubstances() {
    assertThat(direct(LSD, TWO_DOSES)).isEmpty();
    assertThat(direct(PSILOCYBIN, TWO_DOSES)).isPresent();
  }

  @Test
  @DisplayName("of a substance takes the arms that give it, and not the placebo")
  void armsOfASubstance() {
    assertThat(arms(PSILOCYBIN, TWO_DOSES))
        .extracting(Arm::id)
        .containsExactlyInAnyOrder("psilocybin-25", "psilocybin-5");
    assertThat(TWO_DOSES.study().arm("nicotinamide")).isPresent();
  }

  @Test
  @DisplayName("of some bands takes their arms and their findings only")
  void bands() {
    StudyEvidence full = direct(PSILOCYBIN.inBands(DoseBand.FULL), TWO_DOSES).orElseThrow();
    assertThat(arms(PSILOCYBIN.inBands(DoseBand.FULL), TWO_DOSES))
        .extracting(Arm::id)
        .containsExactly("psilocybin-25");
    assertThat(full.findings()).isNotEmpty().allMatch(f -> full.band(f) == DoseBand.FULL);
    assertThat(direct(PSILOCYBIN.inBands(DoseBand.LOW), TWO_DOSES)).isEmpty();
  }

  @Test
  @DisplayName("never takes a low dose that is a control for studied, whatever is found in it")
  void controls() {
    StudyEvidence control = BundledEvidence.evidence("goodwin-2022");
    Arm low = control.study().arm("psilocybin-1").orElseThrow();
    SummaryScope below = PSILOCYBIN.inBands(control.band(low));
    assertThat(low.servesAs()).isPresent();
    assertThat(arms(below, control)).as("the other doses were compared with it").isEmpty();
    Finding about =
        control.findings().get(0).toBuilder()
            .arm(new ArmRef(low.id()))
            .versus(Comparison.NONE)
            .build();
    StudyEvidence inControl = control.with(List.of(about));
    assertThat(arms(below, inControl)).isEmpty();
    assertThat(EvidenceSummary.of(PSILOCYBIN, List.of(inControl)).findingCount())
        .as("what was found in a control arm is evidence for nothing")
        .isZero();
    assertThat(arms(PSILOCYBIN, control))
        .as("without bands every arm that was given counts")
        .contains(low);
  }

  @Test
  @DisplayName("of findings takes everything, and the arms that give something to these findings")
  void findings() {
    SummaryScope some = SummaryScope.findings("some");
    assertThat(direct(some, TWO_DOSES)).hasValue(TWO_DOSES);
    List<Finding> full =
        TWO_DOSES.findings().stream().filter(f -> f.arm().id().equals("psilocybin-25")).toList();
    assertThat(arms(some, TWO_DOSES.with(full)))
        .extracting(Arm::id)
        .containsExactly("psilocybin-25");
    assertThat(direct(some.inBands(DoseBand.MICRODOSE), TWO_DOSES.with(full)))
        .as("no finding is about the microdose")
        .isEmpty();
    List<Finding> all = TWO_DOSES.findings().stream().filter(f -> f.arm().isAll()).toList();
    assertThat(arms(some, TWO_DOSES.with(all)))
        .as("a finding about all participants is about every arm that gives something")
        .extracting(Arm::id)
        .containsExactlyInAnyOrder("psilocybin-25", "psilocybin-5");
    assertThat(arms(some, TWO_DOSES.with(List.of()))).isEmpty();
  }

  @Test
  @DisplayName("of a substance sets metabolites and mixtures apart, in the bands that it is about")
  void related() {
    StudyEvidence psilocin = BundledEvidence.evidence("horsley-2018");
    assertThat(related(PSILOCYBIN, psilocin))
        .as("two arms got ketamine")
        .extracting(Finding::id)
        .containsExactly("horsley-2018-f1", "horsley-2018-f2", "horsley-2018-f5");
    assertThat(related(LSD, psilocin)).isEmpty();
    assertThat(related(PSILOCYBIN, TWO_DOSES)).as("direct evidence is in the counts").isEmpty();
    assertThat(related(SummaryScope.findings("all"), psilocin)).isEmpty();
    DoseBand band = psilocin.band(psilocin.findings().get(0));
    assertThat(related(PSILOCYBIN.inBands(band), psilocin)).isNotEmpty();
    assertThat(related(PSILOCYBIN.inBands(DoseBand.FULL), psilocin)).isEmpty();
  }

  @Test
  @DisplayName("of a substance names related studies by what they give, whatever they found")
  void relatedWithoutFindings() {
    Study psilocin = Changed.with(BundledEvidence.study("horsley-2018"), "findings", List.of());
    List<StudyEvidence> silent = List.of(BundledEvidence.evidence(psilocin, List.of()));
    assertThat(related(silent, PSILOCYBIN))
        .singleElement()
        .matches(r -> r.study().equals("horsley-2018") && r.findings().isEmpty());
    assertThat(related(silent, PSILOCYBIN.inBands(DoseBand.LOW)))
        .as("no finding is in a band")
        .isEmpty();
  }

  private static Optional<StudyEvidence> direct(SummaryScope scope, StudyEvidence evidence) {
    return EvidenceSummary.of(scope, List.of(evidence)).studies().stream().findFirst();
  }

  private static List<Arm> arms(SummaryScope scope, StudyEvidence evidence) {
    FindingRows rows =
        FindingRows.of(scope.rows(), Selection.all(EvidenceColumns.of(List.of(evidence))));
    return Arrays.stream(rows.arms()).mapToObj(evidence.study().arms()::get).toList();
  }

  private static List<RelatedEvidence> related(List<StudyEvidence> studies, SummaryScope scope) {
    return EvidenceSummary.of(scope, studies).related();
  }

  private static List<Finding> related(SummaryScope scope, StudyEvidence evidence) {
    return related(List.of(evidence), scope).stream().flatMap(r -> r.findings().stream()).toList();
  }
}
