package org.microdosing.evidence.synthesis;

import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Numbers;
import org.microdosing.evidence.measure.PValue;

/**
 * Effects from papers that print a test and the sample sizes, but no means: t, F with one numerator
 * degree of freedom, exact two-sided p, and Cohen's d.
 *
 * <p>Every effect made here says in its notes what it was converted from. Input that is not finite
 * or out of its range is an {@link IllegalArgumentException} that names the label.
 *
 * @since 0.1
 */
public final class TestConversions {

  private TestConversions() {}

  /**
   * Returns Hedges' g from Cohen's d with the pooled standard deviation: {@code g = J(n1 + n2 - 2)
   * d}, with the large-sample variance {@link SmdVariance#LS} (metafor's SMD with argument {@code
   * di}).
   *
   * @param label the name of the study
   * @param d the standardised difference without bias correction
   * @param n1 the people in the first group, at least 2
   * @param n2 the people in the second group, at least 2
   * @return the effect
   */
  public static EffectSize hedgesGFromD(String label, double d, int n1, int n2) {
    return hedgesG(label, d, n1, n2, "Cohen's d of " + Numbers.plain(d) + ": g = J d");
  }

  /**
   * Returns Hedges' g from the t statistic of two independent groups: {@code d = t √(1/n1 + 1/n2)}
   * (Cochrane Handbook, section 6.5.2.3; metafor's SMD with argument {@code ti}).
   *
   * @param label the name of the study
   * @param t the t statistic, with n1 + n2 - 2 degrees of freedom
   * @param n1 the people in the first group, at least 2
   * @param n2 the people in the second group, at least 2
   * @return the effect
   */
  public static EffectSize hedgesGFromT(String label, double t, int n1, int n2) {
    return hedgesGFromT(label, t, n1, n2, "t of " + Numbers.significant(t, 6));
  }

  /**
   * Returns Hedges' g from the F statistic of two independent groups: {@code t = ±√F}.
   *
   * @param label the name of the study
   * @param f the F statistic with 1 and n1 + n2 - 2 degrees of freedom, from 0
   * @param n1 the people in the first group, at least 2
   * @param n2 the people in the second group, at least 2
   * @param sign the sign of the effect, which F does not carry
   * @return the effect
   */
  public static EffectSize hedgesGFromF(String label, double f, int n1, int n2, Sign sign) {
    double t = TestStatistics.tOfF(label, f, sign);
    return hedgesGFromT(label, t, n1, n2, "F of " + Numbers.plain(f) + ": t = ±√F");
  }

  /**
   * Returns Hedges' g from the exact two-sided p value of a t test of two independent groups
   * (metafor's SMD with argument {@code pi}).
   *
   * @param label the name of the study
   * @param p the p value; exact and above 0
   * @param n1 the people in the first group, at least 2
   * @param n2 the people in the second group, at least 2
   * @param sign the sign of the effect, which p does not carry
   * @return the effect
   */
  public static EffectSize hedgesGFromP(String label, PValue p, int n1, int n2, Sign sign) {
    double t = TestStatistics.tOfP(label, p, n1 + (n2 - 2.0), sign);
    return hedgesGFromT(label, t, n1, n2, "two-sided " + p + " of a t test");
  }

  /**
   * Returns the standardised mean change from the t statistic of a paired test: {@code d = t/√n}
   * and {@code g = J(n - 1) d}, with variance {@code 1/n + g²/(2n)} (metafor's SMCC with argument
   * {@code ti}).
   *
   * @param label the name of the study
   * @param t the t statistic, with n - 1 degrees of freedom
   * @param n the pairs, at least 3
   * @return the effect, in standard deviations of the change
   */
  public static EffectSize standardisedChangeFromT(String label, double t, int n) {
    return change(label, t, n, "paired t of " + Numbers.plain(t));
  }

