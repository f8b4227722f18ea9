package org.microdosing.evidence.synthesis;

import java.util.List;

/**
 * The likelihood of a three-level model: effects within clusters, with a variance between clusters
 * and one within them.
 *
 * <p>The marginal covariance of a cluster is {@code M = D + b 11'} with {@code D} the diagonal of
 * the sampling variances plus the within variance, so that its inverse, determinant and all traces
 * have a closed form (Sherman-Morrison). Nothing larger than a cluster's sums is ever stored.
 */
final class ThreeLevelLikelihood {

  private final double[][] estimates;
  private final double[][] variances;
  private final boolean restricted;
  private final int k;

  ThreeLevelLikelihood(List<double[]> estimates, List<double[]> variances, boolean restricted) {
    this.estimates = estimates.toArray(new double[0][]);
    this.variances = variances.toArray(new double[0][]);
    this.restricted = restricted;
    this.k = estimates.stream().mapToInt(e -> e.length).sum();
  }

  /**
   * What the model is at one pair of variances.
   *
   * @param between the variance between clusters
   * @param within the variance within clusters
   * @param estimate the pooled estimate, by generalised least squares
   * @param precision the inverse of its variance
   * @param logLikelihood the full (restricted) log-likelihood, constants included
   * @param scoreBetween its derivative by the between variance
   * @param scoreWithin its derivative by the within variance
   * @param expected the expected information on the two variances
   * @param observed the observed information, the negative of the second derivatives
   */
  record Point(
      double between,
      double within,
      double estimate,
      double precision,
      double logLikelihood,
      double scoreBetween,
      double scoreWithin,
      Information expected,
      Information observed) {}

  /** A symmetric matrix of the between and the within variance. */
  record Information(double between, double shared, double within) {

    /** Tells whether the matrix is positive definite, and not by rounding alone. */
    boolean isDefinite() {
      return between > 0 && within > 0 && determinant() > 1e-12 * between * within;
    }

    double determinant() {
      return between * within - shared * shared;
    }
  }

  /** Returns the model at two variances, both 0 or more. */
  Point at(double between, double within) {
    Sums[] sums = new Sums[estimates.length];
    double precision = 0;
    double weighted = 0;
    double logDeterminant = 0;
    for (int j = 0; j < sums.length; j++) {
      Sums s = new Sums(estimates[j], variances[j], between, within);
      sums[j] = s;
      precision += s.shrink * s.a1;
      weighted += s.shrink * s.y1;
      logDeterminant += s.logDeterminant;
    }
    double mean = weighted / precision;

    double residual = 0;
    double scoreBetween = 0;
    double scoreWithin = 0;
    double traceBetween = 0;
    double traceWithin = 0;
    double uu = 0;
    double u1u1 = 0;
    double bb = 0;
    double ww = 0;
    double ubMbu = 0;
    double ubMwu = 0;
    double uwMwu = 0;
    double yBB = 0;
    double yBW = 0;
    double yWW = 0;
    double uB = 0;
    double uW = 0;
    for (int j = 0; j < sums.length; j++) {
      Sums s = sums[j];
      double[] y = estimates[j];
      double[] v = variances[j];
      double r1 = s.y1 - mean * s.a1;
      double z1 = 0;
      double zz = 0;
      for (int i = 0; i < y.length; i++) {
        double e = y[i] - mean;
        double z = (e - s.pull * r1) / (v[i] + within);
        residual += e * z;
        scoreWithin += z * z;
        z1 += z / (v[i] + within);
        zz += z * z / (v[i] + within);
      }
      double one = s.shrink * s.a1;
      double u2 = s.shrink * s.shrink * s.a2;
      double total = s.shrink * r1;
      scoreBetween += total * total;
      yBB += total * total * one;
      yBW += total * s.shrink * z1;
      yWW += zz - s.pull * z1 * z1;
      uB += total * one;
      uW += s.shrink * z1;
      traceBetween += one;
      traceWithin += s.a1 - s.pull * s.a2;
      u1u1 += one * one;
      uu += u2;
      bb += one * one;
      ww += s.a2 - 2 * s.pull * s.a3 + s.pull * s.pull * s.a2 * s.a2;
      ubMbu += one * one * one;
      ubMwu += one * u2;
      uwMwu += s.shrink * s.shrink * (s.a3 - s.pull * s.a2 * s.a2);
    }
    double bw = uu;
    double logLikelihood = -0.5 * (k * Math.log(2 * Math.PI) + logDeterminant + residual);
    if (restricted) {
      traceBetween -= u1u1 / precision;
      traceWithin -= uu / precision;
      bb += -2 * ubMbu / precision + u1u1 * u1u1 / (precision * precision);
      bw += -2 * ubMwu / precision + u1u1 * uu / (precision * precision);
      ww += -2 * uwMwu / precision + uu * uu / (precision * precision);
      // log|X'X| = log k is part of the full restricted likelihood (Harville 1974).
      logLikelihood += 0.5 * (Math.log(2 * Math.PI) + Math.log(k) - Math.log(precision));
    }
    return new Point(
        between,
        within,
        mean,
        precision,
        logLikelihood,
        0.5 * (scoreBetween - traceBetween),
        0.5 * (scoreWithin - traceWithin),
        new Information(bb / 2, bw / 2, ww / 2),
        // y'PVPVPy less the expected part, V being the derivatives of the covariance.
        new Information(
            yBB - uB * uB / precision - bb / 2,
            yBW - uB * uW / precision - bw / 2,
            yWW - uW * uW / precision - ww / 2));
  }

  /**
   * Returns the sum over clusters of the squared sum of weighted residuals, the middle of the
   * cluster-robust variance.
   */
  double meat(Point point) {
    double sum = 0;
    for (int j = 0; j < estimates.length; j++) {
      Sums s = new Sums(estimates[j], variances[j], point.between(), point.within());
      double part = s.shrink * (s.y1 - point.estimate() * s.a1);
      sum += part * part;
    }
    return sum;
  }

  /** The sums of one cluster: powers of the inverse diagonal and what follows from them. */
  private static final class Sums {
    final double a1;
    final double a2;
    final double a3;
    final double y1;
    final double shrink;
    final double pull;
    final double logDeterminant;

    Sums(double[] y, double[] v, double between, double within) {
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double sy = 0;
      double log = 0;
      for (int i = 0; i < y.length; i++) {
        double w = 1 / (v[i] + within);
        s1 += w;
        s2 += w * w;
        s3 += w * w * w;
        sy += w * y[i];
        log -= Math.log(w);
      }
      a1 = s1;
      a2 = s2;
      a3 = s3;
      y1 = sy;
      shrink = 1 / (1 + between * s1);
      pull = between * shrink;
      logDeterminant = log + Math.log1p(between * s1);
    }
  }
}
