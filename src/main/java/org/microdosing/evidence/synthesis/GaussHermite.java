package org.microdosing.evidence.synthesis;

/**
 * The nodes and weights of Gauss and Hermite's rule for the standard normal distribution (Golub and
 * Welsch 1969, Mathematics of Computation 23:221-230).
 */
final class GaussHermite {

  private final double[] nodes;
  private final double[] logWeights;

  private GaussHermite(double[] nodes, double[] logWeights) {
    this.nodes = nodes;
    this.logWeights = logWeights;
  }

  /** Returns the rule of as many points. */
  static GaussHermite of(int points) {
    double[][] jacobi = new double[points][points];
    for (int i = 1; i < points; i++) {
      jacobi[i][i - 1] = Math.sqrt(i);
      jacobi[i - 1][i] = jacobi[i][i - 1];
    }
    SymmetricEigen eigen = SymmetricEigen.of(jacobi);
    double[] nodes = new double[points];
    double[] logWeights = new double[points];
    for (int j = 0; j < points; j++) {
      nodes[j] = eigen.value(j);
      logWeights[j] = -Math.log(sumOfSquares(nodes[j], points));
    }
    return new GaussHermite(nodes, logWeights);
  }

  /**
   * Returns the sum of the squares of the first orthonormal polynomials, whose inverse is the
   * weight of a node; unlike the eigenvector it keeps its digits where weights are tiny.
   */
  private static double sumOfSquares(double x, int points) {
    double before = 0;
    double polynomial = 1;
    double sum = 1;
    for (int i = 1; i < points; i++) {
      double next = (x * polynomial - Math.sqrt(i - 1) * before) / Math.sqrt(i);
      before = polynomial;
      polynomial = next;
      sum += next * next;
    }
    return sum;
  }

  int points() {
    return nodes.length;
  }

  double node(int j) {
    return nodes[j];
  }

  /** Returns the logarithm of a weight, the weights being of the sum 1. */
  double logWeight(int j) {
    return logWeights[j];
  }
}
