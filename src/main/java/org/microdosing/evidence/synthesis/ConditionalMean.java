package org.microdosing.evidence.synthesis;

import java.util.List;
import java.util.Optional;

/** The density of tau, and the mean effect with its variance given tau; holds one tau at a time. */
final class ConditionalMean {

  private final double[] estimates;
  private final double[] variances;
  private final TauPrior prior;
  private final double priorMean;
  private final double priorPrecision;
  private double tau;
  private double mean;
  private double variance;

  /** Without a prior of the mean, the mean is flat. */
  ConditionalMean(List<EffectSize> effects, TauPrior prior, Optional<MeanPrior> meanPrior) {
    this.estimates = effects.stream().mapToDouble(EffectSize::estimate).toArray();
    this.variances = effects.stream().mapToDouble(EffectSize::variance).toArray();
    this.prior = prior;
    this.priorMean = meanPrior.map(MeanPrior::mean).orElse(0.0);
    this.priorPrecision = meanPrior.map(m -> 1 / (m.sd() * m.sd())).orElse(0.0);
  }

  /** Moves to a tau, and returns the logarithm of its density, up to a constant. */
  double at(double value) {
    tau = value;
    double precision = priorPrecision;
    double origin = estimates[0];
    double weighted = priorPrecision * (priorMean - origin);
    double logWeights = 0;
    double product = 1;
    for (int i = 0; i < estimates.length; i++) {
      double total = variances[i] + tau * tau;
      precision += 1 / total;
      weighted += (estimates[i] - origin) / total;
      // One logarithm for many variances, as far as their product is a number.
      double next = product * total;
      if (next > 1e-200 && next < 1e200) {
        product = next;
      } else {
        logWeights -= Math.log(product) + Math.log(total);
        product = 1;
      }
    }
    logWeights -= Math.log(product);
    double shift = weighted / precision;
    mean = origin + shift;
    variance = 1 / precision;
    double squares = priorPrecision * (priorMean - mean) * (priorMean - mean);
    for (int i = 0; i < estimates.length; i++) {
      double residual = estimates[i] - mean;
      squares += residual * residual / (variances[i] + tau * tau);
    }
    return 0.5 * (logWeights - Math.log(precision) - squares) + prior.logDensity(tau);
  }

  double tau() {
    return tau;
  }

  double mean() {
    return mean;
  }

  double variance() {
    return variance;
  }
}
