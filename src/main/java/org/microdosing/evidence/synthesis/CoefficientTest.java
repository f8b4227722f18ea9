package org.microdosing.evidence.synthesis;

/**
 * How coefficients of a model are tested, and how wide their confidence intervals are.
 *
 * @since 0.1
 */
public enum CoefficientTest {
  /** Normal distribution, as if the between-study variance were known. */
  Z("z", "", false),
  /** Student's t with {@code k - p} degrees of freedom, standard errors unchanged. */
  T("t", "", false),
  /**
   * Knapp and Hartung's: standard errors scaled by what the studies scatter, t with {@code k - p}
   * degrees of freedom (Hartung and Knapp 2001, Statistics in Medicine 20(24):3875-3889; Knapp and
   * Hartung 2003, Statistics in Medicine 22(17):2693-2710; Sidik and Jonkman 2002, Statistics in
   * Medicine 21(21):3153-3159).
   *
   * <p>With studies that agree by chance the scale, and with it the interval, can become very
   * small.
   */
  KNAPP_HARTUNG(
      "Knapp-Hartung", "Hartung and Knapp 2001, Statistics in Medicine 20(24):3875-3889", true) {
    @Override
    double varianceFactor(double scatter) {
      return scatter;
    }
  },
  /**
   * Knapp and Hartung's with a scale of at least 1, so that intervals never become narrower than
   * with {@link #T} (Röver, Knapp and Friede 2015, BMC Medical Research Methodology 15:99).
   */
  KNAPP_HARTUNG_AD_HOC(
      "Knapp-Hartung (ad hoc)",
      "Röver, Knapp and Friede 2015, BMC Medical Research Methodology 15:99",
      true) {
    @Override
    double varianceFactor(double scatter) {
      return Math.max(1, scatter);
    }
  };

  private final String label;
  private final String citation;
  private final boolean scaled;

  CoefficientTest(String label, String citation, boolean scaled) {
    this.label = label;
    this.citation = citation;
    this.scaled = scaled;
  }

  /**
   * Returns the name that people read.
   *
   * @return for example {@code Knapp-Hartung}
   */
  public String label() {
    return label;
  }

  /**
   * Returns where the test was published.
   *
   * @return authors, year and place; empty for the two textbook tests
   */
  public String citation() {
    return citation;
  }

  /**
   * Tells whether the reference distribution is Student's t rather than the normal one.
   *
   * @return false only for {@link #Z}
   */
  public boolean usesT() {
    return this != Z;
  }

  /**
   * Tells whether standard errors are scaled by the scatter of the studies.
   *
   * @return true for the two methods of Knapp and Hartung
   */
  public boolean scalesStandardErrors() {
    return scaled;
  }

  /**
   * Returns what the covariance of the coefficients is multiplied by.
   *
   * @param scatter the weighted residual sum of squares over its degrees of freedom
   */
  double varianceFactor(double scatter) {
    return 1;
  }
}
