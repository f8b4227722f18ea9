package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * Means of one outcome in two groups of different people, and the effects that can be made of them.
 *
 * <p>Below, m, sd and n with 1 and 2 are the means, standard deviations and sizes of the groups,
 * and J is Hedges' exact bias correction, {@code J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2))}.
 *
 * @param label the name of the study or comparison
 * @param first the first group (the treated); effects are positive where its mean is higher
 * @param second the second group (the control)
 * @since 0.1
 */
public record TwoGroupMeans(String label, GroupMean first, GroupMean second)
    implements Serializable {

  /**
   * Checks the label.
   *
   * @throws IllegalArgumentException if the label is blank
   */
  public TwoGroupMeans {
    EffectChecks.label(label);
  }

  /**
   * Returns two groups from their reported means and standard deviations.
   *
   * @param label the name of the study or comparison
   * @param m1 the mean of the first group
   * @param sd1 the standard deviation of the first group, from 0; not a standard error
   * @param n1 the people in the first group, at least 2
   * @param m2 the mean of the second group
   * @param sd2 the standard deviation of the second group, from 0; not a standard error
   * @param n2 the people in the second group, at least 2
   * @return the groups
   * @throws IllegalArgumentException if a number is out of its range; the message names the label
   *     and the group
   */
  public static TwoGroupMeans of(
      String label, double m1, double sd1, int n1, double m2, double sd2, int n2) {
    return new TwoGroupMeans(
        label,
        GroupMean.of(label + ", group 1", m1, sd1, n1),
        GroupMean.of(label + ", group 2", m2, sd2, n2));
  }

  /**
   * Returns the mean difference {@code m1 - m2}, with variance {@code sd1²/n1 + sd2²/n2} (metafor's
   * MD).
   *
   * @return the effect, in the unit of the outcome
   * @throws IllegalArgumentException if both standard deviations are 0
   */
  public EffectSize meanDifference() {
    someSpread();
    double se1 = first.standardDeviation() / Math.sqrt(first.n());
    double se2 = second.standardDeviation() / Math.sqrt(second.n());
    return effect(
        EffectMeasure.MEAN_DIFFERENCE, first.mean() - second.mean(), se1 * se1 + se2 * se2);
  }

  /**
   * Returns Hedges' g with its large-sample variance, see {@link #hedgesG(SmdVariance)}.
   *
   * @return the effect, in standard deviations
   */
  public EffectSize hedgesG() {
    return hedgesG(SmdVariance.LS);
  }

  /**
   * Returns Hedges' g: {@code J(n1 + n2 - 2) (m1 - m2) / sdp} with the pooled standard deviation
   * {@code sdp = √(((n1 - 1) sd1² + (n2 - 1) sd2²) / (n1 + n2 - 2))} (Hedges 1981, Journal of
   * Educational Statistics 6(2); metafor's SMD).
   *
   * @param variance the form of the sampling variance
   * @return the effect, in standard deviations, with a note where it lies beyond ±2
   * @throws IllegalArgumentException if both standard deviations are 0
   */
  public EffectSize hedgesG(SmdVariance variance) {
    someSpread();
    double n1 = first.n();
    double n2 = second.n();
    double df = n1 + n2 - 2;
    double pooled =
        Math.hypot(
            first.standardDeviation() * Math.sqrt((n1 - 1) / df),
            second.standardDeviation() * Math.sqrt((n2 - 1) / df));
    double g = BiasCorrection.factor(df) * (first.mean() - second.mean()) / pooled;
    return effect(EffectMeasure.HEDGES_G, g, variance.of(g, n1, n2));
  }

  /**
   * Returns the standardised mean difference for unequal variances: {@code g = J(n1 + n2 - 2) (m1 -
   * m2) / s} with {@code s = √((sd1² + sd2²) / 2)} and variance {@code g² (sd1⁴/(n1 - 1) + sd2⁴/(n2
   * - 1)) / (8 s⁴) + (sd1²/(n1 - 1) + sd2²/(n2 - 1)) / s²} (Bonett 2008, Psychological Methods
   * 13(2), equation 8, with g for the uncorrected difference; metafor's SMDH since version 4.8).
   *
   * @return the effect, in standard deviations, with a note where it lies beyond ±2
   * @throws IllegalArgumentException if both standard deviations are 0
   */
  public EffectSize hedgesGHeteroscedastic() {
    someSpread();
    double df1 = first.n() - 1.0;
    double df2 = second.n() - 1.0;
    double average =
        Math.hypot(first.standardDeviation(), second.standardDeviation()) / Math.sqrt(2);
    double share1 = square(first.standardDeviation() / average);
    double share2 = square(second.standardDeviation() / average);
    double g = BiasCorrection.factor(df1 + df2) * (first.mean() - second.mean()) / average;
    double variance =
        g * g * (share1 * share1 / df1 + share2 * share2 / df2) / 8 + share1 / df1 + share2 / df2;
    return effect(EffectMeasure.HEDGES_G_HETEROSCEDASTIC, g, variance);
  }

  /**
   * Returns the logarithm of the ratio of means with its second-order bias correction: {@code
   * ln(m1/m2) + (sd1²/(n1 m1²) - sd2²/(n2 m2²)) / 2} with variance {@code sd1²/(n1 m1²) + sd2²/(n2
   * m2²)} (Lajeunesse 2015, Ecology 96(8), equation 8; Hedges, Gurevitch and Curtis 1999; metafor's
   * ROM since version 5).
   *
   * @return the effect, a natural logarithm, with a note where both means are negative
   * @throws IllegalArgumentException if a mean is 0, the means differ in sign, or both standard
   *     deviations are 0
   */
  public EffectSize logRatioOfMeans() {
    someSpread();
    double logRatio = Ratios.logOfMeans(label, first, second);
    double v1 = square(first.standardDeviation() / first.mean()) / first.n();
    double v2 = square(second.standardDeviation() / second.mean()) / second.n();
    EffectSize effect = effect(EffectMeasure.RATIO_OF_MEANS, logRatio + (v1 - v2) / 2, v1 + v2);
    return Ratios.flagNegative(effect, first);
  }

  private EffectSize effect(EffectMeasure measure, double estimate, double variance) {
    return EffectSize.noted(label, estimate, variance, measure, notes());
  }

  private List<String> notes() {
    return Stream.of(first, second)
        .flatMap(group -> group.notes().stream().map(note -> group.label() + ": " + note))
        .toList();
  }

  private void someSpread() {
    EffectChecks.that(
        first.standardDeviation() > 0 || second.standardDeviation() > 0,
        label,
        "one of the two standard deviations must be above 0");
  }

  private static double square(double x) {
    return x * x;
  }
}
