package org.microdosing.evidence.model;

/**
 * In what kind of study people took part; the kinds are shown apart before any total.
 *
 * @since 0.1
 */
public enum RecruitmentKind implements Term {
  /** A study gave, or made participants give themselves, what they took. */
  TRIAL("in trials"),
  /** People who chose what they took were followed over time. */
  COHORT("in cohorts"),
  /** People were asked, once, about what they had taken. */
  SURVEY("in surveys and interviews");

  private final String label;

  RecruitmentKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the kind of a study. A secondary analysis is of the kind of the data that it analyses:
   * a trial if these were blinded or compared with placebo.
   *
   * @param study the study
   * @return the kind
   */
  public static RecruitmentKind of(Study study) {
    Design design = study.design();
    return switch (design) {
      case PROSPECTIVE_COHORT -> COHORT;
      case CROSS_SECTIONAL_SURVEY, QUALITATIVE -> SURVEY;
      case SECONDARY_ANALYSIS -> analysesTrial(study) ? TRIAL : SURVEY;
      default -> TRIAL;
    };
  }

  private static boolean analysesTrial(Study study) {
    Blinding blinding = study.blinding();
    return blinding.isBlinded() || study.comparator().isPlacebo();
  }
}
