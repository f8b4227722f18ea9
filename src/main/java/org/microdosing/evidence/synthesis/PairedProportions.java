package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * How many of the same people had an event under each of two treatments, with the correlation
 * between the two, as papers on crossovers report it: the counts of pairs ({@link MatchedPairs})
 * follow from it.
 *
 * <p>Papers give the two counts and seldom the correlation, which must then be assumed and varied
 * (Elbourne and others 2002, International Journal of Epidemiology 31(1):140-149). It is Pearson's
 * correlation of having the event or not: {@code (ad - bc)/√((a + b)(c + d)(a + c)(b + d))} of the
 * pairs of {@link MatchedPairs}.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param firstEvents the people with the event under the first treatment
 * @param secondEvents the people with the event under the second
 * @param people the people who had both treatments
 * @param correlation the correlation between the two, from -1 to 1
 * @since 0.2
 */
public record PairedProportions(
    String label, int firstEvents, int secondEvents, int people, double correlation)
    implements Serializable {

  /** What counts and correlations that belong together may differ by in the last digits. */
  private static final double ROUNDING = 1e-9;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the label is blank, a count is negative or above the
   *     people, there are none, or no pairs have these counts and this correlation
   */
  public PairedProportions {
    EffectChecks.label(label);
    EffectChecks.that(people > 0, label, "there are no people");
    EffectChecks.that(
        isCount(firstEvents, people) && isCount(secondEvents, people),
        label,
        "people with the event must be from 0 to %s: %s, %s",
        people,
        firstEvents,
        secondEvents);
    EffectChecks.correlation(label, "the correlation between the two treatments", correlation);
    double largest =
        correlation(Math.min(firstEvents, secondEvents), firstEvents, secondEvents, people);
    double smallest =
        correlation(
            Math.max(0.0, (double) firstEvents + secondEvents - people),
            firstEvents,
            secondEvents,
            people);
    EffectChecks.that(
        Double.isNaN(largest)
            || (correlation >= smallest - ROUNDING && correlation <= largest + ROUNDING),
        label,
        "with %s and %s of %s people the correlation lies from %.3f to %.3f: %s",
        firstEvents,
        secondEvents,
        people,
        smallest,
        largest,
        correlation);
  }

  private static boolean isCount(int events, int people) {
    return events >= 0 && events <= people;
  }

  /**
   * Returns the correlation if so many people have the event both times; NaN if one count varies
   * not.
   */
  private static double correlation(double both, double first, double second, double n) {
    return (n * both - first * second)
        / (Math.sqrt(first * (n - first)) * Math.sqrt(second * (n - second)));
  }

  /**
   * Returns the log ratio of the two odds, with the variance {@code 1/e1 + 1/(n - e1) + 1/e2 + 1/(n
   * - e2) - 2 r n/√(e1 (n - e1) e2 (n - e2))}: that of {@link MatchedPairs#logOddsRatio()} for the
   * pairs that have this correlation (Zou 2007, Statistics in Medicine 26(13):2459-2461).
   *
   * <p>Where nobody or everybody had the event under one treatment, 1/2 is added to each of the
   * four counts of pairs, which a correlation of 0 gives, and a note says so.
   *
   * @return the effect, to be pooled with log odds ratios of two groups
   * @throws IllegalArgumentException if the two are so alike that nothing varies
   */
  public EffectSize logOddsRatio() {
    boolean corrected = isConstant(firstEvents) || isConstant(secondEvents);
    double more = corrected ? 1 : 0;
    double n = people + 2 * more;
    double first = firstEvents + more;
    double second = secondEvents + more;
    double shared =
        corrected
            ? 0
            : correlation * n / (Math.sqrt(first * (n - first)) * Math.sqrt(second * (n - second)));
    double apart = 1 / first + 1 / (n - first) + 1 / second + 1 / (n - second);
    double variance = apart - 2 * shared;
    EffectChecks.that(
        variance > ROUNDING * apart,
        label,
        "with a correlation of %s the two treatments are so alike that nothing varies",
        correlation);
    EffectSize effect =
        EffectSize.of(
            label,
            Math.log(first / (n - first)) - Math.log(second / (n - second)),
            variance,
            EffectMeasure.ODDS_RATIO);
    return corrected
        ? effect.withNote("1/2 added to each count of pairs, taken as not correlated")
        : effect;
  }

  private boolean isConstant(int events) {
    return events == 0 || events == people;
  }
}
