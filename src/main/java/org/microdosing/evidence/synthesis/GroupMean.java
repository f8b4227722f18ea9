package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.measure.Numbers;

/**
 * The mean and standard deviation of one group, reported or estimated from what a paper prints in
 * their place.
 *
 * @param label the name of the group, for messages
 * @param mean the mean, finite, in the unit of the outcome
 * @param standardDeviation the standard deviation of people, not the standard error of the mean;
 *     finite, from 0
 * @param n the people in the group, at least 2
 * @param notes how the numbers were estimated; empty if both are as reported
 * @since 0.1
 */
public record GroupMean(
    String label, double mean, double standardDeviation, int n, List<String> notes)
    implements Serializable {

  /**
   * Checks the numbers and copies the notes.
   *
   * @throws IllegalArgumentException if the label is blank, a number is not finite, the standard
   *     deviation is negative or n is below 2
   */
  public GroupMean {
    EffectChecks.label(label);
    EffectChecks.finite(label, "the mean", mean);
    EffectChecks.notNegative(label, "the standard deviation", standardDeviation);
    EffectChecks.n(label, "the sample size", n, 2);
    notes = List.copyOf(notes);
  }

  /**
   * Returns a group as reported.
   *
   * @param label the name of the group
   * @param mean the mean
   * @param standardDeviation the standard deviation of people, from 0
   * @param n the people in the group, at least 2
   * @return the group, without notes
   */
  public static GroupMean of(String label, double mean, double standardDeviation, int n) {
    return new GroupMean(label, mean, standardDeviation, n, List.of());
  }

  /**
   * Returns a group from the values of its people.
   *
   * @param label the name of the group
   * @param values one for each person, at least 2, finite
   * @return their mean and standard deviation (divisor n - 1), without notes
   * @throws IllegalArgumentException if there are fewer than 2 values or one is not finite
   */
  public static GroupMean ofValues(String label, double... values) {
    EffectChecks.n(label, "the count of values", values.length, 2);
    double mean = 0;
    for (double value : values) {
      mean += EffectChecks.finite(label, "a value", value) / values.length;
    }
    double rest = 0;
    double squares = 0;
    for (double value : values) {
      rest += (value - mean) / values.length;
      squares += (value - mean) * (value - mean);
    }
    return of(label, mean + rest, Math.sqrt(squares / (values.length - 1.0)), values.length);
  }

  /**
   * Returns a group of which a paper prints the standard error of the mean: {@code SD = SE √n}
   * (Cochrane Handbook, section 6.5.2.2).
   *
   * @param label the name of the group
   * @param mean the mean
   * @param standardError the standard error of the mean, from 0
   * @param n the people in the group, at least 2
   * @return the group, with a note that says so
   */
  public static GroupMean ofStandardError(String label, double mean, double standardError, int n) {
    return estimated(
        label,
        mean,
        Conversions.standardDeviation(label, standardError, n),
        n,
        "standard deviation from the standard error: SE √n");
  }

  /**
   * Returns a group of which a paper prints a confidence interval of the mean: {@code SD = √n (high
   * - low) / (2 t)}, with the quantile t of n - 1 degrees of freedom (Cochrane Handbook, section
   * 6.5.2.2).
   *
   * @param label the name of the group
   * @param mean the mean
   * @param interval the confidence interval of the mean, bounded, with the mean in it
   * @param n the people in the group, at least 2
   * @return the group, with a note that says so
   */
  public static GroupMean ofInterval(String label, double mean, Interval interval, int n) {
    EffectChecks.n(label, "the sample size", n, 2);
    EffectChecks.bounded(label, interval);
    EffectChecks.that(
        interval.contains(mean), label, "the mean %s must lie in its interval %s", mean, interval);
    double t = TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - interval.level()) / 2);
    double half = interval.high() / 2 - interval.low() / 2;
    return estimated(
        label,
        mean,
        Conversions.standardDeviation(label, half / t, n),
        n,
        "standard deviation from the confidence interval of the mean " + interval);
  }

  /**
   * Estimates a group from its median and quartiles: the mean by Luo et al. (2018, Statistical
   * Methods in Medical Research 27(6), equation 11), the standard deviation by Wan et al. (2014,
   * BMC Medical Research Methodology 14:135, equation 16). Both assume a normal distribution.
   *
   * @param label the name of the group
   * @param q1 the lower quartile
   * @param median the median, from q1 to q3
   * @param q3 the upper quartile, above q1
   * @param n the people in the group, at least 5
   * @return the group, with notes that say so and whether the quartiles are too skewed for it (Shi
   *     et al. 2023, Statistical Methods in Medical Research 32(7))
   */
  public static GroupMean ofQuartiles(String label, double q1, double median, double q3, int n) {
    return FiveNumbers.ofQuartiles(label, q1, median, q3, n);
  }

  /**
   * Estimates a group from its median and range: the mean by Luo et al. (2018, equation 7), the
   * standard deviation by Wan et al. (2014, equation 9). Both assume a normal distribution.
   *
   * @param label the name of the group
   * @param min the smallest value
   * @param median the median, from min to max
   * @param max the largest value, above min
   * @param n the people in the group, at least 5
   * @return the group, with notes that say so and whether the values are too skewed for it
   */
  public static GroupMean ofRange(String label, double min, double median, double max, int n) {
    return FiveNumbers.ofRange(label, min, median, max, n);
  }

  /**
   * Estimates a group from its median, quartiles and range: the mean by Luo et al. (2018, equation
   * 15), the standard deviation by Shi et al. (2020, Research Synthesis Methods 11(5), equation
   * 10). Both assume a normal distribution.
   *
   * @param label the name of the group
   * @param min the smallest value
   * @param q1 the lower quartile
   * @param median the median
   * @param q3 the upper quartile, above q1
   * @param max the largest value
   * @param n the people in the group, at least 5
   * @return the group, with notes that say so and whether the values are too skewed for it
   */
  public static GroupMean ofFiveNumbers(
      String label, double min, double q1, double median, double q3, double max, int n) {
    return FiveNumbers.ofAll(label, min, q1, median, q3, max, n);
  }

  /**
   * Combines this group with another group of other people into one, as if they had never been
   * apart (Cochrane Handbook, table 6.5.a).
   *
   * @param other the other group
   * @return the group of both, with a note that says so
   * @throws IllegalArgumentException if the two are together more than an {@code int} holds
   */
  public GroupMean combinedWith(GroupMean other) {
    String both = label + " and " + other.label;
    long total = (long) n + other.n;
    EffectChecks.that(total <= Integer.MAX_VALUE, both, "too many people to count: %d", total);
    double share = (double) other.n / total;
    double apart = other.mean - mean;
    double within =
        Math.hypot(
            standardDeviation * Math.sqrt((n - 1.0) / (total - 1)),
            other.standardDeviation * Math.sqrt((other.n - 1.0) / (total - 1)));
    double between = apart * Math.sqrt(n / (total - 1.0) * share);
    List<String> all = new ArrayList<>(notes);
    all.addAll(other.notes);
    all.add("combined from two groups: " + describe() + "; " + other.describe());
    return new GroupMean(both, mean + share * apart, Math.hypot(within, between), (int) total, all);
  }

  static GroupMean estimated(String label, double mean, double sd, int n, String note) {
    return new GroupMean(label, mean, sd, n, List.of(note));
  }

  private String describe() {
    return label
        + " (mean "
        + Numbers.plain(mean)
        + ", SD "
        + Numbers.plain(standardDeviation)
        + ", n "
        + n
        + ")";
  }
}
