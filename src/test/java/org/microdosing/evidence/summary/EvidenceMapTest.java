package org.microdosing.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Substance;

@DisplayName("An evidence map")
class EvidenceMapTest {

  private static final List<Substance> SUBSTANCES = BundledEvidence.substances();
  private static final List<StudyEvidence> ALL = BundledEvidence.all();
  private final EvidenceMap map = ALL.stream().collect(EvidenceMap.collector(SUBSTANCES));

  @Test
  @DisplayName("has a cell for every substance and outcome, empty ones among them")
  void hasEveryCell() {
    assertThat(map.cells())
        .containsOnlyKeys(SUBSTANCES.stream().map(Substance::id).toList())
        .allSatisfy((id, row) -> assertThat(row).containsOnlyKeys(Outcome.values()));
    MapCell none = map.cell("2c-b", Outcome.MOOD);
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.participants()).isZero();
    assertThat(none).hasToString("no evidence");
    assertThat(map.withoutEvidence("2c-b")).containsExactly(Outcome.values());
    assertThat(map.withoutEvidence("lsd"))
        .contains(Outcome.PTSD_SYMPTOMS)
        .doesNotContain(Outcome.MOOD);
  }

  @Test
  @DisplayName("counts in each cell what counting finding by finding gives")
  void countsFindings() {
    for (Substance substance : SUBSTANCES) {
      for (Outcome outcome : Outcome.values()) {
        int findings = 0;
        TreeSet<String> studies = new TreeSet<>();
        for (StudyEvidence evidence : ALL) {
          for (Finding finding : evidence.study().findings()) {
            if (finding.outcome() == outcome
                && Attribution.isDirect(evidence.study(), finding, substance.id())) {
              findings++;
              studies.add(evidence.id());
            }
          }
        }
        MapCell cell = map.cell(substance.id(), outcome);
        assertThat(cell.findings()).isEqualTo(findings);
        assertThat(cell.studies()).containsExactlyElementsOf(studies);
        assertThat(cell.directions().total()).isEqualTo(findings);
        assertThat(cell.controlled() + cell.uncontrolled() + cell.animals()).isEqualTo(findings);
        assertThat(cell.placeboControlled()).isLessThanOrEqualTo(cell.controlled());
      }
    }
  }

  @Test
  @DisplayName("counts people of one sample once, and animals never: LSD and neuroplasticity")
  void countsPeopleOnce() {
    MapCell marker = map.cell("lsd", Outcome.NEUROPLASTICITY_MARKER);
    assertThat(marker.studies()).contains("morse-2025", "murphy-2024-ltp");
    assertThat(marker.participants()).as("80 + 53 + 24").isEqualTo(157);
    MapCell animals = map.cell("psilocybin", Outcome.ANHEDONIA);
    assertThat(animals.animals()).isEqualTo(animals.findings()).isPositive();
    assertThat(animals.participants()).isZero();
  }

  @Test
  @DisplayName("splits the outcomes of a substance by dose band without losing a finding")
  void splitsByBand() {
    for (Substance substance : SUBSTANCES) {
      DoseBandMap bands = map.doseBands(substance.id());
      assertThat(bands.cells())
          .containsOnlyKeys(Outcome.values())
          .allSatisfy((outcome, row) -> assertThat(row).containsOnlyKeys(DoseBand.values()));
      for (Outcome outcome : Outcome.values()) {
        assertThat(bands.cells().get(outcome).values().stream().mapToInt(MapCell::findings).sum())
            .isEqualTo(map.cell(substance.id(), outcome).findings());
      }
    }
  }

  @Test
  @DisplayName("counts some dose bands only where asked to")
  void countsSomeBands() {
    EvidenceMap micro = ALL.stream().collect(EvidenceMap.collector(SUBSTANCES, DoseBand.MICRODOSE));
    assertThat(micro.cell("mdma", Outcome.PTSD_SYMPTOMS).isEmpty()).isTrue();
    assertThat(micro.cell("lsd", Outcome.MOOD))
        .isEqualTo(map.doseBands("lsd").cell(Outcome.MOOD, DoseBand.MICRODOSE));
    assertThat(micro).isNotEqualTo(map);
  }

  @Test
  @DisplayName("prints as aligned tables of at most 100 columns with a row for every outcome")
  void prints() {
    assertThat(map.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(map.toString().lines()).hasSize(Outcome.values().length + 4);
    assertThat(map.toString())
        .contains(
            "This library is complete, as far as known on 2026-11-30, for microdoses in people");
    for (Substance substance : SUBSTANCES) {
      String table = map.doseBands(substance.id()).toString();
      assertThat(table.lines()).allMatch(line -> line.length() <= 100);
      assertThat(table.lines()).hasSize(Outcome.values().length + 5);
    }
    assertThat(map.toString()).containsPattern("(?m)^anhedonia  .* 1 anim$");
  }

  @Test
  @DisplayName("refuses a substance that it does not show, and names those it does")
  void refusesStrangers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.cell("aspirin", Outcome.PAIN))
        .withMessageContaining("aspirin")
        .withMessageContaining("psilocybin");
    assertThatIllegalArgumentException().isThrownBy(() -> map.doseBands("aspirin"));
  }
}
