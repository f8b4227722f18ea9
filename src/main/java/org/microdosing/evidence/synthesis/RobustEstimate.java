package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.Interval;

/**
 * A pooled estimate with a cluster-robust standard error, which holds whatever the correlation of
 * the effects within a cluster is.
 *
 * <p>The variance is the sandwich estimator with the factor {@code n / (n - p)} for n clusters and
 * p coefficients, tested with {@code n - p} degrees of freedom (Hedges, Tipton and Johnson 2010,
 * Research Synthesis Methods 1(1), 39-65, equation 6 with their small-sample factor). With few
 * clusters it is too small rather than too large; see the warnings of the model.
 *
 * @param coefficient the estimate with its robust error, t test and interval
 * @param clusters the number of clusters n
 * @since 0.1
 */
public record RobustEstimate(Coefficient coefficient, int clusters) {

  /**
   * Returns the pooled estimate, which is that of the model.
   *
   * @return the estimate
   */
  public double estimate() {
    return coefficient.estimate();
  }

  /**
   * Returns the cluster-robust standard error.
   *
   * @return the standard error
   */
  public double standardError() {
    return coefficient.standardError();
  }

  /**
   * Returns the t statistic.
   *
   * @return the estimate over its robust standard error
   */
  public double statistic() {
    return coefficient.statistic();
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return the number of clusters less one
   */
  public int degreesOfFreedom() {
    return clusters - 1;
  }

  /**
   * Returns the two-sided p value of the t test.
   *
   * @return the p value
   */
  public double pValue() {
    return coefficient.pValue();
  }

  /**
   * Returns the confidence interval of the t test.
   *
   * @return the interval, at the level of the model
   */
  public Interval confidenceInterval() {
    return coefficient.confidenceInterval();
  }

  /** Returns the estimate on one line. */
  @Override
  public String toString() {
    return "Cluster-robust (CR1, "
        + clusters
        + " clusters, t with "
        + degreesOfFreedom()
        + " df): "
        + coefficient;
  }
}
