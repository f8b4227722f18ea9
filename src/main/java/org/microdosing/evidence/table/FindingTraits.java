package org.microdosing.evidence.table;

import java.util.List;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.ExposureKind;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.StudyEvidence;
import org.microdosing.evidence.model.Verification;

/** What some parts of a summary ask of each finding, as small numbers. */
@SuppressWarnings("EnumOrdinal") // facts are kept as small numbers
public final class FindingTraits {

  /** The finding is about a course of doses. */
  public static final int COURSE = 1;

  /** Of some arm that it is about the amount of compound is known. */
  public static final int MEASURED = 1 << 1;

  /** It is about several or unspecified substances. */
  public static final int MIXED = 1 << 2;

  /** It is against placebo or active placebo. */
  public static final int PLACEBO = 1 << 3;

  /** Its source is no scholarly one. */
  public static final int GREY = 1 << 4;

  private static final int TRAIT_BITS = 5;
  private static final Verification[] READINGS = Verification.values();

  // The reading stands above the traits, because both are asked together.
  private final byte[] traits;

  private FindingTraits(List<StudyEvidence> studies, int size) {
    traits = new byte[size];
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        int reading = finding.verification().ordinal();
        traits[row++] = (byte) (reading << TRAIT_BITS | traitsOf(evidence.study(), finding));
      }
    }
  }

  public static FindingTraits of(List<StudyEvidence> studies, int size) {
    return new FindingTraits(studies, size);
  }

  /** Returns what is true of a finding, as a sum of the constants of this class. */
  public static int traitsOf(Study study, Finding finding) {
    int traits = Course.isStudied(study, finding) ? COURSE : 0;
    for (Arm arm : Attribution.arms(study, finding)) {
      if (arm.dose().isPresent() && isAmount(arm.dose().get())) {
        traits |= MEASURED;
      }
    }
    for (Exposure exposure : Attribution.exposures(study, finding)) {
      if (exposure.kind() == ExposureKind.MIXED) {
        traits |= MIXED;
      }
    }
    if (Attribution.comparator(study, finding).isPlacebo()) {
      traits |= PLACEBO;
    }
    return finding.source().greyLiterature() ? traits | GREY : traits;
  }

  private static boolean isAmount(Dose dose) {
    return (dose.amount().isPresent() || dose.max().isPresent())
        && dose.material() != Material.SELF_SELECTED
        && !dose.material().isNaturalMaterial();
  }

  /** Tells whether a trait is true of a row. */
  public boolean is(int row, int trait) {
    return (traits[row] & trait) != 0;
  }

  /** Returns what is true of a row with how its source was read, in one number below 256. */
  public int packed(int row) {
    return traits[row] & 0xff;
  }

  /** Returns what is true of a row, as a sum of the constants of this class. */
  public static int traits(int packed) {
    return packed & (1 << TRAIT_BITS) - 1;
  }

  /** Returns how the source of a row was read. */
  public Verification reading(int row) {
    return readingOf(packed(row));
  }

  /** Returns how the source of a row was read. */
  public static Verification readingOf(int packed) {
    return READINGS[packed >> TRAIT_BITS];
  }
}
