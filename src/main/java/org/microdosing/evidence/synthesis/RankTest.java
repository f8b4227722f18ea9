package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.page.Phrases;

/**
 * Begg and Mazumdar's rank correlation between effects and their variances: whether small studies
 * show other effects than large ones.
 *
 * <p>Effects are centred on the equal-effects estimate and divided by their standard error around
 * it; tau is Kendall's (Begg and Mazumdar 1994, Biometrics 50(4), 1088-1101; metafor's {@code
 * ranktest}). The test has little power with fewer than 25 effects.
 *
 * @param tau Kendall's tau-b, from -1 to 1: below 0 if effects with a larger variance are lower
 * @param pValue the two-sided p value: exact if there are no ties and at most 170 effects, else
 *     from the normal approximation
 * @param exact whether the p value is exact
 * @param asymptoticPValue the p value of the normal approximation, without a correction for
 *     continuity
 * @param k the number of effects
 * @since 0.1
 */
public record RankTest(double tau, double pValue, boolean exact, double asymptoticPValue, int k) {

  /**
   * Correlates effects with their variances.
   *
   * @throws IllegalStateException if there are fewer than 2 effects, or no rank order: all
   *     variances or all standardised effects are equal, or one effect has all the weight
   */
  static RankTest of(List<EffectSize> effects) {
    int k = effects.size();
    Requirements.atLeast(2, k, "a rank correlation test");
    double weights = 0;
    double weighted = 0;
    // Counted from one of the effects, so that equal effects tie exactly.
    double origin = effects.get(0).estimate();
    for (EffectSize effect : effects) {
      weights += 1 / effect.variance();
      weighted += (effect.estimate() - origin) / effect.variance();
    }
    double[] standardised = new double[k];
    double[] variances = new double[k];
    for (int i = 0; i < k; i++) {
      EffectSize effect = effects.get(i);
      variances[i] = effect.variance();
      double left = variances[i] - 1 / weights;
      if (!(left > 0) || !Double.isFinite(weighted)) {
        throw new IllegalStateException(
            "a rank correlation test needs effects of comparable variance and size: "
                + effect.label()
                + " has all the weight or lies too far out");
      }
      standardised[i] = (effect.estimate() - origin - weighted / weights) / Math.sqrt(left);
    }
    KendallTau kendall = KendallTau.of(standardised, variances);
    if (Double.isNaN(kendall.tau())) {
      throw new IllegalStateException(
          "a rank correlation test needs effects and variances that differ: all " + k + " tie");
    }
    return new RankTest(
        kendall.tau(),
        kendall.isExact() ? kendall.pExact() : kendall.pAsymptotic(),
        kendall.isExact(),
        kendall.pAsymptotic(),
        k);
  }

  /** Returns the test on one line. */
  @Override
  public String toString() {
    return "Rank correlation of %s effects with their variances: tau = %s, %s (%s)"
        .formatted(
            k,
            ResultTable.number(tau),
            Phrases.p(pValue),
            exact ? "exact" : "normal approximation");
  }
}
