package org.microdosing.evidence.synthesis;

/**
 * How the sampling variance of a standardised mean difference is estimated.
 *
 * <p>Below, n1 and n2 are the group sizes, m = n1 + n2 - 2, g is the bias-corrected difference and
 * J(m) the correction factor.
 *
 * @since 0.1
 */
public enum SmdVariance {
  /**
   * Large-sample variance {@code 1/n1 + 1/n2 + g²/(2(n1 + n2))}, the default (Hedges 1982,
   * Psychological Bulletin 92(2), equation 8; metafor's vtype "LS").
   */
  LS("large-sample variance") {
    @Override
    double of(double g, double n1, double n2) {
      return 1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2));
    }
  },
  /**
   * Unbiased variance {@code 1/n1 + 1/n2 + (1 - (m - 2)/(m J(m)²)) g²} (Hedges 1983, Psychological
   * Bulletin 93(2), equation 9; metafor's vtype "UB").
   */
  UB("unbiased variance") {
    @Override
    double of(double g, double n1, double n2) {
      double m = n1 + n2 - 2;
      double j = BiasCorrection.factor(m);
      return 1 / n1 + 1 / n2 + (1 - (m - 2) / (m * j * j)) * g * g;
    }
  };

  private final String label;

  SmdVariance(String label) {
    this.label = label;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code large-sample variance}
   */
  public String label() {
    return label;
  }

  abstract double of(double g, double n1, double n2);
}
