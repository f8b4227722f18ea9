package org.microdosing.evidence.model;

/**
 * A topic that studies report on or not, by their findings and by what is known of the rest of
 * their text.
 *
 * @since 0.2
 */
public enum ReportingTopic implements Term {
  /** Adverse events and other outcomes of safety. */
  HARMS("harms"),
  /** How many of the people were women. */
  SEX("share of women");

  private final String label;

  ReportingTopic(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether a study reports on the topic.
   *
   * @param study the study
   * @return reported if any finding or figure of its record is about it, else what its record says
   */
  public ReportingStatus of(Study study) {
    return switch (this) {
      case HARMS -> harms(study);
      case SEX -> sex(study);
    };
  }

  private static ReportingStatus harms(Study study) {
    for (Finding finding : study.findings()) {
      if (finding.outcome().family() == OutcomeFamily.SAFETY) {
        return ReportingStatus.REPORTED;
      }
    }
    return study.reporting().harms();
  }

  private static ReportingStatus sex(Study study) {
    Population people = study.population();
    return people.femalePercent().isPresent()
            || people.femalePercentRange().isPresent()
            || !people.femaleByArm().isEmpty()
        ? ReportingStatus.REPORTED
        : study.reporting().sex();
  }
}
