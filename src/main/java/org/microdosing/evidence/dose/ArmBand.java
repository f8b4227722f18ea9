package org.microdosing.evidence.dose;

import java.util.Objects;
import java.util.Optional;
import org.microdosing.evidence.model.DoseBand;

/**
 * The band of an arm's dose: the assessed one and the one that the authors claim, side by side.
 *
 * @param assessed the band by dose arithmetic, {@link DoseBand#UNKNOWN} where it cannot be assessed
 * @param claimed the band that the authors claim
 * @param reason why the assessed band is what it is, in words
 * @since 0.1
 */
public record ArmBand(DoseBand assessed, Optional<DoseBand> claimed, String reason) {

  /** Checks the components. */
  public ArmBand {
    Objects.requireNonNull(assessed, "assessed");
    Objects.requireNonNull(claimed, "claimed");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns the band to file the arm under.
   *
   * @return the assessed band; where there is none, the claimed one; where there is none either,
   *     {@link DoseBand#UNKNOWN}
   */
  public DoseBand effective() {
    return effective(assessed, claimed);
  }

  static DoseBand effective(DoseBand assessed, Optional<DoseBand> claimed) {
    return assessed == DoseBand.UNKNOWN ? claimed.orElse(DoseBand.UNKNOWN) : assessed;
  }

  /**
   * Tells whether arithmetic and authors contradict each other.
   *
   * @return false where either of them names no band, and where authors call a microdose low
   * @see DoseBand#disputes
   */
  public boolean isDisputed() {
    return claimed.filter(assessed::disputes).isPresent();
  }

  /** Returns both bands on one line. */
  @Override
  public String toString() {
    return effective().label()
        + " (assessed: "
        + assessed.label()
        + ", claimed: "
        + claimed.map(DoseBand::label).orElse("nothing")
        + ")";
  }
}
