package org.microdosing.evidence.answer;

import java.util.Objects;
import org.microdosing.evidence.model.Arm;
import org.microdosing.evidence.model.Study;
import org.microdosing.evidence.model.Substance;

/**
 * A trial that compares a course of microdoses with placebo.
 *
 * @param study the trial
 * @param arm its first arm that gives such a course
 * @param substance what the arm gives
 * @since 0.2
 */
public record CourseTrial(Study study, Arm arm, Substance substance) {

  /** Checks the components. */
  public CourseTrial {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(substance, "substance");
  }

  /** Returns what the arm gives, and the id of the trial. */
  @Override
  public String toString() {
    return GivenWords.of(substance, arm) + ", " + study.id();
  }
}
