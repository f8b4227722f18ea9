package org.microdosing.evidence.synthesis;

/**
 * The two forms of the regression of effects on their standard errors.
 *
 * @since 0.1
 */
public enum EggerForm {
  /**
   * A weighted linear regression with an estimated residual variance, tested by t with {@code k -
   * 2} degrees of freedom (Egger, Davey Smith, Schneider and Minder 1997, BMJ 315, 629-634); it
   * does not depend on how the effects were pooled.
   */
  CLASSICAL("weighted regression with multiplicative dispersion"),
  /**
   * A meta-regression with the between-study variance, estimated and tested as the pooled model is
   * (Sterne and Egger 2005, Publication Bias in Meta-Analysis, chapter 6).
   */
  MIXED_EFFECTS("mixed-effects meta-regression");

  private final String label;

  EggerForm(String label) {
    this.label = label;
  }

  /**
   * Returns what people call the form.
   *
   * @return for example {@code mixed-effects meta-regression}
   */
  public String label() {
    return label;
  }
}
