package org.microdosing.evidence.model;

/**
 * At what time of a study something was measured.
 *
 * @since 0.2
 */
public enum TimingPhase implements Term {
  /** Before the first dose. */
  BASELINE("baseline"),
  /** While the drug acts, or on the same day. */
  ACUTE("acute"),
  /** From the next day to about a week after a dose. */
  POST_ACUTE("post-acute"),
  /** While a course of doses goes on. */
  DURING_COURSE("during the course"),
  /** When a course of doses ends. */
  END_OF_COURSE("end of the course"),
  /** Later after a dose, or after the course. */
  FOLLOW_UP("follow-up"),
  /** Once, in people who are not followed. */
  CROSS_SECTIONAL("cross-sectional"),
  /** Looking back. */
  RETROSPECTIVE("retrospective"),
  /** The source does not say. */
  NOT_STATED("not stated");

  private final String label;

  TimingPhase(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
