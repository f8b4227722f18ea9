package org.microdosing.evidence.synthesis;

import java.util.Optional;
import java.util.OptionalInt;
import org.microdosing.evidence.measure.Interval;
import org.microdosing.evidence.page.Phrases;

/**
 * A fitted {@link LinearModel}: coefficients with their covariance, heterogeneity, and what each
 * study contributes.
 *
 * <p>Computed in a unit that suits the data and given back in the unit of the data.
 */
final class MixedModelFit {

  private final LinearModel.Standardised data;
  private final CoefficientTest test;
  private final boolean equalEffects;
  private final TauSquared tauSquared;
  private final WeightedFit fit;
  private final double[][] covariance;
  private final double varianceFactor;
  private final double q;
  private final double typicalVariance;

  private MixedModelFit(
      LinearModel.Standardised data, Optional<TauEstimator> estimator, CoefficientTest test) {
    LinearModel model = data.model();
    int df = model.residualDegreesOfFreedom();
    if (df == 0 && model.p() > 1) {
      throw new IllegalArgumentException(
          Phrases.count(model.p(), "coefficient needs", "coefficients need")
              + " more than "
              + Phrases.effects(model.k()));
    }
    this.data = data;
    this.equalEffects = estimator.isEmpty();
    this.test = df == 0 ? CoefficientTest.Z : test;
    this.tauSquared =
        estimator.isEmpty() || df == 0 ? TauSquared.NONE : estimator.get().estimate(model);
    if (Double.isInfinite(Math.scalb(tauSquared.value(), 2 * data.exponent()))) {
      throw new ArithmeticException("the between-study variance is too large for a number");
    }
    WeightedFit within = model.fit(0);
    this.q = df == 0 ? 0 : within.residualSumOfSquares();
    this.typicalVariance = df == 0 ? model.variance(0) : df / within.traceP();
    this.fit = tauSquared.value() == 0 ? within : model.fit(tauSquared.value());
    this.varianceFactor = this.test.varianceFactor(fit.residualSumOfSquares() / df);
    this.covariance = fit.covariance();
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= varianceFactor;
      }
    }
  }

  /**
   * Fits a random-effects or mixed-effects model. With a single study, and so an intercept alone,
   * there is nothing to estimate the between-study variance or the scatter from: the variance is
   * zero and the test is z.
   *
   * @throws IllegalArgumentException if there are not more studies than coefficients (except a
   *     single study with an intercept) or the design is not of full rank
   * @throws ArithmeticException if the effects lie too far apart, see {@link
   *     LinearModel#standardised}, or the between-study variance exceeds the range of numbers
   */
  static MixedModelFit randomEffects(
      LinearModel model, TauEstimator estimator, CoefficientTest test) {
    return new MixedModelFit(model.standardised(), Optional.of(estimator), test);
  }

  /** Fits the same model without between-study variance; otherwise as {@link #randomEffects}. */
  static MixedModelFit equalEffects(LinearModel model, CoefficientTest test) {
    return new MixedModelFit(model.standardised(), Optional.empty(), test);
  }

  int k() {
    return fit.k();
  }

  int p() {
    return fit.p();
  }

  /** Returns the residual degrees of freedom, {@code k - p}. */
  int residualDegreesOfFreedom() {
    return k() - p();
  }

  /** Returns the test that was made; z whatever was asked for if there is one study. */
  CoefficientTest test() {
    return test;
  }

  /** Returns the degrees of freedom of the test; empty for z. */
  OptionalInt testDegreesOfFreedom() {
    return test.usesT() ? OptionalInt.of(residualDegreesOfFreedom()) : OptionalInt.empty();
  }

  double coefficient(int j) {
    double value = Math.scalb(fit.coefficients()[j], data.exponent());
    return j == 0 ? value + data.origin() : value;
  }

  double standardError(int j) {
    return Math.scalb(Math.sqrt(covariance[j][j]), data.exponent());
  }

  /** Returns the covariance of two coefficients, scaled as the test asks for. */
  double covariance(int i, int j) {
    return Math.scalb(covariance[i][j], 2 * data.exponent());
  }

  /** Returns what the test multiplied the covariance by. */
  double varianceFactor() {
    return varianceFactor;
  }

  /** Tells whether the test makes standard errors smaller by one percent or more. */
  boolean narrows() {
    return Math.sqrt(varianceFactor) <= 0.99;
  }

  TauSquared tauSquared() {
    return tauSquared.scaled(data.exponent());
  }

  /**
   * Returns the Q-profile interval of the between-study variance; empty if the model has no such
   * variance or there is one study.
   *
   * @see GeneralisedQ#interval
   */
  Optional<Interval> tauSquaredInterval(double level) {
    if (equalEffects || residualDegreesOfFreedom() == 0) {
      return Optional.empty();
    }
    Interval interval = GeneralisedQ.interval(data.model(), level);
    return Optional.of(
        new Interval(
            Math.scalb(interval.low(), 2 * data.exponent()),
            Math.scalb(interval.high(), 2 * data.exponent()),
            level));
  }

  /** Returns Cochran's Q of the residuals; 0 with one study. */
  double q() {
    return q;
  }

  /** Returns the chance of a Q as large or larger if the studies differ by sampling alone. */
  double qPValue() {
    return ReferenceDistribution.chiSquaredTail(q, residualDegreesOfFreedom());
  }

  /**
   * Returns I² in percent: from tau² and the typical sampling variance, from Q in a model without
   * between-study variance.
   */
  double iSquared() {
    if (equalEffects) {
      int df = residualDegreesOfFreedom();
      return q > df ? 100 * (q - df) / q : 0;
    }
    return 100 * tauSquared.value() / (tauSquared.value() + typicalVariance);
  }

  /** Returns H², the ratio of total to sampling variance, by the same two ways as I². */
  double hSquared() {
    if (equalEffects) {
      return residualDegreesOfFreedom() == 0 ? 1 : q / residualDegreesOfFreedom();
    }
    return 1 + tauSquared.value() / typicalVariance;
  }

  /** Returns the hat value of a study; with an intercept alone, its share of the weights. */
  double hat(int i) {
    return fit.hat(i);
  }
}
