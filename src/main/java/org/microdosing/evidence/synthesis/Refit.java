package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.Interval;

/**
 * A meta-analysis repeated on a part of its studies, with the same model, estimator, test and
 * level.
 *
 * @param label the study that was left out or added last
 * @param result the analysis of the part
 * @since 0.1
 */
public record Refit(String label, MetaAnalysis result) {

  /**
   * Returns the number of studies in the part.
   *
   * @return k, at least 1
   */
  public int k() {
    return result.k();
  }

  /**
   * Returns the pooled estimate of the part.
   *
   * @return the estimate
   */
  public double estimate() {
    return result.estimate();
  }

  /**
   * Returns the standard error of the estimate.
   *
   * @return the standard error
   */
  public double standardError() {
    return result.standardError();
  }

  /**
   * Returns the confidence interval of the estimate.
   *
   * @return the interval
   */
  public Interval confidenceInterval() {
    return result.confidenceInterval();
  }

  /**
   * Returns the test statistic of the estimate.
   *
   * @return the estimate over its standard error
   */
  public double statistic() {
    return result.statistic();
  }

  /**
   * Returns the p value of the estimate.
   *
   * @return the two-sided p value
   */
  public double pValue() {
    return result.pValue();
  }

  /**
   * Returns the between-study variance of the part.
   *
   * @return τ²
   */
  public double tauSquared() {
    return result.tauSquared();
  }

  /**
   * Returns the share of variance that is not sampling error.
   *
   * @return I² in percent
   */
  public double iSquared() {
    return result.iSquared();
  }

  /**
   * Returns the ratio of total to sampling variance.
   *
   * @return H²
   */
  public double hSquared() {
    return result.hSquared();
  }

  /**
   * Returns Cochran's Q of the part.
   *
   * @return Q
   */
  public double q() {
    return result.q();
  }

  /**
   * Returns the p value of Cochran's Q.
   *
   * @return the p value
   */
  public double qPValue() {
    return result.qPValue();
  }
}
