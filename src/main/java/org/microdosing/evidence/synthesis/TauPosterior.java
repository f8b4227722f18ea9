package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import org.microdosing.evidence.measure.Interval;

/**
 * The distribution of the between-study standard deviation tau given the studies, as weights at
 * nodes, with the mean effect and its variance given tau at each.
 *
 * <p>The mean is integrated in closed form. Over tau the trapezoidal rule is applied to {@code t}
 * of {@code tau = scale exp(π/2 sinh t)}, which converges so fast that halving the step doubles the
 * digits (Takahasi and Mori 1974, Publications of RIMS 9(3):721-741); the step is halved until the
 * moments stand. Quantiles of tau come from Gauss-Legendre panels of the same density.
 */
final class TauPosterior {

  /** Beyond this, tau is the scale times or over e^52. */
  private static final double REACH = 4.2;

  private static final double FIRST_STEP = 0.1;
  private static final int MAX_HALVINGS = 20;
  private static final int MAX_NODES = 1_000_000;

  /** Halving once more squares a relative change of this size. */
  private static final double TOLERANCE = 1e-7;

  /** Nodes with a smaller part of the largest density add nothing: its logarithm. */
  private static final double NEGLIGIBLE = -42;

  /** Fewer nodes of equal weight than these do not show that a peak was resolved. */
  private static final double LEAST_NODES = 5;

  private final ConditionalMean conditional;
  private final double scale;
  private double low = -REACH;
  private double high = REACH;
  private double step = FIRST_STEP;
  private double logTotal;
  private double[] taus = {};
  private double[] weights = {};
  private double[] means = {};
  private double[] variances = {};

  /** Integrates over tau. */
  TauPosterior(ConditionalMean conditional, double scale) {
    this.conditional = conditional;
    this.scale = scale;
    evaluate();
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      double logBefore = logTotal;
      double meanBefore = average(means);
      double tauBefore = boundedTau();
      step /= 2;
      evaluate();
      boolean stands =
          Math.abs(logTotal - logBefore) < TOLERANCE
              && Math.abs(boundedTau() - tauBefore) < TOLERANCE
              && Math.abs(average(means) - meanBefore) < TOLERANCE * Math.sqrt(variances[0]);
      if (stands && Arrays.stream(weights).map(w -> w * w).sum() < 1 / LEAST_NODES) {
        return;
      }
    }
    throw disproportion();
  }

  private ArithmeticException disproportion() {
    return new ArithmeticException(
        "the estimates lie too far apart, or are too precise, for a prior of tau of the scale "
            + scale
            + ": choose a prior in the unit of the effects");
  }

  private double average(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** Returns the mean of a function of tau that has one whatever the tail is. */
  private double boundedTau() {
    double sum = 0;
    for (int i = 0; i < taus.length; i++) {
      sum += weights[i] * taus[i] / (taus[i] + scale);
    }
    return sum;
  }

  /** Evaluates the density at all nodes of the step, and narrows the range to those that count. */
  private void evaluate() {
    int n = (int) Math.ceil((high - low) / step) + 1;
    if (n > MAX_NODES) {
      throw disproportion();
    }
    double[] t = new double[n];
    double[] logs = new double[n];
    double[][] values = new double[4][n];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      t[i] = low + i * step;
      logs[i] = logDensity(t[i]);
      values[0][i] = conditional.tau();
      values[2][i] = conditional.mean();
      values[3][i] = conditional.variance();
      largest = Math.max(largest, logs[i]);
    }
    if (!Double.isFinite(largest)) {
      throw disproportion();
    }
    int first = 0;
    while (logs[first] < largest + NEGLIGIBLE) {
      first++;
    }
    // Above the scale a node counts for the square of tau, too.
    int last = n - 1;
    while (logs[last] + 2 * Math.max(0, Math.log(values[0][last] / scale)) < largest + NEGLIGIBLE) {
      last--;
    }
    double total = 0;
    for (int i = first; i <= last; i++) {
      values[1][i] = Math.exp(logs[i] - largest);
      total += values[1][i];
    }
    for (int i = first; i <= last; i++) {
      values[1][i] /= total;
    }
    taus = Arrays.copyOfRange(values[0], first, last + 1);
    weights = Arrays.copyOfRange(values[1], first, last + 1);
    means = Arrays.copyOfRange(values[2], first, last + 1);
    variances = Arrays.copyOfRange(values[3], first, last + 1);
    logTotal = largest + Math.log(total * step);
    low = Math.max(-REACH, t[first] - step);
    high = Math.min(REACH, t[last] + step);
  }

  /** Returns the logarithm of the density of t, up to a constant. */
  private double logDensity(double t) {
    double exponent = Math.PI / 2 * Math.sinh(t);
    double density = conditional.at(scale * Math.exp(exponent));
    return density + exponent + Math.log(Math.cosh(t));
  }

  /** Returns the mean effect given tau. */
  double mean(int i) {
    return means[i];
  }

  /** Returns the variance of the mean effect given tau. */
  double variance(int i) {
    return variances[i];
  }

  /** Returns the distribution of the mean effect. */
  NormalMixture mean() {
    return NormalMixture.of(weights, this::mean, this::variance);
  }

  /** Returns the distribution of the true effect of another study. */
  NormalMixture prediction() {
    return NormalMixture.of(weights, this::mean, i -> variances[i] + taus[i] * taus[i]);
  }

  /** Returns the distribution of the true effect of a study of the analysis. */
  NormalMixture study(double estimate, double variance) {
    return NormalMixture.of(
        weights,
        i -> {
          double pull = variance / (variance + taus[i] * taus[i]);
          return estimate + pull * (means[i] - estimate);
        },
        i -> {
          double square = taus[i] * taus[i];
          double pull = variance / (variance + square);
          return variance * square / (variance + square) + pull * pull * variances[i];
        });
  }

  /** Returns what is known of tau. */
  PosteriorSummary summary(double level) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < taus.length; i++) {
      mean += weights[i] * taus[i];
      square += weights[i] * taus[i] * taus[i];
    }
    double[] probabilities = {(1 - level) / 2, 0.5, (1 + level) / 2};
    double[] quantiles = new double[3];
    QuadraturePanels panels =
        new QuadraturePanels(t -> Math.exp(logDensity(t) - logTotal), low, high, 4 * step);
    for (int i = 0; i < 3; i++) {
      quantiles[i] = scale * Math.exp(Math.PI / 2 * Math.sinh(panels.quantile(probabilities[i])));
    }
    return new PosteriorSummary(
        mean,
        Math.sqrt(Math.max(0, square - mean * mean)),
        quantiles[1],
        new Interval(quantiles[0], quantiles[2], level));
  }
}
