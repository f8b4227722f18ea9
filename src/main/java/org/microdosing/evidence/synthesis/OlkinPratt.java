package org.microdosing.evidence.synthesis;

import org.apache.commons.numbers.gamma.GammaRatio;

/** The unbiased estimator of a correlation of Olkin and Pratt (1958). */
final class OlkinPratt {

  /** Step of the quadrature; halving it changes no result beyond the last digits. */
  private static final double STEP = 1.0 / 64;

  private static final int STEPS = 6 * 64;

  private OlkinPratt() {}

  /**
   * Returns {@code r F(1/2, 1/2; (n - 2)/2; 1 - r²)}.
   *
   * <p>With c = (n - 2)/2, Euler's integral of F is {@code 2 Γ(c) / (√π Γ(c - 1/2)) ∫ sinⁿ⁻⁴u /
   * √(sin²u + r² cos²u) du} over u from 0 to π/2, which stays tame for every r and n, where the
   * series of F stalls as r nears 0.
   *
   * @param r the correlation, strictly between -1 and 1
   * @param n the people in the sample, at least 5
   * @return the unbiased estimate
   */
  static double unbiased(double r, int n) {
    if (r == 0) {
      return 0;
    }
    double c = (n - 2) / 2.0;
    double scale = 2 / (Math.sqrt(Math.PI) * GammaRatio.delta(c - 0.5, 0.5));
    return r * integral(Math.abs(r), n - 4.0) * scale;
  }

  /** Tanh-sinh quadrature (Takahasi and Mori 1974), exact to the last digits for this integrand. */
  private static double integral(double r, double power) {
    double sum = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double t = i * STEP;
      double s = Math.PI / 2 * Math.sinh(t);
      double weight = Math.PI / 2 * Math.cosh(t) / (Math.cosh(s) * Math.cosh(s));
      double u = Math.PI / 2 / (1 + Math.exp(-2 * s));
      double sin = Math.sin(u);
      sum += weight * (Math.pow(sin, power) / Math.hypot(sin, r * Math.cos(u)));
    }
    return sum * STEP * Math.PI / 4;
  }
}
