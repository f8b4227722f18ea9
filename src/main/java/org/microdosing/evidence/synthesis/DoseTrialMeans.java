package org.microdosing.evidence.synthesis;

import java.util.List;

/**
 * A trial of means: their covariance is that of sampling and, for a linear term that differs
 * between trials, the product of the doses times its variance, whose inverse has a closed form.
 */
final class DoseTrialMeans implements DoseTrial {

  private final double[] doses;
  private final double[] means;
  private final double[] weights;
  private final double origin;
  private final double unit;
  private double intercept;

  /** Doses are counted in a unit, and means in another from the first of the trial. */
  DoseTrialMeans(List<DoseArmMean> arms, double doseUnit, double unit) {
    this.origin = arms.get(0).observed();
    this.unit = unit;
    doses = arms.stream().mapToDouble(a -> a.dose() / doseUnit).toArray();
    means = arms.stream().mapToDouble(a -> (a.observed() - origin) / unit).toArray();
    weights = arms.stream().mapToDouble(a -> unit * unit / a.variance()).toArray();
  }

  @Override
  public double logLikelihood(double linear, double quadratic, double tau) {
    int n = doses.length;
    double[] rest = new double[n];
    double w = 0;
    double wx = 0;
    double wxx = 0;
    double wr = 0;
    double wxr = 0;
    double log = 0;
    for (int i = 0; i < n; i++) {
      rest[i] = means[i] - linear * doses[i] - quadratic * doses[i] * doses[i];
      w += weights[i];
      wx += weights[i] * doses[i];
      wxx += weights[i] * doses[i] * doses[i];
      wr += weights[i] * rest[i];
      wxr += weights[i] * doses[i] * rest[i];
      log -= Math.log(weights[i]);
    }
    double pull = tau * tau / (1 + tau * tau * wxx);
    intercept = (wr - pull * wx * wxr) / (w - pull * wx * wx);
    double squares = 0;
    double slope = 0;
    for (int i = 0; i < n; i++) {
      double residual = rest[i] - intercept;
      squares += weights[i] * residual * residual;
      slope += weights[i] * doses[i] * residual;
    }
    squares -= pull * slope * slope;
    return -0.5 * (n * Math.log(2 * Math.PI) + log + Math.log1p(tau * tau * wxx) + squares);
  }

  @Override
  public double saturated() {
    double log = 0;
    for (double weight : weights) {
      log -= Math.log(weight);
    }
    return -0.5 * (doses.length * Math.log(2 * Math.PI) + log);
  }

  @Override
  public double outcome(double dose, double linear, double quadratic) {
    return origin + unit * (intercept + linear * dose + quadratic * dose * dose);
  }
}
