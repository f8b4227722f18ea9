package org.microdosing.evidence.gap;

import org.microdosing.evidence.model.Term;

/**
 * What of an answer rests on a study that was not read in full.
 *
 * @since 0.2
 */
public enum RestingKind implements Term {
  /** Which way its sample votes in a question about the doses asked for, against placebo. */
  VOTE_AGAINST_PLACEBO("votes against placebo"),
  /** A step of certainty about an outcome at these doses that was taken for want of reading. */
  CERTAINTY_STEP("steps of certainty"),
  /** What its sample reports of guesses or harms, which was not read. */
  TOPIC("topics not read"),
  /** Which way its sample votes at these doses against something else. */
  OTHER_VOTE("other votes"),
  /** Which way its sample votes at other doses, or in animals. */
  VOTE_AT_OTHER_DOSES("votes at other doses");

  private final String label;

  RestingKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether short answers rest on it: they are about the doses asked for, against placebo.
   *
   * @return true for what counts first in a reading queue
   */
  public boolean countsFirst() {
    return compareTo(OTHER_VOTE) < 0;
  }
}
