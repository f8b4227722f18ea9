package org.microdosing.evidence.model;

/**
 * Whether a study reports on a topic, as far as it was read.
 *
 * @since 0.2
 */
public enum ReportingStatus implements Term {
  /** Figures or a statement were read. */
  REPORTED,
  /** The whole text was read and says nothing. */
  NOT_REPORTED,
  /** Only an abstract or a report by others was read, so that nothing is known. */
  NOT_READ;

  /**
   * Returns what two reports on the same people say together: what one reports is reported, and
   * nothing is unreported as long as one of them was not read.
   *
   * @param other what the other report says
   * @return one of the two
   * @since 0.2
   */
  public ReportingStatus and(ReportingStatus other) {
    if (this == REPORTED || other == REPORTED) {
      return REPORTED;
    }
    return this == NOT_READ ? this : other;
  }
}
