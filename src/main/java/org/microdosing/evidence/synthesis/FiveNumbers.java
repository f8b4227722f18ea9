package org.microdosing.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Means and standard deviations from medians, quartiles and ranges, as metafor's {@code
 * conv.fivenum} estimates them for normal data; its test of skewness leaves a note instead of
 * dropping the group.
 */
final class FiveNumbers {

  private static final int LEAST = 5;

  private FiveNumbers() {}

  static GroupMean ofQuartiles(String label, double q1, double median, double q3, int n) {
    check(label, n, q1, median, q3);
    double iqr = q3 - q1;
    double weight = 0.7 + 0.39 / n;
    double mean = weight * middle(q1, q3) + (1 - weight) * median;
    double skewness = Math.abs((q1 - median) + (q3 - median)) / iqr;
    double limit = 2.65 / Math.sqrt(n) - 6 / ((double) n * n);
    return group(
        label,
        mean,
        iqr / quartileFactor(n),
        n,
        "mean and standard deviation estimated from the median and quartiles"
            + " (Luo 2018, Wan 2014)",
        skewness >= limit);
  }

  static GroupMean ofRange(String label, double min, double median, double max, int n) {
    check(label, n, min, median, max);
    double weight = 4 / (4 + Math.pow(n, 0.75));
    double mean = weight * middle(min, max) + (1 - weight) * median;
    double skewness = Math.abs((min - median) + (max - median)) / (max - min);
    double limit = 1 / Math.log(n + 9.0) + 2.5 / (n + 1.0);
    return group(
        label,
        mean,
        (max - min) / rangeFactor(n),
        n,
        "mean and standard deviation estimated from the median and range (Luo 2018, Wan 2014)",
        skewness >= limit);
  }

  static GroupMean ofAll(
      String label, double min, double q1, double median, double q3, double max, int n) {
    check(label, n, q1, median, q3);
    check(label, n, min, q1, q3, max);
    double outer = 2.2 / (2.2 + Math.pow(n, 0.75));
    double inner = 0.7 - 0.72 / Math.pow(n, 0.55);
    double mean = outer * middle(min, max) + inner * middle(q1, q3) + (1 - outer - inner) * median;
    double rangeWeight = 1 / (1 + 0.07 * Math.pow(n, 0.6));
    double sd =
        rangeWeight * (max - min) / rangeFactor(n)
            + (1 - rangeWeight) * (q3 - q1) / quartileFactor(n);
    double skewness =
        Math.max(
            2.65
                * Math.log(0.6 * n)
                / Math.sqrt(n)
                * Math.abs((min - median) + (max - median))
                / (max - min),
            Math.abs((q1 - median) + (q3 - median)) / (q3 - q1));
    double limit = 3 / Math.sqrt(n) - 40 / Math.pow(n, 3);
    return group(
        label,
        mean,
        sd,
        n,
        "mean and standard deviation estimated from the median, quartiles and range"
            + " (Luo 2018, Shi 2020)",
        skewness >= limit);
  }

  private static GroupMean group(
      String label, double mean, double sd, int n, String method, boolean skewed) {
    List<String> notes = new ArrayList<>();
    notes.add(method);
    if (skewed) {
      notes.add("the values are skewed, so that estimates that assume a normal distribution err");
    }
    return new GroupMean(label, mean, sd, n, notes);
  }

  /** Expected range of n normal values, in standard deviations (Wan 2014, equation 9). */
  private static double rangeFactor(int n) {
    return 2 * normalQuantile((n - 0.375) / (n + 0.25));
  }

  /** Expected interquartile range of n normal values, in standard deviations (equation 16). */
  private static double quartileFactor(int n) {
    return 2 * normalQuantile((0.75 * n - 0.125) / (n + 0.25));
  }

  private static double normalQuantile(double p) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
  }

  private static double middle(double low, double high) {
    return low / 2 + high / 2;
  }

  private static void check(String label, int n, double... ascending) {
    EffectChecks.n(label, "the sample size, to estimate from quantiles,", n, LEAST);
    for (double value : ascending) {
      EffectChecks.finite(label, "a quantile", value);
    }
    for (int i = 1; i < ascending.length; i++) {
      EffectChecks.that(
          ascending[i - 1] <= ascending[i],
          label,
          "quantiles must ascend (minimum, lower quartile, median, upper quartile, maximum):"
              + " %s comes before %s",
          ascending[i - 1],
          ascending[i]);
    }
    EffectChecks.that(
        ascending[0] < ascending[ascending.length - 1],
        label,
        "a standard deviation cannot be estimated from quantiles that are all %s",
        ascending[0]);
  }
}
