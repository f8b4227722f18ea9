package org.microdosing.evidence.table;

import java.util.List;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Attribution;
import org.microdosing.evidence.model.Course;
import org.microdosing.evidence.model.Dose;
import org.microdosing.evidence.model.Finding;
import org.microdosing.evidence.model.Material;
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

  // Rows about an arm that gives a substance and is no control.
  private final Bits treated;

  private FindingTraits(List<StudyEvidence> studies, FindingKinds kinds, int size) {
    traits = new byte[size];
    Bits.Builder ofTreatment = new Bits.Builder(size);
    int row = 0;
    for (StudyEvidence evidence : studies) {
      for (Finding finding : evidence.findings()) {
        int own = kinds.comparator(row).isPlacebo() ? PLACEBO : 0;
        own |= finding.source().greyLiterature() ? GREY : 0;
        own |= kinds.isMixed(kinds.kindOf(row)) ? MIXED : 0;
        List<Arm> arms = Attribution.arms(evidence.study(), finding);
        own |= Course.isGivenBy(arms) ? COURSE : 0;
        for (Arm arm : arms) {
          own |= arm.dose().isPresent() && isAmount(arm.dose().get()) ? MEASURED : 0;
          if (arm.isTreatment()) {
            ofTreatment.set(row);
          }
        }
        traits[row++] = (byte) (finding.verification().ordinal() << TRAIT_BITS | own);
      }
    }
    treated = ofTreatment.build();
  }

  static FindingTraits of(List<StudyEvidence> studies, FindingKinds kinds, int size) {
    return new FindingTraits(studies, kinds, size);
  }

  private static boolean isAmount(Dose dose) {
    return (dose.amount().isPresent() || dose.max().isPresent())
        && dose.material() != Material.SELF_SELECTED
        && !dose.material().isNaturalMaterial();
  }

  /** Returns the rows about an arm that gives a substance and is no control. */
  Bits treated() {
    return treated;
  }

  /** Returns the rows of which a trait is true. */
  Bits rows(int trait) {
    Bits.Builder rows = new Bits.Builder(traits.length);
    for (int row = 0; row < traits.length; row++) {
      if (is(row, trait)) {
        rows.set(row);
      }
    }
    return rows.build();
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
