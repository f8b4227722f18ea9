package org.microdosing.evidence.model;

/**
 * What findings are set against, as summaries keep them apart: what was seen against placebo is
 * never mixed with what was seen without it, nor animals with people.
 *
 * @since 0.1
 */
public enum Contrast implements Term {
  /** Against placebo, or a drug that stands in for it. */
  PLACEBO("against placebo", true),
  /** Against a low dose of the same drug that serves as control. */
  LOW_DOSE("against a low dose", true),
  /** Against another treatment. */
  OTHER_TREATMENT("against another treatment", true),
  /** Against a waiting list or no treatment. */
  NO_TREATMENT("against no treatment", true),
  /** Against another dose of the same drug, neither meant as control. */
  OTHER_DOSE("against another dose", true),
  /** Against another drug of the library, under study like the first. */
  OTHER_SUBSTANCE("against another substance", true),
  /** Against other people, who chose otherwise. */
  OTHER_PEOPLE("against other people", false),
  /** Against the same people before. */
  BASELINE("against baseline", false),
  /** Against the same people on other days. */
  OTHER_DAYS("against other days", false),
  /** Without any of these: associations, references, descriptions. */
  NONE("without comparison", false),
  /** In animals, whatever the comparison. */
  ANIMALS("in animals", false);

  private final String label;
  private final boolean controlled;

  Contrast(String label, boolean controlled) {
    this.label = label;
    this.controlled = controlled;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether people who got something else, or the same people when they did, are the control.
   *
   * @return false for other people, baseline, other days, descriptions and animals
   */
  public boolean isControlled() {
    return controlled;
  }

  /**
   * Returns what a finding is set against.
   *
   * @param study the study
   * @param finding one of its findings
   * @return the contrast
   */
  public static Contrast of(Study study, Finding finding) {
    return of(study.population().species(), Attribution.comparator(study, finding));
  }

  /**
   * Returns what a comparison of a species with a class of comparator is.
   *
   * @param species whom the study is about
   * @param comparator the class of what is compared with
   * @return the contrast
   */
  public static Contrast of(Species species, ComparatorClass comparator) {
    if (species.isAnimal()) {
      return ANIMALS;
    }
    return switch (comparator) {
      case PLACEBO, ACTIVE_PLACEBO, VEHICLE -> PLACEBO;
      case LOW_DOSE -> LOW_DOSE;
      case OTHER_TREATMENT -> OTHER_TREATMENT;
      case NO_TREATMENT -> NO_TREATMENT;
      case OTHER_DOSE, HIGHER_DOSE_SAME_DRUG -> OTHER_DOSE;
      case OTHER_SUBSTANCE -> OTHER_SUBSTANCE;
      case OTHER_PEOPLE, SAME_DOSE_OTHER_PEOPLE -> OTHER_PEOPLE;
      case BASELINE -> BASELINE;
      case OTHER_DAYS -> OTHER_DAYS;
      case NONE -> NONE;
    };
  }
}
