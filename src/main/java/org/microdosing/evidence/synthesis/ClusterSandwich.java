package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.List;
import org.microdosing.evidence.page.Phrases;

/**
 * The cluster-robust covariance of the coefficients of a model that was weighted by the inverse of
 * its covariance, which is zero between clusters.
 *
 * <p>With X, Φ and e the design, the covariance and the residuals of cluster i, and {@code M = (Σ
 * X'Φ⁻¹X)⁻¹}, the covariance is {@code Σ g g'} with {@code g = M X'Φ⁻¹ A e}. A is a constant for
 * {@link RobustMethod#CR1}; for {@link RobustMethod#CR2} it is {@code D'(D(Φ - XMX')D')^(-1/2) D}
 * with {@code Φ = D'D}, by a generalised inverse (Pustejovsky and Tipton 2018, Journal of Business
 * & Economic Statistics 36(4):672-683, equations 9 to 11, for the case in which the working model
 * gives the weights).
 */
final class ClusterSandwich {

  /** Smaller eigenvalues, as a part of those of the unadjusted cluster, are rounding. */
  private static final double RANK_TOLERANCE = 1e-12;

  private final double[][] model;
  private final double[] variances;
  private final double[] degreesOfFreedom;

  /** A cluster of effects. */
  static final class Block {
    private final double[][] design;
    private final double[] residuals;
    private final double[][] covariance;

    /**
     * Keeps the arrays, without a copy.
     *
     * @param design the rows of the design, one for each effect
     * @param residuals the residual of each effect
     * @param covariance the covariance of the effects under the model
     */
    Block(double[][] design, double[] residuals, double[][] covariance) {
      this.design = design;
      this.residuals = residuals;
      this.covariance = covariance;
    }
  }

  /**
   * Computes variances and degrees of freedom.
   *
   * @param model the covariance of the coefficients under the model, M
   * @param blocks the clusters, more than coefficients
   * @param method the correction
   */
  ClusterSandwich(double[][] model, List<Block> blocks, RobustMethod method) {
    int p = model.length;
    int n = blocks.size();
    if (n <= p) {
      throw new IllegalArgumentException(
          "a cluster-robust error of "
              + Phrases.count(p, "coefficient", "coefficients")
              + " needs at least "
              + (p + 1)
              + " clusters, found "
              + n);
    }
    this.model = model;
    this.variances = new double[p];
    this.degreesOfFreedom = new double[p];
    double[][][] weights = new double[n][][];
    for (int i = 0; i < n; i++) {
      weights[i] = weights(blocks.get(i), method == RobustMethod.CR2);
    }
    double factor = method == RobustMethod.CR1 ? n / (double) (n - p) : 1;
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < n; i++) {
        double part = InnerProduct.of(weights[i][j], blocks.get(i).residuals);
        variances[j] += factor * part * part;
      }
      degreesOfFreedom[j] = method == RobustMethod.CR1 ? n - p : satterthwaite(blocks, weights, j);
    }
  }

  /** Returns the robust standard error of a coefficient. */
  double standardError(int j) {
    return Math.sqrt(variances[j]);
  }

  /** Returns the degrees of freedom of the t test of a coefficient. */
  double degreesOfFreedom(int j) {
    return degreesOfFreedom[j];
  }

  /** Returns, for each coefficient, what the residuals of a cluster are multiplied with. */
  private double[][] weights(Block block, boolean adjusted) {
    int n = block.residuals.length;
    int p = model.length;
    Cholesky factor = Cholesky.of(block.covariance);
    double[][] weights = new double[p][];
    for (int j = 0; j < p; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = InnerProduct.of(block.design[i], model[j]);
      }
      weights[j] = factor.solve(column);
    }
    if (adjusted) {
      double[][] adjustment = adjustment(block, factor);
      for (int j = 0; j < p; j++) {
        weights[j] = times(adjustment, weights[j]);
      }
    }
    return weights;
  }

  private double[][] adjustment(Block block, Cholesky factor) {
    int n = factor.size();
    double[][] rest = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] row = times(model, block.design[i]);
      for (int j = 0; j < n; j++) {
        rest[i][j] = block.covariance[i][j] - InnerProduct.of(row, block.design[j]);
      }
    }
    double[][] d = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        d[i][j] = factor.factor(j, i);
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(congruent(d, rest));
    double size = trace(congruent(d, block.covariance));
    double[][] root = new double[n][n];
    for (int l = 0; l < n; l++) {
      double value = eigen.value(l);
      if (value > RANK_TOLERANCE * size) {
        // D'u, so that the sum of its squares over the root of the value is the adjustment.
        double[] u = new double[n];
        for (int i = 0; i < n; i++) {
          for (int m = 0; m <= i; m++) {
            u[i] += d[m][i] * eigen.vector(m, l);
          }
        }
        double scale = 1 / Math.sqrt(value);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            root[i][j] += scale * u[i] * u[j];
          }
        }
      }
    }
    return root;
  }

  /**
   * Satterthwaite's degrees of freedom of the variance of a coefficient: with {@code P_ij} the
   * covariance under the model of what clusters i and j contribute, {@code (Σ P_ii)² / Σ P_ij²}.
   */
  private double satterthwaite(List<Block> blocks, double[][][] weights, int j) {
    int p = model.length;
    double trace = 0;
    double squares = 0;
    double[][] products = new double[p][p];
    double diagonal = 0;
    Cholesky factor = Cholesky.of(model);
    for (int i = 0; i < weights.length; i++) {
      Block block = blocks.get(i);
      double[] g = weights[i][j];
      double own = InnerProduct.of(g, times(block.covariance, g));
      double[] sums = new double[p];
      for (int r = 0; r < g.length; r++) {
        for (int c = 0; c < p; c++) {
          sums[c] += g[r] * block.design[r][c];
        }
      }
      double[] h = new double[p];
      for (int c = 0; c < p; c++) {
        for (int r = c; r < p; r++) {
          h[c] += factor.factor(r, c) * sums[r];
        }
      }
      double common = InnerProduct.of(h, h);
      trace += own - common;
      squares += (own - common) * (own - common);
      diagonal += common * common;
      for (int r = 0; r < p; r++) {
        for (int c = 0; c < p; c++) {
          products[r][c] += h[r] * h[c];
        }
      }
    }
    double between =
        Arrays.stream(products).mapToDouble(row -> InnerProduct.of(row, row)).sum() - diagonal;
    return trace * trace / (squares + Math.max(0, between));
  }

  private static double trace(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      sum += matrix[i][i];
    }
    return sum;
  }

  /** Returns {@code D S D'}. */
  private static double[][] congruent(double[][] d, double[][] s) {
    int n = d.length;
    double[][] left = new double[n][];
    for (int i = 0; i < n; i++) {
      left[i] = times(s, d[i]);
    }
    double[][] both = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        both[i][j] = InnerProduct.of(d[i], left[j]);
        both[j][i] = both[i][j];
      }
    }
    return both;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = InnerProduct.of(matrix[i], vector);
    }
    return product;
  }
}
