package org.microdosing.evidence.synthesis;

import java.util.OptionalDouble;

/**
 * An estimated between-study variance.
 *
 * @param value the variance, from 0
 * @param standardError its standard error; empty where none is estimated
 * @param convergence how the estimate was reached
 */
record TauSquared(double value, OptionalDouble standardError, Convergence convergence) {

  /** The variance of a model without heterogeneity. */
  static final TauSquared NONE =
      new TauSquared(0, OptionalDouble.empty(), new Convergence(Convergence.Ending.CLOSED_FORM, 0));

  static TauSquared closedForm(double value, double standardError) {
    return new TauSquared(
        value,
        OptionalDouble.of(standardError),
        new Convergence(Convergence.Ending.CLOSED_FORM, 0));
  }

  /** Returns the estimate for data multiplied by {@code 2^exponent}. */
  TauSquared scaled(int exponent) {
    return new TauSquared(
        Math.scalb(value, 2 * exponent),
        standardError.isPresent()
            ? OptionalDouble.of(Math.scalb(standardError.getAsDouble(), 2 * exponent))
            : standardError,
        convergence);
  }
}
