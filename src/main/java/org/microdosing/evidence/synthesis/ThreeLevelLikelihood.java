package org.microdosing.evidence.synthesis;

import java.util.List;

/**
 * The likelihood of a three-level model: effects within clusters, with a variance between clusters
 * and one within them, and sampling errors that are correlated within a cluster.
 */
final class ThreeLevelLikelihood {

  private final double[][] estimates;
  private final double[][] variances;
  private final double correlation;
  private final boolean restricted;
  private final int k;

  ThreeLevelLikelihood(
      List<double[]> estimates, List<double[]> variances, double correlation, boolean restricted) {
    this.estimates = estimates.toArray(new double[0][]);
    this.variances = variances.toArray(new double[0][]);
    this.correlation = correlation;
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
   * @param residual the generalised sum of squared residuals
   * @param traceP the trace of the projection that takes the pooled estimate off
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
      double residual,
      double traceP,
      double logLikelihood,
      double scoreBetween,
      double scoreWithin,
      Information expected,
      Information observed) {}

  /** A symmetric matrix of the between and the within variance. */
  record Information(double between, double shared, double within) {

    double determinant() {
      return between * within - shared * shared;
    }
  }

  /** Returns the model at two variances, both 0 or more. */
  Point at(double between, double within) {
    int n = estimates.length;
    ClusterCovariance[] covariances = new ClusterCovariance[n];
    double[][] ones = new double[n][];
    double precision = 0;
    double weighted = 0;
    double logDeterminant = 0;
    for (int j = 0; j < n; j++) {
      covariances[j] = new ClusterCovariance(variances[j], correlation, between, within);
      ones[j] = covariances[j].inverseOfOnes();
      precision += covariances[j].weight();
      weighted += InnerProduct.of(ones[j], estimates[j]);
      logDeterminant += covariances[j].logDeterminant();
    }
    double mean = weighted / precision;
    Sums s = new Sums();
    for (int j = 0; j < n; j++) {
      double[] e = estimates[j].clone();
      for (int i = 0; i < e.length; i++) {
        e[i] -= mean;
      }
      s.add(covariances[j], ones[j], e);
    }
    double bb = s.weightSquares;
    double bw = s.onesOnes;
    double ww = s.traceOfSquares;
    double traceBetween = precision;
    double traceP = s.trace - s.onesOnes / precision;
    double traceWithin = s.trace;
    double logLikelihood = -0.5 * (k * Math.log(2 * Math.PI) + logDeterminant + s.residual);
    if (restricted) {
      double u = s.weightSquares / precision;
      double v = s.onesOnes / precision;
      traceBetween -= u;
      traceWithin = traceP;
      bb += -2 * s.weightCubes / precision + u * u;
      bw += -2 * s.weightOnesOnes / precision + u * v;
      ww += -2 * s.onesInverseOnes / precision + v * v;
      // log|X'X| = log k is part of the full restricted likelihood (Harville 1974).
      logLikelihood += 0.5 * (Math.log(2 * Math.PI) + Math.log(k) - Math.log(precision));
    }
    return new Point(
        between,
        within,
        mean,
        precision,
        s.residual,
        traceP,
        logLikelihood,
        0.5 * (s.totals - traceBetween),
        0.5 * (s.squares - traceWithin),
        new Information(bb / 2, bw / 2, ww / 2),
        // y'PVPVPy less the expected part, V being the derivatives of the covariance.
        new Information(
            s.totalsWeight - s.totalWeight * s.totalWeight / precision - bb / 2,
            s.totalOnes - s.totalWeight * s.ones / precision - bw / 2,
            s.inverseSquares - s.ones * s.ones / precision - ww / 2));
  }

  /**
   * Sums over clusters, of the inverse covariance M⁻¹ times ones (u), of the weight 1'u, and of the
   * inverse covariance times residuals (z) with their total 1'z.
   */
  private static final class Sums {
    private double residual;
    private double trace;
    private double traceOfSquares;
    private double weightSquares;
    private double weightCubes;
    private double onesOnes;
    private double weightOnesOnes;
    private double onesInverseOnes;
    private double totals;
    private double totalsWeight;
    private double totalWeight;
    private double totalOnes;
    private double ones;
    private double squares;
    private double inverseSquares;

    void add(ClusterCovariance covariance, double[] u, double[] residuals) {
      double weight = covariance.weight();
      double[] z = covariance.inverseOf(residuals);
      double total = InnerProduct.of(u, residuals);
      double uu = InnerProduct.of(u, u);
      double uz = InnerProduct.of(u, z);
      residual += InnerProduct.of(residuals, z);
      trace += covariance.trace();
      traceOfSquares += covariance.traceOfSquare();
      weightSquares += weight * weight;
      weightCubes += weight * weight * weight;
      onesOnes += uu;
      weightOnesOnes += weight * uu;
      onesInverseOnes += InnerProduct.of(u, covariance.inverseOf(u));
      totals += total * total;
      totalsWeight += total * total * weight;
      totalWeight += total * weight;
      totalOnes += total * uz;
      ones += uz;
      squares += InnerProduct.of(z, z);
      inverseSquares += InnerProduct.of(z, covariance.inverseOf(z));
    }
  }
}
