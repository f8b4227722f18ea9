package org.microdosing.evidence.synthesis;

/** The factor L of a positive definite matrix {@code A = LL'}, and what is solved with it. */
final class Cholesky {

  /** A pivot below this part of its diagonal is rounding: the matrix is singular. */
  private static final double SINGULAR = 1e-14;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /**
   * Factorises a symmetric matrix, of which the lower triangle is read.
   *
   * @throws ArithmeticException if the matrix is not positive definite, or only by rounding
   */
  static Cholesky of(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double value = matrix[i][j];
        for (int l = 0; l < j; l++) {
          value -= lower[i][l] * lower[j][l];
        }
        if (i > j) {
          lower[i][j] = value / lower[j][j];
        } else if (value > SINGULAR * matrix[i][i]) {
          lower[i][i] = Math.sqrt(value);
        } else {
          throw new ArithmeticException("a matrix of " + n + " rows is not positive definite");
        }
      }
    }
    return new Cholesky(lower);
  }

  int size() {
    return lower.length;
  }

  /** Returns an element of the factor, 0 above the diagonal. */
  double factor(int i, int j) {
    return lower[i][j];
  }

  /** Returns {@code log |A|}. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += 2 * Math.log(lower[i][i]);
    }
    return sum;
  }

  /** Returns {@code L⁻¹ b}. */
  double[] half(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int l = 0; l < i; l++) {
        x[i] -= lower[i][l] * x[l];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** Returns {@code A⁻¹ b}. */
  double[] solve(double[] b) {
    double[] x = half(b);
    for (int i = x.length - 1; i >= 0; i--) {
      for (int l = i + 1; l < x.length; l++) {
        x[i] -= lower[l][i] * x[l];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** Returns {@code A⁻¹}. */
  double[][] inverse() {
    int n = lower.length;
    double[][] inverse = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      inverse[j] = solve(unit);
    }
    return inverse;
  }
}
