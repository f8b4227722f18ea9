package org.microdosing.evidence.table;

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

  /** Returns the people planned, 0 if their number is not known. */
  public int planned() {
    return evidence.study().participants().planned().orElse(0);
  }
}
