package org.microdosing.evidence.synthesis;

/**
 * The covariance of the effects of one cluster, {@code M = D + b 11' + r ss'}, with its inverse.
 *
 * <p>{@code s} are the standard errors, {@code r} their correlation, {@code b} the variance between
 * clusters, and {@code D} the diagonal of {@code (1 - r) s²} plus the variance within clusters. The
 * inverse, determinant and traces follow from sums over the effects (Woodbury), so that a cluster
 * costs a time in proportion to its effects. Every sum is of positive terms where it can be.
 */
final class ClusterCovariance {

  private final double[] errors;
  private final double[] weights;
  private final double between;
  private final double correlation;
  private final double g11;
  private final double g12;
  private final double g22;
  private final double gap;
  private final double determinant;
  private final double logDeterminant;
  private final double trace;
  private final double traceOfSquare;

  ClusterCovariance(double[] variances, double correlation, double between, double within) {
    int n = variances.length;
    this.between = between;
    this.correlation = correlation;
    errors = new double[n];
    weights = new double[n];
    double s11 = 0;
    double s12 = 0;
    double s22 = 0;
    double[] second = new double[3];
    double[] third = new double[3];
    double log = 0;
    for (int i = 0; i < n; i++) {
      double w = 1 / ((1 - correlation) * variances[i] + within);
      double s = correlation == 0 ? 0 : Math.sqrt(variances[i]);
      weights[i] = w;
      errors[i] = s;
      s11 += w;
      s12 += w * s;
      s22 += w * s * s;
      add(second, w * w, s);
      add(third, w * w * w, s);
      log -= Math.log(w);
    }
    g11 = s11;
    g12 = s12;
    g22 = s22;
    gap = Math.max(0, g11 * g22 - g12 * g12);
    determinant = 1 + between * g11 + correlation * g22 + between * correlation * gap;
    logDeterminant = log + Math.log(determinant);
    double k11 = between * (1 + correlation * g22) / determinant;
    double k12 = -between * correlation * g12 / determinant;
    double k22 = correlation * (1 + between * g11) / determinant;
    trace = s11 - product(k11, k12, k22, second);
    double a = k11 * second[0] + k12 * second[1];
    double b = k11 * second[1] + k12 * second[2];
    double c = k12 * second[0] + k22 * second[1];
    double d = k12 * second[1] + k22 * second[2];
    traceOfSquare = second[0] - 2 * product(k11, k12, k22, third) + a * a + 2 * b * c + d * d;
  }

  private static void add(double[] sums, double weight, double s) {
    sums[0] += weight;
    sums[1] += weight * s;
    sums[2] += weight * s * s;
  }

  private static double product(double k11, double k12, double k22, double[] sums) {
    return k11 * sums[0] + 2 * k12 * sums[1] + k22 * sums[2];
  }

  /** Returns {@code log |M|}. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** Returns {@code tr(M⁻¹)}. */
  double trace() {
    return trace;
  }

  /** Returns {@code tr(M⁻²)}. */
  double traceOfSquare() {
    return traceOfSquare;
  }

  /** Returns {@code 1'M⁻¹1}, what the cluster weighs. */
  double weight() {
    return (g11 + correlation * gap) / determinant;
  }

  /** Returns {@code M⁻¹1}. */
  double[] inverseOfOnes() {
    double ones = (1 + correlation * g22) / determinant;
    double slope = correlation * g12 / determinant;
    double[] product = new double[weights.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = weights[i] * (ones - slope * errors[i]);
    }
    return product;
  }

  /** Returns {@code M⁻¹x}. */
  double[] inverseOf(double[] x) {
    double t1 = 0;
    double t2 = 0;
    for (int i = 0; i < x.length; i++) {
      t1 += weights[i] * x[i];
      t2 += weights[i] * x[i] * errors[i];
    }
    t1 *= between;
    t2 *= correlation;
    double ones = ((1 + correlation * g22) * t1 - between * g12 * t2) / determinant;
    double slope = ((1 + between * g11) * t2 - correlation * g12 * t1) / determinant;
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = weights[i] * (x[i] - ones - slope * errors[i]);
    }
    return product;
  }
}
