package org.microdosing.evidence.model;

/**
 * How a study was designed. Whether it was randomised, controlled or prospective is a fact of the
 * constant.
 *
 * @since 0.1
 */
public enum Design implements Term {
  /** People were randomised to groups that ran side by side. */
  RANDOMISED_PARALLEL("randomised, parallel groups", true, true, true),
  /** The same people took each treatment in randomised order. */
  RANDOMISED_CROSSOVER("randomised crossover", true, true, true),
  /** Participants blinded and randomised themselves at home. */
  SELF_BLINDED_CONTROLLED("self-blinded, placebo-controlled", true, true, true),
  /** A control group or period without randomisation. */
  NON_RANDOMISED_CONTROLLED("controlled, not randomised", false, true, true),
  /** One treated group and no control. */
  OPEN_LABEL_SINGLE_ARM("open label, single arm", false, false, true),
  /** People followed over time who chose their own treatment. */
  PROSPECTIVE_COHORT("prospective cohort", false, false, true),
  /** Asked once. */
  CROSS_SECTIONAL_SURVEY("cross-sectional survey", false, false, false),
  /** Interviews or texts. */
  QUALITATIVE("qualitative", false, false, false),
  /** New analysis of data collected before. */
  SECONDARY_ANALYSIS("secondary analysis", false, false, false),
  /** Experiment in animals. */
  PRECLINICAL("preclinical", false, true, true),
  /** The sources read do not say. */
  NOT_STATED("not stated", false, false, false);

  private final String label;
  private final boolean randomised;
  private final boolean controlled;
  private final boolean prospective;

  Design(String label, boolean randomised, boolean controlled, boolean prospective) {
    this.label = label;
    this.randomised = randomised;
    this.controlled = controlled;
    this.prospective = prospective;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether treatment was assigned at random.
   *
   * @return true if so by design
   */
  public boolean isRandomised() {
    return randomised;
  }

  /**
   * Tells whether a control group or period belongs to the design.
   *
   * @return true if so by design
   */
  public boolean isControlled() {
    return controlled;
  }

  /**
   * Tells whether people were followed forward in time.
   *
   * @return true if so by design
   */
  public boolean isProspective() {
    return prospective;
  }
}
