package org.microdosing.evidence.synthesis;

import java.util.stream.IntStream;

/**
 * Estimators of the number of missing studies, from the signed ranks of effects around their centre
 * (Duval and Tweedie 2000, Biometrics 56(2), 455-463; Journal of the American Statistical
 * Association 95(449), 89-98).
 *
 * @since 0.1
 */
public enum TrimAndFillEstimator {
  /** From the sum of the ranks on the far side; the usual choice. */
  L0 {
    @Override
    double missing(int[] signedRanks) {
      double k = signedRanks.length;
      return (4 * positiveRanks(signedRanks) - k * (k + 1)) / (2 * k - 1);
    }

    @Override
    double standardError(int k, double missing) {
      return 4 * Math.sqrt(rankVariance(k, missing)) / (2.0 * k - 1);
    }
  },
  /** From the length of the run of largest ranks on the far side; it gives a test as well. */
  R0 {
    @Override
    double missing(int[] signedRanks) {
      int largestNear = 0;
      boolean anyNear = false;
      for (int rank : signedRanks) {
        largestNear = Math.max(largestNear, -rank);
        anyNear |= rank < 0;
      }
      return anyNear ? signedRanks.length - largestNear - 1.0 : 0;
    }

    @Override
    double standardError(int k, double missing) {
      return Math.sqrt(2 * Math.max(0, missing) + 2);
    }
  },
  /** Like {@link #L0}, from a quadratic equation; not defined for extreme sums of ranks. */
  Q0 {
    @Override
    double missing(int[] signedRanks) {
      double k = signedRanks.length;
      return k - 0.5 - Math.sqrt(2 * k * k - 4 * positiveRanks(signedRanks) + 0.25);
    }

    @Override
    double standardError(int k, double missing) {
      double half = k - 0.5;
      return 2
          * Math.sqrt(rankVariance(k, missing))
          / Math.sqrt(half * half - missing * (2 * k - missing - 1));
    }
  };

  /**
   * Returns the unrounded number of missing studies; NaN if it is not defined.
   *
   * @param signedRanks the ranks of the distances from the centre, negative on the near side and 0
   *     for effects at the centre
   */
  abstract double missing(int[] signedRanks);

  /** Returns the standard error of an unrounded number; NaN if it is not defined. */
  abstract double standardError(int k, double missing);

  private static double positiveRanks(int[] signedRanks) {
    return IntStream.of(signedRanks).filter(rank -> rank > 0).asLongStream().sum();
  }

  private static double rankVariance(double k, double m) {
    return (k * (k + 1) * (2 * k + 1)
            + 10 * m * m * m
            + 27 * m * m
            + 17 * m
            - 18 * k * m * m
            - 18 * k * m
            + 6 * k * k * m)
        / 24;
  }
}
