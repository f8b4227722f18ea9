package org.microdosing.evidence.synthesis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.microdosing.evidence.synthesis.Convergence.Ending;

/**
 * Maximum likelihood and restricted maximum likelihood estimation of the between-study variance.
 *
 * <p>The likelihood can have several maxima. All of them are bracketed by a {@link ScoreGrid}, each
 * is climbed, and the highest is the estimate. The climb is by Fisher scoring, as in Viechtbauer
 * (2005), Journal of Educational and Behavioral Statistics 30(3):261-293, equations for ML and
 * REML, finished by Newton steps with the observed information. Every point visited narrows the
 * bracket by the sign of the score there; a step that would leave the bracket, or is more than half
 * of the step before, is replaced by its middle, so that the search always ends.
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
    double expectation(double sum, double products) {
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
    double expectation(double sum, double products) {
      return 2 * products / sum;
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

  /** Newton steps are used once a scoring step is a smaller share of the value than this. */
  private static final double NEWTON_RANGE = 1e-2;

  /** Steps that are a smaller share of the value than this, and no longer shrink, are rounding. */
  private static final double NEGLIGIBLE = 1e-9;

  /** Fisher scoring alone, as metafor does it: at most so many steps, until one is so small. */
  private static final int USUAL_STEPS = 100;

  private static final double USUAL_PRECISION = 1e-5;

  /**
   * A usual search that ends at a log-likelihood lower by more than this has missed the maximum.
   */
  private static final double MISSED = 1e-3;

  /** What {@code y'PPy} is expected to be at the true variance. */
  abstract double expectation(WeightedFit fit);

  /** The same of an intercept alone, from the sums of weights and of their products in pairs. */
  abstract double expectation(double sum, double products);

  /** Twice the Fisher information. */
  abstract double information(WeightedFit fit);

  /** What the log-likelihood loses for the coefficients. */
  abstract double penalty(WeightedFit fit);

  /** Finds the variance at the highest maximum of the likelihood. */
  TauSquared estimate(LinearModel model) {
    double[] variances = model.variances();
    double largest = Arrays.stream(variances).max().orElseThrow();
    double scatter =
        model.unweightedFit().residualSumOfSquares() / model.residualDegreesOfFreedom();
    ScoreGrid grid =
        ScoreGrid.of(score(model), model.smallestVariance(), Math.max(largest, 2 * scatter));
    int evaluations = grid.evaluations();
    double best = 0;
    double height = grid.atZero() ? logLikelihood(model, 0) : Double.NEGATIVE_INFINITY;
    for (ScoreGrid.Bracket bracket : grid.brackets()) {
      Climb climb = climb(model, bracket);
      evaluations += climb.steps;
      double other = single(grid) ? height : logLikelihood(model, climb.value);
      if (single(grid) || other > height) {
        best = climb.value;
        height = other;
      }
    }
    Ending ending = best > 0 ? Ending.CONVERGED : Ending.AT_ZERO;
    WeightedFit fit = model.fit(best);
    double error = Math.sqrt(2 / information(fit));
    if (single(grid) && !grid.uneven() && settlesAt(fit)) {
      return TauSquared.found(best, error, new Convergence(ending, evaluations));
    }
    TauSquared.UsualSearch usual = usual(model);
    boolean missed = logLikelihood(model, best) - logLikelihood(model, usual.value()) > MISSED;
    if (missed && usual.settled() && !single(grid)) {
      ending = Ending.HIGHEST_MAXIMUM;
    }
    TauSquared found = TauSquared.found(best, error, new Convergence(ending, evaluations));
    return missed || !usual.settled() ? found.missedBy(usual) : found;
  }

  /**
   * Tells whether Fisher scoring closes in on a maximum: beyond twice the expected information its
   * steps overshoot by more than they correct.
   */
  private boolean settlesAt(WeightedFit fit) {
    return fit.residualCubic() < 1.25 * information(fit);
  }

  private static boolean single(ScoreGrid grid) {
    return grid.brackets().size() + (grid.atZero() ? 1 : 0) == 1;
  }

  /**
   * Returns the slope of the log-likelihood, times two, as a function of the variance. The formula
   * for an intercept alone takes no differences of large sums, so that its sign holds even if one
   * study has nearly all the weight.
   */
  private DoubleUnaryOperator score(LinearModel model) {
    if (!model.isIntercept()) {
      return value -> {
        WeightedFit fit = model.fit(value);
        return fit.residualQuadratic() - expectation(fit);
      };
    }
    int k = model.k();
    double[] weights = new double[k];
    return value -> {
      double sum = 0;
      double products = 0;
      double weighted = 0;
      for (int i = 0; i < k; i++) {
        double weight = 1 / (model.variance(i) + value);
        weights[i] = weight;
        products += weight * sum;
        sum += weight;
        weighted += weight * model.estimate(i);
      }
      double mean = weighted / sum;
      double quadratic = 0;
      for (int i = 0; i < k; i++) {
        double part = weights[i] * (model.estimate(i) - mean);
        quadratic += part * part;
      }
      return quadratic - expectation(sum, products);
    };
  }

  private record Climb(double value, int steps) {}

  private Climb climb(LinearModel model, ScoreGrid.Bracket bracket) {
    double low = bracket.low();
    double high = bracket.high();
    double value = low + (high - low) / 2;
    double lastStep = Double.POSITIVE_INFINITY;
    for (int iteration = 1; ; iteration++) {
      WeightedFit fit = model.fit(value);
      double score = fit.residualQuadratic() - expectation(fit);
      if (score > 0) {
        low = value;
      } else {
        high = value;
      }
      double next = value + step(fit, score, value);
      double step = Math.abs(next - value);
      boolean negligible = step <= NEGLIGIBLE * value;
      boolean slow = step > lastStep / 2 && !negligible;
      if (!(next > low && next < high) || slow) {
        next = low + (high - low) / 2;
        step = Math.abs(next - value);
      } else if (negligible && step >= lastStep / 2) {
        return new Climb(next, iteration);
      }
      if (score == 0 || step <= 1e-15 * value) {
        return new Climb(score == 0 ? value : next, iteration);
      }
      value = next;
      lastStep = step;
    }
  }

  private double step(WeightedFit fit, double score, double value) {
    double information = information(fit);
    double scoring = score / information;
    if (Math.abs(scoring) < NEWTON_RANGE * value) {
      double observed = 2 * fit.residualCubic() - information;
      if (observed > 0) {
        return score / observed;
      }
    }
    return scoring;
  }

  /** Returns where Fisher scoring from a first guess stops, zero if that is more likely. */
  private TauSquared.UsualSearch usual(LinearModel model) {
    double value = MomentEstimators.hedges(model).value();
    boolean settled = false;
    for (int iteration = 0; !settled && iteration < USUAL_STEPS; iteration++) {
      WeightedFit fit = model.fit(value);
      double step = (fit.residualQuadratic() - expectation(fit)) / information(fit);
      while (value + step < 0) {
        step /= 2;
      }
      value += step;
      settled = Math.abs(step) <= USUAL_PRECISION * model.smallestVariance();
    }
    boolean zero = logLikelihood(model, 0) > logLikelihood(model, value);
    return new TauSquared.UsualSearch(zero ? 0 : value, settled);
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
}
