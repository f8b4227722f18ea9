package org.microdosing.evidence.synthesis;

import org.microdosing.evidence.measure.Interval;

/**
 * What is believed of a number after the studies were seen.
 *
 * @param mean the mean of the distribution
 * @param sd its standard deviation; infinite where the distribution has none
 * @param median its median
 * @param interval the interval with equal chances below and above
 * @since 0.2
 */
public record PosteriorSummary(double mean, double sd, double median, Interval interval) {

  /** Returns the median and interval on one line. */
  @Override
  public String toString() {
    return ResultTable.number(median) + " " + ResultTable.interval(interval);
  }
}
