package org.microdosing.evidence.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.Exposure;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * Which questions a trial would inform. Trials of equal scope inform the same ones, so a question
 * is held against each scope and not against each trial.
 *
 * @param within the conditions that include one of the trial's people
 * @param given ids of the substances that arms give which are no controls, by their band
 * @param randomised whether it is a randomised trial of people
 */
record TrialScope(Set<Condition> within, Map<DoseBand, Set<String>> given, boolean randomised) {

  static TrialScope of(StudyEvidence trial) {
    Set<Condition> within = EnumSet.noneOf(Condition.class);
    for (Condition own : trial.study().population().conditions()) {
      for (Condition wider : Condition.values()) {
        if (wider.includes(own)) {
          within.add(wider);
        }
      }
    }
    Map<DoseBand, Set<String>> given = new EnumMap<>(DoseBand.class);
    for (Arm arm : trial.study().arms()) {
      for (Exposure exposure : arm.exposures()) {
        if (!arm.isControl() && arm.gives(exposure.substance())) {
          DoseBand band = trial.band(arm);
          Set<String> known = given.get(band);
          if (known == null) {
            known = new TreeSet<>();
            given.put(band, known);
          }
          known.add(exposure.substance());
        }
      }
    }
    return new TrialScope(
        within, given, trial.study().design().isRandomised() && trial.study().isHuman());
  }

  /**
   * Tells whether trials of this scope would inform a question: they give one of the substances at
   * one of the bands, to people with one of the conditions, or with a narrower one that it
   * includes.
   */
  boolean informs(Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return !Collections.disjoint(within, conditions) && gives(substances, bands);
  }

  private boolean gives(Set<String> substances, Set<DoseBand> bands) {
    for (DoseBand band : bands) {
      if (!Collections.disjoint(given.getOrDefault(band, Set.of()), substances)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether another scope has the same components. Written out for a quick start. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TrialScope that
        && within.equals(that.within)
        && given.equals(that.given)
        && randomised == that.randomised;
  }

  @Override
  public int hashCode() {
    return Objects.hash(within, given, randomised);
  }
}
