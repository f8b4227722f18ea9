package org.microdosing.evidence.summary;

import java.util.EnumSet;
import java.util.Set;
import org.microdosing.evidence.model.Contrast;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.OutcomeFamily;

/** Which rows of evidence a page shows together. */
final class PageParts {

  private static final Set<Contrast> OTHER_CONTROLS =
      EnumSet.of(
          Contrast.LOW_DOSE, Contrast.OTHER_TREATMENT, Contrast.NO_TREATMENT, Contrast.OTHER_DOSE);
  private static final Set<Contrast> UNCONTROLLED =
      EnumSet.of(Contrast.OTHER_PEOPLE, Contrast.BASELINE, Contrast.NONE);
  private static final Set<OutcomeFamily> HEALTH =
      EnumSet.of(OutcomeFamily.SYMPTOMS, OutcomeFamily.WELLBEING, OutcomeFamily.COGNITION);

  private PageParts() {}

  /** Symptoms, wellbeing and cognition: what people hope to change. */
  static boolean isHealth(Outcome outcome) {
    return HEALTH.contains(outcome.family());
  }

  /** Harms, blinding and expectancy have sections of their own. */
  static boolean isElsewhere(Outcome outcome) {
    return (outcome.family() == OutcomeFamily.SAFETY && outcome != Outcome.TOLERANCE)
        || outcome.family() == OutcomeFamily.TRIAL_CONDUCT;
  }

  static boolean isMicrodose(ContrastEvidence row) {
    return isAt(row, DoseBand.MICRODOSE) || isAt(row, DoseBand.BELOW_MICRODOSE);
  }

  static boolean isMicrodoseAgainstPlacebo(ContrastEvidence row) {
    return isMicrodose(row) && row.contrast() == Contrast.PLACEBO;
  }

  static boolean isMicrodoseAgainstOtherControl(ContrastEvidence row) {
    return isMicrodose(row) && OTHER_CONTROLS.contains(row.contrast());
  }

  static boolean isMicrodoseUncontrolled(ContrastEvidence row) {
    return isMicrodose(row) && UNCONTROLLED.contains(row.contrast());
  }

  /** People at a dose band. */
  static boolean isAt(ContrastEvidence row, DoseBand band) {
    return row.band() == band && !isAnimal(row);
  }

  static boolean isHigher(ContrastEvidence row) {
    return isAt(row, DoseBand.LOW) || isAt(row, DoseBand.FULL);
  }

  static boolean isAnimal(ContrastEvidence row) {
    return row.contrast() == Contrast.ANIMALS;
  }
}
