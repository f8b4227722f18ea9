package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * The counts of an event in pairs, as when the same people were given the first and the second
 * treatment of a crossover.
 *
 * <p>Below, a pairs have the event both times, b under the first treatment alone, c under the
 * second alone, d never, and n = a + b + c + d. Treating such counts as two independent groups
 * would make the variance wrong. Where a measure or its variance is not defined, and only there,
 * 1/2 is added to each of the four counts, and a note says so. Formulas: Zou 2007, Statistics in
 * Medicine 26(13):2459-2461 (marginal); Curtin, Elbourne and Altman 2002, Statistics in Medicine
 * 21(15):2145-2159 (conditional); they are those of metafor's {@code escalc}.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param both a, the pairs with the event both times
 * @param firstOnly b, the pairs with the event under the first treatment alone
 * @param secondOnly c, the pairs with the event under the second treatment alone
 * @param neither d, the pairs without the event
 * @since 0.2
 */
public record MatchedPairs(String label, int both, int firstOnly, int secondOnly, int neither)
    implements Serializable {

  private static final String CONDITIONAL =
      "conditional odds ratio of pairs, from those that differ; not the odds ratio of two groups";

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the label is blank, a count is negative, or there are no
   *     pairs
   */
  public MatchedPairs {
    EffectChecks.label(label);
    EffectChecks.that(
        both >= 0 && firstOnly >= 0 && secondOnly >= 0 && neither >= 0,
        label,
        "counts of pairs must not be negative: %s, %s, %s, %s",
        both,
        firstOnly,
        secondOnly,
        neither);
    EffectChecks.that(
        (long) both + firstOnly + secondOnly + neither > 0, label, "there are no pairs");
  }

  /** Counts, or counts and a half. */
  private record Cells(double a, double b, double c, double d) {
    double n() {
      return a + b + c + d;
    }
  }

  private Cells cells(boolean corrected) {
    double more = corrected ? 0.5 : 0;
    return new Cells(both + more, firstOnly + more, secondOnly + more, neither + more);
  }

  private EffectSize effect(
      double estimate, double variance, EffectMeasure measure, boolean corrected) {
    EffectSize effect = EffectSize.of(label, estimate, variance, measure);
    return corrected ? effect.withNote("1/2 added to each count of pairs") : effect;
  }

  /** Tells whether no pair differs, so that no variance can be told from the counts. */
  private boolean isConcordant() {
    return firstOnly == 0 && secondOnly == 0;
  }

  private boolean isOneSided() {
    return firstOnly == 0 || secondOnly == 0;
  }

  private boolean hasEventFreeTreatment() {
    return (both == 0 && firstOnly == 0) || (both == 0 && secondOnly == 0);
  }

  /**
   * Returns the log ratio of the two risks, {@code ln((a + b)/(a + c))}, with variance {@code (b +
   * c)/((a + b)(a + c))} (metafor's MPRR).
   *
   * @return the effect, to be pooled with log risk ratios of two groups
   */
  public EffectSize logRiskRatio() {
    boolean corrected = isConcordant() || hasEventFreeTreatment();
    Cells x = cells(corrected);
    return effect(
        Math.log((x.a + x.b) / (x.a + x.c)),
        (x.b + x.c) / ((x.a + x.b) * (x.a + x.c)),
        EffectMeasure.RISK_RATIO,
        corrected);
  }

  /**
   * Returns the log ratio of the two odds, {@code ln((a + b)(b + d)/((a + c)(c + d)))}, whose
   * variance takes the pairing into account (metafor's MPOR).
   *
   * @return the effect, to be pooled with log odds ratios of two groups
   */
  public EffectSize logOddsRatio() {
    boolean corrected =
        isConcordant()
            || hasEventFreeTreatment()
            || (neither == 0 && (firstOnly == 0 || secondOnly == 0));
    Cells x = cells(corrected);
    double ab = x.a + x.b;
    double cd = x.c + x.d;
    double ac = x.a + x.c;
    double bd = x.b + x.d;
    double shared = x.n() * (x.a * x.d - x.b * x.c) / (ab * cd * ac * bd);
    return effect(
        Math.log(ab * bd / (ac * cd)),
        1 / ab + 1 / cd + 1 / ac + 1 / bd - 2 * shared,
        EffectMeasure.ODDS_RATIO,
        corrected);
  }

  /**
   * Returns the difference of the two risks, {@code (b - c)/n}, with variance {@code (b + c)/n² -
   * (b - c)²/n³} (metafor's MPRD).
   *
   * @return the effect, to be pooled with risk differences of two groups
   */
  public EffectSize riskDifference() {
    boolean corrected = isConcordant() || (both == 0 && neither == 0 && isOneSided());
    Cells x = cells(corrected);
    double difference = (x.b - x.c) / x.n();
    return effect(
        difference,
        ((x.b + x.c) / x.n() - difference * difference) / x.n(),
        EffectMeasure.RISK_DIFFERENCE,
        corrected);
  }

  /**
   * Returns the conditional log odds ratio, {@code ln(b/c)}, with variance {@code 1/b + 1/c}
   * (metafor's MPORC).
   *
   * @return the effect, with a note that it is conditional
   */
  public EffectSize conditionalLogOddsRatio() {
    boolean corrected = isOneSided();
    Cells x = cells(corrected);
    return effect(Math.log(x.b / x.c), 1 / x.b + 1 / x.c, EffectMeasure.ODDS_RATIO, corrected)
        .withNote(CONDITIONAL);
  }

  /**
   * Returns Peto's one-step estimate of the conditional log odds ratio, {@code 2(b - c)/(b + c)},
   * with variance {@code 4/(b + c)} (metafor's MPPETO).
   *
   * @return the effect, with a note that it is conditional
   */
  public EffectSize petoLogOddsRatio() {
    boolean corrected = isConcordant();
    Cells x = cells(corrected);
    return effect(
            2 * (x.b - x.c) / (x.b + x.c),
            4 / (x.b + x.c),
            EffectMeasure.PETO_ODDS_RATIO,
            corrected)
        .withNote(CONDITIONAL);
  }
}
