package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.Locale;
import org.microdosing.evidence.page.Phrases;

/**
 * The data of the model {@code y = X b + u + e} with {@code u ~ N(0, tau²)} and {@code e ~ N(0,
 * v)}: estimates, their sampling variances, and a full-rank design.
 *
 * <p>The general linear mixed-effects model of meta-analysis (Viechtbauer 2005, Journal of
 * Educational and Behavioral Statistics 30(3):261-293); an intercept alone makes it the
 * random-effects model.
 */
final class LinearModel {

  /** Beyond these, squares of sums of squares leave the range of numbers. */
  private static final double LARGEST_DISTANCE = 1e70;

  private static final double LARGEST_RATIO = 1e140;

  private final double[] estimates;
  private final double[] variances;
  private final double[][] columns;

  private LinearModel(double[] estimates, double[] variances, double[][] columns) {
    this.estimates = estimates;
    this.variances = variances;
    this.columns = columns;
  }

  /**
   * Returns a model of a general design.
   *
   * @param estimates one per study, finite as those of {@link EffectSize} are
   * @param variances one per study, finite and positive as those of {@link EffectSize} are
   * @param columns the design, column by column, each with one finite value per study
   * @return the model
   * @throws IllegalArgumentException if there are fewer studies than coefficients
   */
  static LinearModel of(double[] estimates, double[] variances, double[][] columns) {
    int k = estimates.length;
    if (k < columns.length) {
      throw new IllegalArgumentException(
          Phrases.count(columns.length, "coefficient", "coefficients")
              + " cannot be estimated from "
              + Phrases.effects(k));
    }
    return new LinearModel(
        estimates.clone(),
        variances.clone(),
        Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new));
  }

  /** Returns the count of studies. */
  int k() {
    return estimates.length;
  }

  /** Returns the count of coefficients. */
  int p() {
    return columns.length;
  }

  /** Returns the residual degrees of freedom, {@code k - p}. */
  int residualDegreesOfFreedom() {
    return k() - p();
  }

  double estimate(int i) {
    return estimates[i];
  }

  double variance(int i) {
    return variances[i];
  }

  double design(int i, int j) {
    return columns[j][i];
  }

  /** Returns a copy of the sampling variances. */
  double[] variances() {
    return variances.clone();
  }

  /** Returns the weighted least-squares fit with weights {@code 1 / (v + tauSquared)}. */
  WeightedFit fit(double tauSquared) {
    double[] weights = new double[k()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / (variances[i] + tauSquared);
    }
    return WeightedFit.of(this, weights);
  }

  /** Returns the ordinary least-squares fit. */
  WeightedFit unweightedFit() {
    double[] weights = new double[k()];
    Arrays.fill(weights, 1);
    return WeightedFit.of(this, weights);
  }

  /**
   * Returns the same data in a unit in which the smallest variance is about 1, and counted from the
   * most precise estimate if there is an intercept.
   *
   * <p>Weights, their squares and sums of squares then stay within range, and estimates that are
   * equal have residuals of exactly zero. The unit is a power of two, so that it costs no digits.
   *
   * @throws ArithmeticException if effects lie more than 1e70 standard errors apart or variances
   *     differ by a factor of more than 1e140
   */
  Standardised standardised() {
    int precise = 0;
    for (int i = 1; i < variances.length; i++) {
      if (variances[i] < variances[precise]) {
        precise = i;
      }
    }
    int exponent = Math.floorDiv(Math.getExponent(variances[precise]), 2);
    double origin = hasIntercept() ? estimates[precise] : 0;
    double[] y = new double[k()];
    double[] v = new double[k()];
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.scalb(estimates[i] - origin, -exponent);
      v[i] = Math.scalb(variances[i], -2 * exponent);
      if (!(Math.abs(y[i]) < LARGEST_DISTANCE)) {
        throw new ArithmeticException(
            String.format(
                Locale.ROOT,
                "estimates of %s (variance %s) and %s (variance %s) lie too far apart to be"
                    + " computed with: more than %s standard errors",
                estimates[i],
                variances[i],
                estimates[precise],
                variances[precise],
                LARGEST_DISTANCE));
      }
      if (!(v[i] < LARGEST_RATIO)) {
        throw new ArithmeticException(
            String.format(
                Locale.ROOT,
                "sampling variances of %s and %s lie too far apart to be computed with: more than a"
                    + " factor of %s",
                variances[i],
                variances[precise],
                LARGEST_RATIO));
      }
    }
    return new Standardised(new LinearModel(y, v, columns), exponent, origin);
  }

  /** Tells whether the design is an intercept alone. */
  boolean isIntercept() {
    return columns.length == 1 && hasIntercept();
  }

  /** Returns the smallest sampling variance. */
  double smallestVariance() {
    return Arrays.stream(variances).min().orElseThrow();
  }

  private boolean hasIntercept() {
    return columns.length > 0 && Arrays.stream(columns[0]).allMatch(value -> value == 1);
  }

  /**
   * Data in a convenient unit.
   *
   * @param model the data, divided by {@code 2^exponent}
   * @param exponent the power of two
   * @param origin what was taken off the estimates first, and belongs to the first coefficient
   */
  record Standardised(LinearModel model, int exponent, double origin) {}
}
