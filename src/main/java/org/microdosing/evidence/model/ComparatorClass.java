package org.microdosing.evidence.model;

/**
 * What an effect was compared with. "Placebo-controlled" means the first two; low doses of the same
 * drug are a class of their own, because a low dose is what this library is about.
 *
 * @since 0.1
 */
public enum ComparatorClass implements Term {
  /** Inert placebo. */
  PLACEBO("placebo"),
  /** Another drug that stands in for placebo: niacin, midazolam, caffeine. */
  ACTIVE_PLACEBO("active placebo"),
  /** A low dose of the drug under study. */
  LOW_DOSE("low dose of the same drug"),
  /** A higher dose of the drug under study. */
  HIGHER_DOSE_SAME_DRUG("higher dose of the same drug"),
  /** Another treatment, such as escitalopram or ADHD medication. */
  OTHER_TREATMENT("other treatment"),
  /** Waiting list, no treatment, or treatment that all arms had. */
  NO_TREATMENT("waiting list or no treatment"),
  /** Another drug of this library. */
  OTHER_SUBSTANCE("other substance"),
  /** People who do not microdose, or microdose otherwise. */
  OTHER_PEOPLE("other people"),
  /** Other people on the same dose. */
  SAME_DOSE_OTHER_PEOPLE("other people on the same dose"),
  /** The same people at baseline. */
  BASELINE("baseline"),
  /** The same people on other days. */
  OTHER_DAYS("other days"),
  /** Other doses of the same drug, none of them meant as control. */
  OTHER_DOSE("other dose"),
  /** Vehicle or saline in animals. */
  VEHICLE("vehicle"),
  /** No comparison. */
  NONE("none");

  private final String label;

  ComparatorClass(String label) {
    this.label = label;
  }

  /** Returns the spelling in data files, which for a low dose is {@code low_dose_same_drug}. */
  @Override
  public String id() {
    return this == LOW_DOSE ? "low_dose_same_drug" : Term.super.id();
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether a comparison with this class is placebo-controlled.
   *
   * @return true for placebo and active placebo
   */
  public boolean isPlacebo() {
    return this == PLACEBO || this == ACTIVE_PLACEBO;
  }
}
