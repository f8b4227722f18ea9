package org.microdosing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.data.EvidenceData;
import org.microdosing.evidence.data.EvidenceLoader;
import org.microdosing.evidence.dose.DoseAssessor;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Study;

@DisplayName("The dose bands that the build works out")
class BundledBandsTest {

  private static final EvidenceData DATA = EvidenceLoader.bundled();
  private static final DoseAssessor DOSES =
      DoseAssessor.of(DATA.substances(), DATA.context().definitions());
  private static final byte[] WRITTEN = BundledBands.write(DATA.studies(), DOSES::effectiveBand);

  @Test
  @DisplayName("are those that the doses of each bundled arm are assessed to have")
  void equal() {
    BundledBands read = BundledBands.of(DATA.studies(), WRITTEN);
    assertThat(WRITTEN.length).isGreaterThan(400);
    for (Study study : DATA.studies()) {
      for (Arm arm : study.arms()) {
        assertThat(read.apply(study, arm)).isEqualTo(DOSES.effectiveBand(study, arm));
      }
    }
  }

  @Test
  @DisplayName("are refused where they are those of other studies")
  void refuses() {
    List<Study> fewer = DATA.studies().subList(1, DATA.studies().size());
    assertThatThrownBy(() -> BundledBands.of(fewer, WRITTEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("arms");
    Study first = DATA.studies().get(0);
    Study last = DATA.studies().get(DATA.studies().size() - 1);
    BundledBands read = BundledBands.of(DATA.studies(), WRITTEN);
    Arm foreign = Arm.builder("no-arm", "no arm").build();
    assertThatThrownBy(() -> read.apply(first, foreign))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read.apply(last, foreign))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("count in a jar only: classes in a folder may be newer")
  void onlyPacked() {
    assertThat(BundledBands.read(DATA.studies())).isSameAs(BundledBands.NONE);
  }
}
