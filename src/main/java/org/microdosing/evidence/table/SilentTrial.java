package org.microdosing.evidence.table;

import java.util.Set;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Condition;
import org.microdosing.evidence.model.DoseBand;
import org.microdosing.evidence.model.ResultsDue;
import org.microdosing.evidence.model.StudyEvidence;

/**
 * A trial that is registered and of which no result is known.
 *
 * @param evidence its record, which has no findings
 * @param due whether its results should be known by now
 */
public record SilentTrial(StudyEvidence evidence, ResultsDue due) {

  /** Returns the id of its record. */
  public String study() {
    return evidence.id();
  }

  /** Tells whether it is a randomised trial of people. */
  public boolean isRandomisedInPeople() {
    return evidence.study().design().isRandomised() && evidence.study().isHuman();
  }

  /** Returns the people planned, 0 if their number is not known. */
  public int planned() {
    return evidence.study().participants().planned().orElse(0);
  }

  /**
   * Tells whether the trial would inform a question: it gives one of the substances at one of the
   * bands, to people with one of the conditions, or with a narrower one that it includes.
   */
  public boolean informs(Set<String> substances, Set<DoseBand> bands, Set<Condition> conditions) {
    return isIn(conditions) && gives(substances, bands);
  }

  // Loops: every certainty asks every trial.
  private boolean isIn(Set<Condition> conditions) {
    for (Condition own : evidence.study().population().conditions()) {
      for (Condition asked : conditions) {
        if (asked.includes(own)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean gives(Set<String> substances, Set<DoseBand> bands) {
    for (Arm arm : evidence.study().arms()) {
      if (gives(arm, substances, bands)) {
        return true;
      }
    }
    return false;
  }

  private boolean gives(Arm arm, Set<String> substances, Set<DoseBand> bands) {
    return !arm.isControl()
        && bands.contains(evidence.band(arm))
        && substances.stream().anyMatch(arm::gives);
  }
}
