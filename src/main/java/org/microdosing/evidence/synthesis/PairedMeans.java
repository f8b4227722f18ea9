package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Numbers;

/**
 * Means of one outcome at two times (or under two conditions) in the same people, and the changes
 * that can be made of them.
 *
 * <p>The correlation between the two must be given, for it is seldom reported and decides the
 * variance; {@link Conversions#correlationOfChange} finds it from the standard deviation of the
 * change. Below, m and sd with 1 and 2 are the means and standard deviations, n the pairs, r the
 * correlation, {@code sdd = √(sd1² + sd2² - 2 r sd1 sd2)} the standard deviation of the change, and
 * J is Hedges' exact bias correction.
 *
 * @param label the name of the study or comparison
 * @param first the first time; changes are positive where its mean is higher, and raw-score
 *     standardisation divides by its standard deviation
 * @param second the second time, with as many people
 * @param correlation the correlation between the two, from -1 to 1
 * @since 0.1
 */
public record PairedMeans(String label, GroupMean first, GroupMean second, double correlation)
    implements Serializable {

  /**
   * Checks that the two go together.
   *
   * @throws IllegalArgumentException if the label is blank, the sizes differ or the correlation
   *     does not lie between -1 and 1
   */
  public PairedMeans {
    EffectChecks.label(label);
    EffectChecks.that(
        first.n() == second.n(),
        label,
        "the same people are needed at both times: %d and %d",
        first.n(),
        second.n());
    EffectChecks.correlation(label, "the correlation between the two times", correlation);
  }

  /**
   * Returns the two times from their reported means and standard deviations.
   *
   * @param label the name of the study or comparison
   * @param m1 the mean at the first time
   * @param sd1 the standard deviation of people at the first time, from 0
   * @param m2 the mean at the second time
   * @param sd2 the standard deviation of people at the second time, from 0
   * @param n the people measured at both times, at least 2
   * @param correlation the correlation between the two times, from -1 to 1
   * @return the times
   * @throws IllegalArgumentException if a number is out of its range; the message names the label
   *     and the time
   */
  public static PairedMeans of(
      String label, double m1, double sd1, double m2, double sd2, int n, double correlation) {
    return new PairedMeans(
        label,
        GroupMean.of(label + ", time 1", m1, sd1, n),
        GroupMean.of(label + ", time 2", m2, sd2, n),
        correlation);
  }

  /**
   * Returns the mean change {@code m1 - m2}, with variance {@code sdd²/n} (metafor's MC).
   *
   * @return the effect, in the unit of the outcome
   * @throws IllegalArgumentException if the change does not vary
   */
  public EffectSize meanChange() {
    double se = changeSd() / Math.sqrt(n());
    return effect(EffectMeasure.MEAN_CHANGE, first.mean() - second.mean(), se * se);
  }

  /**
   * Returns the standardised mean change with change-score standardisation: {@code g = J(n - 1) (m1
   * - m2) / sdd} with variance {@code 1/n + g²/(2n)} (Gibbons, Hedeker and Davis 1993, Journal of
   * Educational Statistics 18(3), equation 21, with n for n - 1; metafor's SMCC).
   *
   * @return the effect, in standard deviations of the change
   * @throws IllegalArgumentException if there are fewer than 3 pairs or the change does not vary
   */
  public EffectSize standardisedChange() {
    double g = correction() * (first.mean() - second.mean()) / changeSd();
    return effect(EffectMeasure.STANDARDISED_CHANGE, g, (1 + g * g / 2) / n());
  }

  /**
   * Returns the standardised mean change with raw-score standardisation: {@code g = J(n - 1) (m1 -
   * m2) / sd1} with variance {@code 2(1 - r)/n + g²/(2n)} (Becker 1988, British Journal of
   * Mathematical and Statistical Psychology 41(2), equation 13; metafor's SMCR). The standard
   * deviation of the second time is not used.
   *
   * @return the effect, in standard deviations of people at the first time
   * @throws IllegalArgumentException if there are fewer than 3 pairs or the first standard
   *     deviation is 0
   */
  public EffectSize standardisedChangeRaw() {
    double g = rawChange();
    return effect(
        EffectMeasure.STANDARDISED_CHANGE_RAW, g, (2 * (1 - correlation) + g * g / 2) / n());
  }

  /**
   * Returns the standardised mean change with raw-score standardisation for unequal variances:
   * {@code g = J(n - 1) (m1 - m2) / sd1} with variance {@code sdd²/(sd1² (n - 1)) + g²/(2(n - 1))}
   * (Bonett 2008, Psychological Methods 13(2), equation 13, with g for the uncorrected change;
   * metafor's SMCRH since version 4.8).
   *
   * @return the effect, in standard deviations of people at the first time
   * @throws IllegalArgumentException if there are fewer than 3 pairs or the first standard
   *     deviation is 0
   */
  public EffectSize standardisedChangeRawHeteroscedastic() {
    double g = rawChange();
    double ratio = changeSd() / first.standardDeviation();
    return effect(
        EffectMeasure.STANDARDISED_CHANGE_RAW_HETEROSCEDASTIC,
        g,
        (ratio * ratio + g * g / 2) / (n() - 1));
  }

  /**
   * Returns the logarithm of the ratio of the two means with its second-order bias correction:
   * {@code ln(m1/m2) + (sd1²/(n m1²) - sd2²/(n m2²)) / 2} with variance {@code (sd1²/m1² + sd2²/m2²
   * - 2 r sd1 sd2/(m1 m2)) / n} (Senior, Viechtbauer and Nakagawa 2020, Research Synthesis Methods
   * 11(4), equations 7 and 18; metafor's ROMC since version 5).
   *
   * @return the effect, a natural logarithm, with a note where both means are negative
   * @throws IllegalArgumentException if a mean is 0, the means differ in sign, or the ratio does
   *     not vary
   */
  public EffectSize logRatioOfMeans() {
    double logRatio = Ratios.logOfMeans(label, first, second);
    double cv1 = first.standardDeviation() / Math.abs(first.mean());
    double cv2 = second.standardDeviation() / Math.abs(second.mean());
    double spread = spreadOfDifference(cv1, cv2);
    double variance = spread * spread / n();
    double correction = (cv1 * cv1 - cv2 * cv2) / (2 * n());
    EffectSize effect =
        effect(EffectMeasure.RATIO_OF_MEANS_CHANGE, logRatio + correction, variance);
    return Ratios.flagNegative(effect, first);
  }

  private double rawChange() {
    EffectChecks.positive(
        label, "the standard deviation at the first time", first.standardDeviation());
    return correction() * (first.mean() - second.mean()) / first.standardDeviation();
  }

  private double correction() {
    EffectChecks.n(label, "the number of pairs, to standardise a change,", first.n(), 3);
    return BiasCorrection.factor(n() - 1);
  }

  private double changeSd() {
    return spreadOfDifference(first.standardDeviation(), second.standardDeviation());
  }

  /** √(a² + b² - 2rab) in a form that neither cancels nor overflows. */
  private double spreadOfDifference(double a, double b) {
    double spread =
        Math.hypot(a - b, Math.sqrt(2 * (1 - correlation)) * Math.sqrt(a) * Math.sqrt(b));
    EffectChecks.that(
        spread > 0,
        label,
        "the change must vary between people: standard deviations %s and %s, correlation %s",
        first.standardDeviation(),
        second.standardDeviation(),
        correlation);
    return spread;
  }

  private double n() {
    return first.n();
  }

  private EffectSize effect(EffectMeasure measure, double estimate, double variance) {
    return EffectSize.noted(label, estimate, variance, measure, notes());
  }

  private List<String> notes() {
    return Stream.concat(
            Stream.of(first, second)
                .flatMap(group -> group.notes().stream().map(note -> group.label() + ": " + note)),
            Stream.of("correlation between the two times taken as " + Numbers.plain(correlation)))
        .toList();
  }
}
