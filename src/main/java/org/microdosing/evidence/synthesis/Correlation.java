package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * A correlation between two variables in one sample, and the effects that can be made of it.
 *
 * @param label the name of the study
 * @param r the correlation, from -1 to 1
 * @param n the people in the sample, at least 4: with fewer no variance can be estimated
 * @since 0.1
 */
public record Correlation(String label, double r, int n) implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the label is blank, r does not lie between -1 and 1, or n
   *     is below 4
   */
  public Correlation {
    EffectChecks.label(label);
    EffectChecks.correlation(label, "the correlation", r);
    EffectChecks.n(label, "the sample size of a correlation", n, 4);
  }

  /**
   * Returns the raw correlation, with variance {@code (1 - r²)²/(n - 1)} (metafor's COR).
   *
   * @return the effect, from -1 to 1
   * @throws IllegalArgumentException if the correlation is perfect, so that it has no variance
   */
  public EffectSize raw() {
    imperfect();
    return EffectSize.of(label, r, variance(r), EffectMeasure.CORRELATION);
  }

  /**
   * Returns the correlation corrected for its bias in small samples: {@code u = r F(1/2, 1/2; (n -
   * 2)/2; 1 - r²)} with the hypergeometric function F and variance {@code (1 - u²)²/(n - 1)} (Olkin
   * and Pratt 1958, Annals of Mathematical Statistics 29(1); metafor's UCOR).
   *
   * @return the effect, from -1 to 1
   * @throws IllegalArgumentException if n is below 5 or the correlation is perfect
   */
  public EffectSize unbiased() {
    EffectChecks.n(label, "the sample size, to correct a correlation,", n, 5);
    imperfect();
    double u = OlkinPratt.unbiased(r, n);
    return EffectSize.of(label, u, variance(u), EffectMeasure.UNBIASED_CORRELATION);
  }

  /**
   * Returns Fisher's z, {@code atanh(r) = ln((1 + r)/(1 - r))/2}, with variance {@code 1/(n - 3)}
   * (Fisher 1921, Metron 1; metafor's ZCOR).
   *
   * @return the effect
   * @throws IllegalArgumentException if the correlation is perfect, so that z is infinite
   */
  public EffectSize fisherZ() {
    imperfect();
    double z = (Math.log1p(r) - Math.log1p(-r)) / 2;
    return EffectSize.of(label, z, 1 / (n - 3.0), EffectMeasure.FISHER_Z);
  }

  private double variance(double rho) {
    double unexplained = (1 - rho) * (1 + rho);
    return unexplained * unexplained / (n - 1);
  }

  private void imperfect() {
    EffectChecks.that(
        Math.abs(r) < 1, label, "a perfect correlation has no sampling variance to pool: %s", r);
  }
}
