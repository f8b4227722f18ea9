package org.microdosing.evidence.synthesis;

/**
 * Estimators of the between-study variance in closed form: each sets a quadratic form of the
 * estimates equal to what it is expected to be.
 *
 * <p>The forms and the standard errors follow Viechtbauer (2005), Journal of Educational and
 * Behavioral Statistics 30(3):261-293, for a general design; negative solutions are set to zero.
 * The variance of the quadratic form {@code y'Py} is {@code 2 tr(PVPV) + 4 tau² tr(PVP) + 2 tau⁴
 * tr(PP)}.
 */
final class MomentEstimators {

  private MomentEstimators() {}

  /** DerSimonian and Laird (1986), Controlled Clinical Trials 7(3):177-188. */
  static TauSquared derSimonianLaird(LinearModel model) {
    WeightedFit fit = model.fit(0);
    int df = model.residualDegreesOfFreedom();
    double traceP = fit.traceP();
    double value = Math.max(0, (fit.residualSumOfSquares() - df) / traceP);
    double error =
        Math.sqrt(2 * df + 4 * value * traceP + 2 * value * value * fit.tracePp()) / traceP;
    return TauSquared.closedForm(value, error);
  }

  /** Hunter and Schmidt, Methods of Meta-Analysis (1990, 2nd edition 2004). */
  static TauSquared hunterSchmidt(LinearModel model) {
    WeightedFit fit = model.fit(0);
    int df = model.residualDegreesOfFreedom();
    double sum = 0;
    for (int i = 0; i < model.k(); i++) {
      sum += fit.weight(i);
    }
    double value = Math.max(0, (fit.residualSumOfSquares() - model.k()) / sum);
    double error =
        Math.sqrt(2 * df + 4 * value * fit.traceP() + 2 * value * value * fit.tracePp()) / sum;
    return TauSquared.closedForm(value, error);
  }

  /** Hedges and Olkin, Statistical Methods for Meta-Analysis (1985), the unweighted estimator. */
  static TauSquared hedges(LinearModel model) {
    WeightedFit fit = model.unweightedFit();
    int df = model.residualDegreesOfFreedom();
    double[] variances = model.variances();
    double tracePv = fit.tracePd(variances);
    double value = Math.max(0, (fit.residualSumOfSquares() - tracePv) / df);
    double error =
        Math.sqrt(
                2 * fit.tracePdPe(variances, variances)
                    + 4 * value * tracePv
                    + 2 * value * value * df)
            / df;
    return TauSquared.closedForm(value, error);
  }

  /**
   * Sidik and Jonkman (2005), Journal of the Royal Statistical Society C 54(2):367-384, from the
   * variance of the estimates (divisor k) as a first guess; never negative, and zero only if all
   * estimates are equal.
   */
  static TauSquared sidikJonkman(LinearModel model) {
    double mean = 0;
    for (int i = 0; i < model.k(); i++) {
      mean += model.estimate(i) / model.k();
    }
    double guess = 0;
    for (int i = 0; i < model.k(); i++) {
      guess += (model.estimate(i) - mean) * (model.estimate(i) - mean) / model.k();
    }
    WeightedFit fit = model.fit(guess);
    int df = model.residualDegreesOfFreedom();
    double[] variances = model.variances();
    double value = guess * fit.residualSumOfSquares() / df;
    double error =
        guess
            / df
            * Math.sqrt(
                2 * fit.tracePdPe(variances, variances)
                    + 4 * value * fit.tracePdPe(variances, null)
                    + 2 * value * value * fit.tracePp());
    return TauSquared.closedForm(value, error);
  }
}
