package org.microdosing.evidence.synthesis;

import org.apache.commons.numbers.gamma.GammaRatio;

/** Hedges' exact factor against the small-sample bias of standardised differences. */
final class BiasCorrection {

  private BiasCorrection() {}

  /**
   * Returns {@code J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2))} (Hedges 1981, Journal of Educational
   * Statistics 6(2), equation 6e).
   *
   * <p>The ratio of gamma functions is taken as one: each of them overflows from m = 344, and the
   * difference of their logarithms loses digits where samples are large.
   *
   * @param df the degrees of freedom m, above 1
   * @return the factor, from 0 to 1, close to {@code 1 - 3/(4m - 1)}
   */
  static double factor(double df) {
    return 1 / (GammaRatio.delta((df - 1) / 2, 0.5) * Math.sqrt(df / 2));
  }
}
