package org.microdosing.evidence.summary;

import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;

/**
 * Which findings a page counts together: those at alike doses that are set against something alike.
 * Each finding is in one.
 */
enum DoseComparison {
  MICRODOSE_AGAINST_PLACEBO("Microdoses against placebo"),
  MICRODOSE_AGAINST_OTHER_CONTROL("Microdoses against another control"),
  MICRODOSE_UNCONTROLLED("Microdoses without a control"),
  BELOW_MICRODOSE("Doses below a microdose"),
  LOW_DOSE("Low doses, above a microdose"),
  FULL_DOSE("Full doses"),
  UNKNOWN_DOSE("Dose unknown or of several bands"),
  ANIMALS("Animals");

  private final String label;

  DoseComparison(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Returns where findings of a dose band belong that are set against something. */
  static DoseComparison of(DoseBand band, Contrast contrast) {
    if (contrast == Contrast.ANIMALS) {
      return ANIMALS;
    }
    return switch (band) {
      case MICRODOSE ->
          contrast == Contrast.PLACEBO
              ? MICRODOSE_AGAINST_PLACEBO
              : contrast.isControlled() ? MICRODOSE_AGAINST_OTHER_CONTROL : MICRODOSE_UNCONTROLLED;
      case BELOW_MICRODOSE -> BELOW_MICRODOSE;
      case LOW -> LOW_DOSE;
      case FULL -> FULL_DOSE;
      case UNKNOWN -> UNKNOWN_DOSE;
    };
  }
}
