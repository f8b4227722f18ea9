package org.microdosing.evidence.synthesis;

/**
 * The shapes of a prior distribution of the between-study standard deviation tau, on 0 and above.
 *
 * @since 0.2
 */
public enum TauPriorFamily {
  /** The normal distribution around 0, folded: values beyond three times the scale are excluded. */
  HALF_NORMAL("half-normal") {
    @Override
    double logDensity(double ratio) {
      return -0.5 * ratio * ratio;
    }
  },
  /** The Cauchy distribution around 0, folded: large values stay possible. */
  HALF_CAUCHY("half-Cauchy") {
    @Override
    double logDensity(double ratio) {
      return -Math.log1p(ratio * ratio);
    }
  };

  private final String label;

  TauPriorFamily(String label) {
    this.label = label;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code half-normal}
   */
  public String label() {
    return label;
  }

  /** Returns the logarithm of the density at a multiple of the scale, up to a constant. */
  abstract double logDensity(double ratio);
}
