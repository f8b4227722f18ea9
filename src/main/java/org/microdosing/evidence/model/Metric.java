package org.microdosing.evidence.model;

/**
 * What a figure of a measure is.
 *
 * @since 0.2
 */
public enum Metric implements Term {
  /** A score at one time. */
  ENDPOINT,
  /** A score against an earlier one. */
  CHANGE,
  /** People whose score fell by a stated share. */
  RESPONSE,
  /** People below a stated score. */
  REMISSION,
  /** How many. */
  COUNT,
  /** A share of people, sessions or answers. */
  PROPORTION,
  /** A relation between two quantities. */
  CORRELATION,
  /** How long, or when. */
  TIME,
  /** How large a signal is. */
  AMPLITUDE,
  /** Something else, such as change in per cent. */
  OTHER,
  /** The source does not say whether a score or a change is compared. */
  NOT_STATED;

  /**
   * Tells whether a percentage of it is a share of an arm, and not a change in per cent.
   *
   * @return true for response, remission and other proportions
   */
  public boolean isShare() {
    return this == RESPONSE || this == REMISSION || this == PROPORTION;
  }
}
