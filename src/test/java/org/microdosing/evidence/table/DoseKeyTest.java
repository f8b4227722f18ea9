package org.microdosing.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.microdosing.evidence.BundledEvidence;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.StudyEvidence;

@DisplayName("The row in which the dose of an arm is shown")
class DoseKeyTest {

  /** Each differs from the one before by what decides where all before it is equal. */
  private static final List<DoseKey> IN_ORDER =
      List.of(
          key(DoseBand.MICRODOSE, false, Design.RANDOMISED_PARALLEL, Material.COMPOUND, "µg"),
          key(DoseBand.MICRODOSE, false, Design.RANDOMISED_PARALLEL, Material.COMPOUND, "mg"),
          key(DoseBand.MICRODOSE, false, Design.RANDOMISED_PARALLEL, Material.COMPOUND, ""),
          key(DoseBand.MICRODOSE, false, Design.RANDOMISED_PARALLEL, Material.TARTRATE, "µg"),
          key(DoseBand.MICRODOSE, false, Design.RANDOMISED_CROSSOVER, Material.COMPOUND, "µg"),
          key(DoseBand.MICRODOSE, true, Design.RANDOMISED_PARALLEL, Material.COMPOUND, "µg"),
          key(DoseBand.BELOW_MICRODOSE, false, Design.RANDOMISED_PARALLEL, Material.BASE, "µg"),
          key(DoseBand.FULL, false, Design.RANDOMISED_PARALLEL, Material.COMPOUND, "µg"));

  private static DoseKey key(
      DoseBand band, boolean control, Design design, Material material, String unit) {
    return new DoseKey(
        band,
        design,
        material,
        control,
        unit.isEmpty() ? Optional.empty() : Optional.of(DoseUnit.parse(unit)));
  }

  @RepeatedTest(5)
  @DisplayName("stands by band, microdoses first, then control, design, material and unit")
  void order(RepetitionInfo repetition) {
    List<DoseKey> keys = new ArrayList<>(IN_ORDER);
    Collections.shuffle(keys, new Random(repetition.getCurrentRepetition()));
    Collections.sort(keys);
    assertThat(keys).isEqualTo(IN_ORDER);
  }

  @Test
  @DisplayName("is one row where all of that is the same, and no other")
  void equal() {
    for (int i = 0; i < IN_ORDER.size(); i++) {
      DoseKey one = IN_ORDER.get(i);
      for (int j = 0; j < IN_ORDER.size(); j++) {
        assertThat(one.equals(IN_ORDER.get(j))).isEqualTo(i == j);
      }
      DoseKey copy =
          new DoseKey(one.band(), one.design(), one.material(), one.control(), one.unit());
      assertThat(copy).isEqualTo(one).hasSameHashCodeAs(one).isEqualByComparingTo(one);
    }
    assertThat(IN_ORDER.get(0)).isNotEqualTo("µg");
    assertThat(new HashSet<>(IN_ORDER.stream().map(DoseKey::hashCode).toList()))
        .hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName(
      "is of the material of the dose or else what the arm gives, and of the unit of amounts")
  void ofArms() {
    int withoutDose = 0;
    for (StudyEvidence study : BundledEvidence.all()) {
      for (Arm arm : study.study().arms()) {
        DoseKey key = DoseKey.of(study, arm);
        assertThat(key.band()).isEqualTo(study.band(arm));
        assertThat(key.control()).isEqualTo(arm.isControl());
        assertThat(key.design()).isEqualTo(study.study().design());
        if (arm.dose().isPresent()) {
          assertThat(key.material()).isEqualTo(arm.dose().get().material());
          assertThat(key.unit())
              .isEqualTo(
                  arm.dose()
                      .filter(dose -> dose.amount().isPresent() || dose.max().isPresent())
                      .flatMap(dose -> dose.unit()));
        } else {
          assertThat(key.material())
              .isEqualTo(
                  arm.exposures().size() == 1
                      ? arm.exposures().get(0).material()
                      : Material.SELF_SELECTED);
          assertThat(key.unit()).isEmpty();
          withoutDose++;
        }
      }
    }
    assertThat(withoutDose).isPositive();
  }
}
