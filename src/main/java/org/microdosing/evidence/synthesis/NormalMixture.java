package org.microdosing.evidence.synthesis;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.numbers.gamma.Erfc;
import org.microdosing.evidence.measure.Interval;

/** A mixture of normal distributions, which is what a number is given tau, over all tau. */
final class NormalMixture {

  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final int MAX_STEPS = 200;

  private final double[] weights;
  private final double[] means;
  private final double[] sds;

  private NormalMixture(double[] weights, double[] means, double[] sds) {
    this.weights = weights;
    this.means = means;
    this.sds = sds;
  }

  /**
   * Returns a mixture.
   *
   * @param weights the weights, of the sum 1
   * @param mean tells the mean of a component
   * @param variance tells the variance of a component, above 0
   */
  static NormalMixture of(
      double[] weights, IntToDoubleFunction mean, IntToDoubleFunction variance) {
    double[] means = new double[weights.length];
    double[] sds = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      means[i] = mean.applyAsDouble(i);
      sds[i] = Math.sqrt(variance.applyAsDouble(i));
    }
    return new NormalMixture(weights, means, sds);
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * means[i];
    }
    return sum;
  }

  double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = means[i] - mean;
      sum += weights[i] * (sds[i] * sds[i] + distance * distance);
    }
    return Math.sqrt(sum);
  }

  double probabilityBelow(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * 0.5 * Erfc.value((means[i] - x) / (sds[i] * ROOT_TWO));
    }
    return sum;
  }

  private double density(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double z = (x - means[i]) / sds[i];
      sum += weights[i] * Math.exp(-0.5 * z * z) / sds[i];
    }
    return sum / ROOT_TWO_PI;
  }

  /** Returns a quantile: Newton's steps, and bisection where they leave the bracket. */
  double quantile(double probability) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double x = mean();
    double typical = typicalSd();
    double reach = typical;
    for (int step = 0; step < MAX_STEPS; step++) {
      double excess = probabilityBelow(x) - probability;
      if (excess < 0) {
        low = x;
      } else {
        high = x;
      }
      double move = -excess / density(x);
      double next = x + move;
      if (Math.abs(move) <= 1e-13 * (typical + Math.abs(x))) {
        return next;
      }
      if (!(Math.abs(move) <= reach)) {
        next = x + Math.copySign(reach, -excess);
        reach *= 2;
      }
      if (!(next > low && next < high)) {
        next = low / 2 + high / 2;
        if (!(next > low && next < high)) {
          return x;
        }
      }
      x = next;
    }
    return x;
  }

  /** Returns the standard deviation of the component in which half of the weight is reached. */
  private double typicalSd() {
    double sum = 0;
    int i = 0;
    while (i < weights.length - 1 && sum + weights[i] < 0.5) {
      sum += weights[i++];
    }
    return sds[i];
  }

  /** Returns the interval with equal chances below and above. */
  Interval interval(double level) {
    return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2), level);
  }

  PosteriorSummary summary(double level) {
    return new PosteriorSummary(mean(), sd(), quantile(0.5), interval(level));
  }
}
