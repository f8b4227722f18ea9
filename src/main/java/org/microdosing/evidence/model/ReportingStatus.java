package org.microdosing.evidence.model;

/**
 * Whether a study reports on a topic, as far as it was read.
 *
 * @since 0.2
 */
public enum ReportingStatus implements Term {
  /** Figures or a statement were read. */
  REPORTED("reported"),
  /** The whole text was read and says nothing. */
  NOT_REPORTED("not reported"),
  /** Only an abstract or a report by others was read, so that nothing is known. */
  NOT_READ("not read");

  private final String label;

  ReportingStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
