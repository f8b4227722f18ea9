package org.microdosing.evidence.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * A weighted least-squares fit, and the quadratic forms and traces of its projection {@code P = W -
 * W X (X'WX)⁻¹ X'W} that estimators of the between-study variance need.
 *
 * <p>Computed from the thin factorisation {@code W^½ X = Q R}, so that nothing larger than studies
 * times coefficients is formed and badly scaled moderators (years, doses) keep their digits. With
 * {@code P = W^½ (I - QQ') W^½} every trace needs only the hat values and matrices of the size of
 * the coefficients.
 */
final class WeightedFit {

  /** A column whose part outside the columns before it is smaller than this depends on them. */
  private static final double RANK_TOLERANCE = 1e-10;

  /** A study with a larger hat value determines a fitted value nearly alone. */
  private static final double DOMINANT = 0.5;

  private final double[] weights;
  private final double[][] q;
  private final double[][] r;
  private final double[] coefficients;
  private final double[] residuals;

  private WeightedFit(
      double[] weights, double[][] q, double[][] r, double[] coefficients, double[] residuals) {
    this.weights = weights;
    this.q = q;
    this.r = r;
    this.coefficients = coefficients;
    this.residuals = residuals;
  }

  /**
   * Fits the model.
   *
   * @param model the data
   * @param weights one per study, positive; kept, not copied
   * @return the fit
   * @throws IllegalArgumentException if the columns of the design depend on each other
   */
  static WeightedFit of(LinearModel model, double[] weights) {
    int k = model.k();
    int p = model.p();
    double[] roots = new double[k];
    for (int i = 0; i < k; i++) {
      roots[i] = Math.sqrt(weights[i]);
    }
    double[][] q = new double[p][k];
    double[][] r = new double[p][p];
    for (int j = 0; j < p; j++) {
      double[] column = q[j];
      for (int i = 0; i < k; i++) {
        column[i] = roots[i] * model.design(i, j);
      }
      double before = Math.sqrt(InnerProduct.of(column, column));
      double[] parts = removeSpan(q, j, column);
      for (int l = 0; l < j; l++) {
        r[l][j] = parts[l];
      }
      double norm = Math.sqrt(InnerProduct.of(column, column));
      if (!(norm > RANK_TOLERANCE * before)) {
        throw new IllegalArgumentException(
            "column "
                + (j + 1)
                + " of the design does not vary apart from the columns before it, so its"
                + " coefficient cannot be estimated");
      }
      r[j][j] = norm;
      for (int i = 0; i < k; i++) {
        column[i] /= norm;
      }
    }
    double[] residuals = new double[k];
    for (int i = 0; i < k; i++) {
      residuals[i] = roots[i] * model.estimate(i);
    }
    double[] coefficients = removeSpan(q, p, residuals);
    for (int j = p - 1; j >= 0; j--) {
      for (int l = j + 1; l < p; l++) {
        coefficients[j] -= r[j][l] * coefficients[l];
      }
      coefficients[j] /= r[j][j];
    }
    return new WeightedFit(weights, q, r, coefficients, residuals);
  }

  /**
   * Takes the part within the first columns of q off a vector, twice, because one pass of
   * Gram-Schmidt leaves a rest when the vector lies almost within them.
   */
  private static double[] removeSpan(double[][] q, int columns, double[] vector) {
    double[] parts = new double[columns];
    for (int pass = 0; pass < 2; pass++) {
      for (int l = 0; l < columns; l++) {
        double part = InnerProduct.of(q[l], vector);
        parts[l] += part;
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= part * q[l][i];
        }
      }
    }
    return parts;
  }

  int k() {
    return weights.length;
  }

  int p() {
    return coefficients.length;
  }

  double weight(int i) {
    return weights[i];
  }

  /** Returns a copy of the coefficients. */
  double[] coefficients() {
    return coefficients.clone();
  }

  /** Returns the residual of a study, {@code y - x'b}. */
  double residual(int i) {
    return residuals[i] / Math.sqrt(weights[i]);
  }

  /** Returns the hat value of a study, its influence on its own fitted value, from 0 to 1. */
  double hat(int i) {
    double sum = 0;
    for (double[] column : q) {
      sum += column[i] * column[i];
    }
    return sum;
  }

  /** Returns {@code (X'WX)⁻¹}, the covariance of the coefficients if the weights are known. */
  double[][] covariance() {
    int p = p();
    double[][] inverse = new double[p][p];
    for (int j = 0; j < p; j++) {
      inverse[j][j] = 1 / r[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int l = i + 1; l <= j; l++) {
          sum -= r[i][l] * inverse[l][j];
        }
        inverse[i][j] = sum / r[i][i];
      }
    }
    double[][] covariance = new double[p][p];
    for (int a = 0; a < p; a++) {
      for (int b = 0; b < p; b++) {
        for (int l = Math.max(a, b); l < p; l++) {
          covariance[a][b] += inverse[a][l] * inverse[b][l];
        }
      }
    }
    return covariance;
  }

  /** Returns {@code log |X'WX|}. */
  double logDeterminant() {
    double sum = 0;
    for (int j = 0; j < r.length; j++) {
      sum += 2 * Math.log(r[j][j]);
    }
    return sum;
  }

  /** Returns the weighted sum of squared residuals, {@code y'Py}. */
  double residualSumOfSquares() {
    return InnerProduct.of(residuals, residuals);
  }

  /** Returns {@code y'PPy}. */
  double residualQuadratic() {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      sum += weights[i] * residuals[i] * residuals[i];
    }
    return sum;
  }

  /** Returns {@code y'PPPy}. */
  double residualCubic() {
    double[] inner = new double[residuals.length];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = weights[i] * residuals[i];
    }
    removeSpan(q, q.length, inner);
    return InnerProduct.of(inner, inner);
  }

  /** Returns {@code tr(P)}. */
  double traceP() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * slack(i);
    }
    return sum;
  }

  /** Returns {@code tr(P D)} for a diagonal D. */
  double tracePd(double[] d) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * d[i] * slack(i);
    }
    return sum;
  }

  /** Returns {@code tr(P P)}. */
  double tracePp() {
    return tracePdPe(null, null);
  }

  /**
   * Returns {@code tr(P D P E)} for diagonal D and E.
   *
   * @param d the diagonal of D; null for the identity
   * @param e the diagonal of E; null for the identity
   */
  double tracePdPe(double @Nullable [] d, double @Nullable [] e) {
    int k = weights.length;
    boolean[] dominant = new boolean[k];
    double sum = 0;
    for (int i = 0; i < k; i++) {
      double hat = hat(i);
      dominant[i] = hat > DOMINANT;
      if (!dominant[i]) {
        sum += weights[i] * weights[i] * at(d, i) * at(e, i) * (1 - 2 * hat);
      }
    }
    for (int a = 0; a < q.length; a++) {
      for (int b = 0; b < q.length; b++) {
        double left = 0;
        double right = 0;
        for (int i = 0; i < k; i++) {
          if (!dominant[i]) {
            double product = weights[i] * q[a][i] * q[b][i];
            left += product * at(d, i);
            right += product * at(e, i);
          }
        }
        sum += left * right;
      }
    }
    for (int i = 0; i < k; i++) {
      if (dominant[i]) {
        double[] row = complement(i);
        for (int j = 0; j < k; j++) {
          double both =
              dominant[j] ? at(d, i) * at(e, j) : at(d, i) * at(e, j) + at(d, j) * at(e, i);
          sum += weights[i] * weights[j] * both * row[j] * row[j];
        }
      }
    }
    return sum;
  }

  /**
   * Returns one less the hat value of a study. For a study with nearly all the weight that
   * difference would be rounding, so it is computed as the square of what the span leaves of it.
   */
  private double slack(int i) {
    double hat = hat(i);
    if (hat <= DOMINANT) {
      return 1 - hat;
    }
    double[] row = complement(i);
    return InnerProduct.of(row, row);
  }

  /** Returns a row of {@code I - QQ'}. */
  private double[] complement(int i) {
    double[] row = new double[weights.length];
    row[i] = 1;
    removeSpan(q, q.length, row);
    return row;
  }

  private static double at(double @Nullable [] diagonal, int i) {
    return diagonal == null ? 1 : diagonal[i];
  }
}