  /**
   * Returns the standardised mean change from the F statistic of one within-person factor with two
   * levels: {@code t = ±√F}.
   *
   * @param label the name of the study
   * @param f the F statistic with 1 and n - 1 degrees of freedom, from 0
   * @param n the pairs, at least 3
   * @param sign the sign of the effect, which F does not carry
   * @return the effect, in standard deviations of the change
   */
  public static EffectSize standardisedChangeFromF(String label, double f, int n, Sign sign) {
    double t = TestStatistics.tOfF(label, f, sign);
    return change(label, t, n, "within-person F of " + Numbers.plain(f) + ": t = ±√F");
  }

  /**
   * Returns the standardised mean change from the exact two-sided p value of a paired t test
   * (metafor's SMCC with argument {@code pi}).
   *
   * @param label the name of the study
   * @param p the p value; exact and above 0
   * @param n the pairs, at least 3
   * @param sign the sign of the effect, which p does not carry
   * @return the effect, in standard deviations of the change
   */
  public static EffectSize standardisedChangeFromP(String label, PValue p, int n, Sign sign) {
    checkPairs(label, n);
    double t = TestStatistics.tOfP(label, p, n - 1.0, sign);
    return change(label, t, n, "two-sided " + p + " of a paired t test");
  }

  /**
   * Returns Fisher's z from the t statistic of a correlation: {@code r = t/√(t² + n - 2)}
   * (metafor's ZCOR with argument {@code ti}).
   *
   * @param label the name of the study
   * @param t the t statistic, with n - 2 degrees of freedom
   * @param n the people in the sample, at least 4
   * @return the effect
   */
  public static EffectSize fisherZFromT(String label, double t, int n) {
    return fisherZ(label, t, n, "t of " + Numbers.significant(t, 6));
  }

  /**
   * Returns Fisher's z from the exact two-sided p value of a correlation (metafor's ZCOR with
   * argument {@code pi}).
   *
   * @param label the name of the study
   * @param p the p value; exact and above 0
   * @param n the people in the sample, at least 4
   * @param sign the sign of the correlation, which p does not carry
   * @return the effect
   */
  public static EffectSize fisherZFromP(String label, PValue p, int n, Sign sign) {
    EffectChecks.n(label, "the sample size of a correlation", n, 4);
    double t = TestStatistics.tOfP(label, p, n - 2.0, sign);
    return fisherZ(label, t, n, "two-sided " + p);
  }

  private static EffectSize hedgesGFromT(String label, double t, int n1, int n2, String source) {
    EffectChecks.finite(label, "the t statistic", t);
    return hedgesG(
        label, t * Math.sqrt(1.0 / n1 + 1.0 / n2), n1, n2, source + ", d = t √(1/n1 + 1/n2)");
  }

  private static EffectSize hedgesG(String label, double d, int n1, int n2, String source) {
    checkGroups(label, n1, n2);
    EffectChecks.finite(label, "the standardised difference", d);
    double g = BiasCorrection.factor(n1 + (n2 - 2.0)) * d;
    return EffectSize.noted(
        label,
        g,
        SmdVariance.LS.of(g, n1, n2),
        EffectMeasure.HEDGES_G,
        List.of("converted from " + source));
  }

  private static EffectSize change(String label, double t, int n, String source) {
    checkPairs(label, n);
    EffectChecks.finite(label, "the t statistic", t);
    double g = BiasCorrection.factor(n - 1.0) * t / Math.sqrt(n);
    return EffectSize.noted(
        label,
        g,
        (1 + g * g / 2) / n,
        EffectMeasure.STANDARDISED_CHANGE,
        List.of("converted from " + source + ", d = t/√n"));
  }

  private static EffectSize fisherZ(String label, double t, int n, String source) {
    EffectChecks.finite(label, "the t statistic", t);
    EffectChecks.n(label, "the sample size of a correlation", n, 4);
    double r = t / Math.hypot(t, Math.sqrt(n - 2.0));
    return new Correlation(label, r, n)
        .fisherZ()
        .withNote("converted from " + source + ", r = t/√(t² + n - 2)");
  }

  private static void checkGroups(String label, int n1, int n2) {
    EffectChecks.n(label, "the people of group 1", n1, 2);
    EffectChecks.n(label, "the people of group 2", n2, 2);
  }

  private static void checkPairs(String label, int n) {
    EffectChecks.n(label, "the number of pairs, to standardise a change,", n, 3);
  }
}
