package org.microdosing.evidence.effect;

import org.microdosing.evidence.model.HealthMeaning;
import org.microdosing.evidence.model.Outcome;
import org.microdosing.evidence.model.Term;

/**
 * What a positive effect means. All effects of one selection mean the same, whichever way the
 * scales of their instruments run.
 *
 * @since 0.1
 */
public enum Orientation implements Term {
  /** Positive is better for the participant under the arm than under what it is compared with. */
  FAVOURS_ARM("positive favours the arm"),
  /** Positive is a higher value under the arm; neither direction is better. */
  HIGHER("positive means higher under the arm"),
  /** Positive is more people with the event under the arm. */
  MORE_EVENTS("positive means more people with the event under the arm"),
  /** The log odds of a share, without comparison. */
  SHARE("log odds of the share");

  private final String label;

  /** Returns what positive effects about an outcome mean, where nobody's events are counted. */
  static Orientation of(Outcome outcome) {
    return outcome.health() == HealthMeaning.BENEFIT_OR_HARM ? FAVOURS_ARM : HIGHER;
  }

  Orientation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
