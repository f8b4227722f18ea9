package org.microdosing.evidence.synthesis;

import java.util.Arrays;

/**
 * Kendall's rank correlation of two variables with its two-sided p value.
 *
 * <p>The coefficient is tau-b (Kendall 1945, Biometrika 33, 239-251). Without ties the p value is
 * exact, from the distribution of the count of concordant pairs over all orders; with ties, or for
 * more than {@link #EXACT_LIMIT} pairs of values, it is the normal approximation with the variance
 * corrected for ties and without a correction for continuity, as R's {@code cor.test} has it.
 *
 * @param tau the coefficient, from -1 to 1
 * @param pExact the exact two-sided p value; NaN if there are ties or too many values
 * @param pAsymptotic the two-sided p value of the normal approximation; NaN for two values with
 *     ties
 */
record KendallTau(double tau, double pExact, double pAsymptotic) {

  /** The largest number of values with an exact p value: where R's own counts overflow. */
  static final int EXACT_LIMIT = 170;

  /** Returns the correlation, with a NaN coefficient if one of the variables is constant. */
  static KendallTau of(double[] x, double[] y) {
    int n = x.length;
    long balance = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        balance += (long) order(x[i], x[j]) * order(y[i], y[j]);
      }
    }
    Ties inX = Ties.of(x);
    Ties inY = Ties.of(y);
    double pairs = n * (n - 1.0) / 2;
    double tau = balance / Math.sqrt((pairs - inX.pairs) * (pairs - inY.pairs));
    tau = Math.max(-1, Math.min(1, tau));
    boolean tied = inX.pairs > 0 || inY.pairs > 0;
    return new KendallTau(
        tau,
        tied || n > EXACT_LIMIT ? Double.NaN : exactP(n, balance),
        asymptoticP(n, balance, inX, inY));
  }

  /** Tells whether an exact p value exists. */
  boolean isExact() {
    return !Double.isNaN(pExact);
  }

  private static int order(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }

  private static double exactP(int n, long balance) {
    int pairs = n * (n - 1) / 2;
    int concordant = (int) ((pairs + balance) / 2);
    // The distribution is symmetric, so the smaller tail is the one below the smaller count.
    int tail = Math.min(concordant, pairs - concordant);
    return Math.min(1, 2 * lowerTail(n, tail));
  }

  /**
   * Returns the probability of at most {@code limit} concordant pairs among n independent values.
   */
  private static double lowerTail(int n, int limit) {
    double[] probability = new double[limit + 1];
    probability[0] = 1;
    for (int size = 2; size <= n; size++) {
      // The newest value is concordant with 0 to size - 1 of the others, each equally likely.
      for (int count = limit; count >= 0; count--) {
        double sum = 0;
        for (int added = 0; added < size && added <= count; added++) {
          sum += probability[count - added];
        }
        probability[count] = sum / size;
      }
    }
    return Arrays.stream(probability).sum();
  }

  private static double asymptoticP(int n, long balance, Ties x, Ties y) {
    double orders = n * (n - 1.0);
    double variance = (orders * (2.0 * n + 5) - x.linear - y.linear) / 18;
    variance += 4 * x.pairs * y.pairs / (2 * orders);
    if (n > 2) {
      variance += x.triples * y.triples / (9 * orders * (n - 2));
    }
    double z = balance / Math.sqrt(variance);
    return ReferenceDistribution.normal().pValue(z);
  }

  /** The sums over groups of tied values that enter the variance. */
  private record Ties(double pairs, double triples, double linear) {

    static Ties of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double pairs = 0;
      double triples = 0;
      double linear = 0;
      int start = 0;
      for (int i = 1; i <= sorted.length; i++) {
        if (i == sorted.length || sorted[i] != sorted[start]) {
          double t = i - start;
          pairs += t * (t - 1) / 2;
          triples += t * (t - 1) * (t - 2);
          linear += t * (t - 1) * (2 * t + 5);
          start = i;
        }
      }
      return new Ties(pairs, triples, linear);
    }
  }
}
