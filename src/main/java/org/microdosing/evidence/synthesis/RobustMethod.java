package org.microdosing.evidence.synthesis;

/**
 * How a cluster-robust ("sandwich") variance is corrected for a finite number of clusters, and what
 * its t test takes for degrees of freedom.
 *
 * @since 0.2
 */
public enum RobustMethod {
  /**
   * The sandwich times {@code n / (n - p)} for n clusters and p coefficients, tested with {@code n
   * - p} degrees of freedom. With few clusters it is too small rather than too large.
   */
  CR1(
      "Hedges, Tipton and Johnson 2010, Research Synthesis Methods 1(1):39-65",
      "n - p degrees of freedom"),
  /**
   * The bias-reduced linearisation of Bell and McCaffrey, unbiased if the covariance of the model
   * is right, tested with Satterthwaite degrees of freedom: the method to take with few clusters.
   */
  CR2(
      "Bell and McCaffrey 2002, Survey Methodology 28(2):169-181; Tipton 2015, Psychological"
          + " Methods 20(3):375-393; Pustejovsky and Tipton 2018, Journal of Business & Economic"
          + " Statistics 36(4):672-683",
      "Satterthwaite degrees of freedom");

  private final String citation;
  private final String degreesOfFreedom;

  RobustMethod(String citation, String degreesOfFreedom) {
    this.citation = citation;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * Returns where the method was published.
   *
   * @return authors, years and places
   */
  public String citation() {
    return citation;
  }

  /**
   * Returns what the t test takes for degrees of freedom.
   *
   * @return a phrase, for example {@code Satterthwaite degrees of freedom}
   */
  public String degreesOfFreedom() {
    return degreesOfFreedom;
  }
}
