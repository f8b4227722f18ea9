package org.microdosing.evidence.table;

import java.util.Comparator;
import java.util.Optional;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Design;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.DoseUnit;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.StudyEvidence;

/** The row in which the dose of an arm is shown. */
public record DoseKey(
    DoseBand band, Design design, Material material, boolean control, Optional<DoseUnit> unit) {

  public static final Comparator<DoseKey> ORDER =
      Comparator.comparing(DoseKey::band, DoseBand.MICRODOSE_FIRST)
          .thenComparing(DoseKey::control)
          .thenComparing(DoseKey::design)
          .thenComparing(DoseKey::material)
          .thenComparing(k -> k.unit().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

  public static DoseKey of(StudyEvidence evidence, Arm arm) {
    Material material = arm.dose().map(Dose::material).orElse(materialOf(arm));
    return new DoseKey(
        evidence.band(arm),
        evidence.study().design(),
        material,
        arm.isControl(),
        arm.dose().filter(d -> d.amount().isPresent() || d.max().isPresent()).flatMap(Dose::unit));
  }

  private static Material materialOf(Arm arm) {
    return arm.exposures().size() == 1 ? arm.exposures().get(0).material() : Material.SELF_SELECTED;
  }
}
