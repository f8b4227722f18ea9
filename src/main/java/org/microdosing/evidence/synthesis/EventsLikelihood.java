package org.microdosing.evidence.synthesis;

/**
 * How a mixed model treats the risk of the control groups, of which it wants to know nothing.
 *
 * @since 0.2
 */
public enum EventsLikelihood {
  /**
   * A logistic model with an intercept for each study, the two groups being half the effect above
   * and below it (metafor's {@code UM.FS} with its coding of 1/2).
   */
  UNCONDITIONAL(
      "unconditional, fixed study intercepts",
      "Turner, Omar, Yang, Goldstein and Thompson 2000, Statistics in Medicine 19(24):3417-3432;"
          + " Jackson, Law, Stijnen, Viechtbauer and White 2018, Statistics in Medicine"
          + " 37(7):1059-1085"),
  /**
   * The distribution of the events of the first group given the events of both, which is free of
   * the risk of the control group: exact also where events are rare (metafor's {@code CM.EL}).
   */
  CONDITIONAL(
      "conditional, exact",
      "van Houwelingen, Zwinderman and Stijnen 1993, Statistics in Medicine 12(24):2273-2284;"
          + " Stijnen, Hamza and Özdemir 2010, Statistics in Medicine 29(29):3046-3067");

  private final String label;
  private final String citation;

  EventsLikelihood(String label, String citation) {
    this.label = label;
    this.citation = citation;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code conditional, exact}
   */
  public String label() {
    return label;
  }

  /**
   * Returns where the model was published.
   *
   * @return authors, years and places
   */
  public String citation() {
    return citation;
  }
}
