package org.microdosing.evidence.table;

import java.util.Objects;
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
    DoseBand band, Design design, Material material, boolean control, Optional<DoseUnit> unit)
    implements Comparable<DoseKey> {

  public static DoseKey of(StudyEvidence evidence, Arm arm) {
    Optional<Dose> dose = arm.dose();
    Material material = dose.isPresent() ? dose.get().material() : materialOf(arm);
    boolean hasAmount =
        dose.isPresent() && (dose.get().amount().isPresent() || dose.get().max().isPresent());
    return new DoseKey(
        evidence.band(arm),
        evidence.study().design(),
        material,
        arm.isControl(),
        hasAmount ? dose.get().unit() : Optional.empty());
  }

  /** Compares first by the band, microdoses before others. */
  @Override
  public int compareTo(DoseKey other) {
    int order = DoseBand.MICRODOSE_FIRST.compare(band, other.band);
    if (order == 0) {
      order = Boolean.compare(control, other.control);
    }
    if (order == 0) {
      order = design.compareTo(other.design);
    }
    if (order == 0) {
      order = material.compareTo(other.material);
    }
    return order != 0 ? order : Integer.compare(rank(unit), rank(other.unit));
  }

  @SuppressWarnings("EnumOrdinal") // the order of units as they are declared; without one last
  private static int rank(Optional<DoseUnit> unit) {
    return unit.isPresent() ? unit.get().ordinal() : Integer.MAX_VALUE;
  }

  /** Tells whether another key has the same components. Written out for a quick start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DoseKey that
        && band == that.band
        && design == that.design
        && material == that.material
        && control == that.control
        && unit.equals(that.unit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(band, design, material, control, unit);
  }

  private static Material materialOf(Arm arm) {
    return arm.exposures().size() == 1 ? arm.exposures().get(0).material() : Material.SELF_SELECTED;
  }
}
