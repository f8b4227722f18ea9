package org.microdosing.evidence.synthesis;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.synthesis.Convergence.Ending;

/**
 * The generalised Q statistic as a function of the between-study variance, {@code Q(tau²) = y'Py}
 * with weights {@code 1 / (v + tau²)}, which falls steadily from Cochran's Q to zero, and what is
 * read off where it takes a given value.
 */
final class GeneralisedQ {

  private GeneralisedQ() {}

  /**
   * Estimates the between-study variance as the one at which Q equals its degrees of freedom.
   *
   * <p>Paule and Mandel (1982), Journal of Research of the National Bureau of Standards
   * 87(5):377-385; the empirical Bayes estimator of Morris (1983), Journal of the American
   * Statistical Association 78(381):47-55, solves the same equation. Zero if Cochran's Q does not
   * exceed its degrees of freedom.
   */
  static TauSquared pauleMandel(LinearModel model) {
    int k = model.k();
    Root root = solve(model, model.residualDegreesOfFreedom());
    WeightedFit fit = model.fit(root.value);
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += fit.weight(i);
    }
    double error = Math.sqrt(2.0 / model.residualDegreesOfFreedom()) * k / sum;
    return TauSquared.found(
        root.value,
        error,
        new Convergence(root.value > 0 ? Ending.CONVERGED : Ending.AT_ZERO, root.evaluations));
  }

  /**
   * Returns the Q-profile confidence interval of the between-study variance.
   *
   * <p>Viechtbauer (2007), Statistics in Medicine 26(1):37-52. The interval holds the variances at
   * which Q lies between its chi-squared quantiles; it need not hold an estimate that solves
   * another equation.
   *
   * @param model the data
   * @param level the coverage, as a fraction
   * @return the interval, searched for as far up as it takes
   */
  static Interval interval(LinearModel model, double level) {
    ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(model.residualDegreesOfFreedom());
    double tail = (1 - level) / 2;
    double small = chiSquared.inverseCumulativeProbability(tail);
    double large = chiSquared.inverseSurvivalProbability(tail);
    return new Interval(solve(model, large).value, solve(model, small).value, level);
  }

  /** A solution, zero where Q lies below the target everywhere. */
  private record Root(double value, int evaluations) {}

  private static Root solve(LinearModel model, double target) {
    double atZero = model.fit(0).residualSumOfSquares();
    if (!(atZero > target)) {
      return new Root(0, 1);
    }
    int[] evaluations = {1};
    double low = 0;
    double high = model.variance(0);
    while (excess(model, high, target, evaluations) > 0) {
      low = high;
      high *= 4;
    }
    double value =
        new BrentSolver(1e-15, 1e-300, 0)
            .findRoot(x -> excess(model, x, target, evaluations), low, high);
    return new Root(value, evaluations[0]);
  }

  private static double excess(LinearModel model, double value, double target, int[] evaluations) {
    evaluations[0]++;
    return model.fit(value).residualSumOfSquares() - target;
  }
}
