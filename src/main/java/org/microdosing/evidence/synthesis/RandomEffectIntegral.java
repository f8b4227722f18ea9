package org.microdosing.evidence.synthesis;

/**
 * The likelihood of a table whose log odds ratio is drawn from a normal distribution, by adaptive
 * Gauss-Hermite quadrature: nodes around the mode, as far apart as the curvature there asks for
 * (Pinheiro and Bates 1995, Journal of Computational and Graphical Statistics 4(1):12-35).
 */
final class RandomEffectIntegral {

  private static final int MAX_STEPS = 100;

  private final GaussHermite rule;

  RandomEffectIntegral(GaussHermite rule) {
    this.rule = rule;
  }

  /** Returns the logarithm of the mean likelihood over a normal distribution. */
  double log(TableLikelihood table, double mean, double tau) {
    if (tau == 0) {
      return table.at(mean);
    }
    double mode = mode(table, mean, tau);
    table.at(mean + tau * mode);
    double scale = 1 / Math.sqrt(1 - tau * tau * table.curvature());
    double largest = Double.NEGATIVE_INFINITY;
    double[] terms = new double[rule.points()];
    for (int j = 0; j < terms.length; j++) {
      double x = rule.node(j);
      double u = mode + scale * x;
      terms[j] = rule.logWeight(j) + 0.5 * (x * x - u * u) + table.at(mean + tau * u);
      largest = Math.max(largest, terms[j]);
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - largest);
    }
    return largest + Math.log(sum) + Math.log(scale);
  }

  /** Returns where the likelihood times the density is highest, in standard deviations. */
  private static double mode(TableLikelihood table, double mean, double tau) {
    double u = 0;
    double value = table.at(mean);
    for (int step = 0; step < MAX_STEPS; step++) {
      double slope = tau * table.slope() - u;
      double move = slope / (1 - tau * tau * table.curvature());
      if (Math.abs(move) < 1e-10) {
        return u + move;
      }
      double next = u + move;
      double height = table.at(mean + tau * next) - next * next / 2;
      while (height < value - 1e-12 * Math.abs(value)) {
        move /= 2;
        next = u + move;
        height = table.at(mean + tau * next) - next * next / 2;
      }
      u = next;
      value = height;
    }
    return u;
  }
}
