package org.microdosing.evidence.synthesis;

/**
 * The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations (Golub and
 * Van Loan, Matrix Computations, section 8.5).
 */
final class SymmetricEigen {

  private static final int MAX_SWEEPS = 60;

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /** Returns how many eigenvalues there are. */
  int size() {
    return values.length;
  }

  /** Returns an eigenvalue; they are in no order. */
  double value(int j) {
    return values[j];
  }

  /** Returns an element of the eigenvector of a value. */
  double vector(int i, int j) {
    return vectors[i][j];
  }

  /** Decomposes a symmetric matrix, which is left as it was. */
  static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    double[][] v = new double[n][n];
    double size = 0;
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
      v[i][i] = 1;
      for (double value : a[i]) {
        size = Math.max(size, Math.abs(value));
      }
    }
    for (int sweep = 0; sweep < MAX_SWEEPS && sweep(a, v, size * 1e-17); sweep++) {
      // Each sweep squares what is left beside the diagonal.
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i][i];
    }
    return new SymmetricEigen(values, v);
  }

  /** Rotates every element above the size to zero, and tells whether there was one. */
  private static boolean sweep(double[][] a, double[][] v, double negligible) {
    boolean rotated = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        if (Math.abs(a[p][q]) > negligible) {
          rotate(a, v, p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    for (int i = 0; i < a.length; i++) {
      double ip = a[i][p];
      double iq = a[i][q];
      a[i][p] = c * ip - s * iq;
      a[i][q] = s * ip + c * iq;
    }
    for (int i = 0; i < a.length; i++) {
      double pi = a[p][i];
      double qi = a[q][i];
      a[p][i] = c * pi - s * qi;
      a[q][i] = s * pi + c * qi;
      double ip = v[i][p];
      double iq = v[i][q];
      v[i][p] = c * ip - s * iq;
      v[i][q] = s * ip + c * iq;
    }
    a[p][q] = 0;
    a[q][p] = 0;
  }
}
