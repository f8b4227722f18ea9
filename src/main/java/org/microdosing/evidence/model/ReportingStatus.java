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
  NOT_READ
}
