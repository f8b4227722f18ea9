package org.microdosing.evidence.synthesis;

import java.util.OptionalDouble;
import org.microdosing.evidence.synthesis.Convergence.Ending;

/**
 * Maximum likelihood and restricted maximum likelihood estimation of the between-study variance.
 *
 * <p>Fisher scoring from Hedges' estimate, as in Viechtbauer (2005), Journal of Educational and
 * Behavioral Statistics 30(3):261-293, equations for ML and REML, finished by Newton steps with the
 * observed information. Every point visited narrows a bracket by the sign of the score there, and a
 * step that would leave the bracket is replaced by its middle, so that the search cannot cycle or
 * diverge; a step below zero is halved until it is not one.
 */
enum LikelihoodEstimator {
  /** Maximum likelihood. */
  ML {
    @Override
    double expectation(WeightedFit fit) {
      double sum = 0;
      for (int i = 0; i < fit.k(); i++) {
        sum += fit.weight(i);
      }
      return sum;
    }

    @Override
    double information(WeightedFit fit) {
      double sum = 0;
      for (int i = 0; i < fit.k(); i++) {
        sum += fit.weight(i) * fit.weight(i);
      }
      return sum;
    }

    @Override
    double penalty(WeightedFit fit) {
      return 0;
    }
  },
  /** Restricted maximum likelihood. */
  REML {
    @Override
    double expectation(WeightedFit fit) {
      return fit.traceP();
    }

    @Override
    double information(WeightedFit fit) {
      return fit.tracePp();
    }

    @Override
    double penalty(WeightedFit fit) {
      return fit.logDeterminant() / 2;
    }
  };

  private static final int ITERATION_LIMIT = 1000;

  /** Below this share of the smallest sampling variance, a falling likelihood falls from zero. */
  private static final double NEGLIGIBLE = 1e-12;

  /** Newton steps are used once a scoring step is a smaller share of the value than this. */
  private static final double NEWTON_RANGE = 1e-2;

  /** What {@code y'PPy} is expected to be at the true variance. */
  abstract double expectation(WeightedFit fit);

  /** Twice the Fisher information. */
  abstract double information(WeightedFit fit);

  /** What the log-likelihood loses for the coefficients. */
  abstract double penalty(WeightedFit fit);

  /**
   * Finds the variance at a maximum of the likelihood.
   *
   * <p>The likelihood can have several maxima. The one that the search from Hedges' estimate ends
   * at is given, or zero if that is more likely, which is what metafor gives; a coarse look over
   * all variances then tells whether another is more likely still.
   */
  TauSquared estimate(LinearModel model) {
    TauSquared found = search(model, MomentEstimators.hedges(model).value());
    double best = logLikelihood(model, found.value());
    double atZero = logLikelihood(model, 0);
    if (atZero > best + 1e-9) {
      found = result(model, 0, Ending.AT_ZERO, found.convergence().iterations());
      best = atZero;
    }
    double limit = model.unweightedFit().residualSumOfSquares();
    for (double other = smallestVariance(model) / 16; other <= limit; other *= 4) {
      if (found.convergence().isExact() && logLikelihood(model, other) > best + 1e-6) {
        return result(model, found.value(), Ending.LOCAL_MAXIMUM, found.convergence().iterations());
      }
    }
    return found;
  }

  private static double smallestVariance(LinearModel model) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < model.k(); i++) {
      smallest = Math.min(smallest, model.variance(i));
    }
    return smallest;
  }

  private TauSquared search(LinearModel model, double start) {
    double smallest = smallestVariance(model);
    double value = start;
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double lastStep = Double.POSITIVE_INFINITY;
    for (int iteration = 1; iteration <= ITERATION_LIMIT; iteration++) {
      WeightedFit fit = model.fit(value);
      double score = fit.residualQuadratic() - expectation(fit);
      if (score < 0 && value <= NEGLIGIBLE * smallest) {
        return result(model, 0, Ending.AT_ZERO, iteration);
      }
      if (score > 0) {
        low = value;
      } else {
        high = value;
      }
      double move = step(fit, score, value);
      while (value + move < 0) {
        move /= 2;
      }
      double next = value + move;
      if (next >= high) {
        next = value + (high - value) / 2;
      } else if (next <= low) {
        next = value - (value - low) / 2;
      }
      double step = Math.abs(next - value);
      boolean atRounding = step <= 1e-9 * value && step >= lastStep / 2;
      if (score == 0 || step <= 1e-15 * value || atRounding) {
        double maximum = score == 0 ? value : next;
        return result(model, maximum, maximum > 0 ? Ending.CONVERGED : Ending.AT_ZERO, iteration);
      }
      value = next;
      lastStep = step;
    }
    return result(model, value, Ending.ITERATION_LIMIT, ITERATION_LIMIT);
  }

  private double step(WeightedFit fit, double score, double value) {
    double information = information(fit);
    double scoring = score / information;
    if (!Double.isFinite(scoring)) {
      // Weights so small that their squares vanish: halve or double instead.
      return score > 0 ? value : -value / 2;
    }
    if (Math.abs(scoring) < NEWTON_RANGE * value) {
      double observed = 2 * fit.residualCubic() - information;
      if (observed > 0) {
        return score / observed;
      }
    }
    return scoring;
  }

  /** The log-likelihood without its constant. */
  double logLikelihood(LinearModel model, double value) {
    WeightedFit fit = model.fit(value);
    double sum = -fit.residualSumOfSquares() / 2 - penalty(fit);
    for (int i = 0; i < model.k(); i++) {
      sum += Math.log(fit.weight(i)) / 2;
    }
    return sum;
  }

  private TauSquared result(LinearModel model, double value, Ending ending, int iterations) {
    double error = Math.sqrt(2 / information(model.fit(value)));
    return new TauSquared(value, OptionalDouble.of(error), new Convergence(ending, iterations));
  }
}
