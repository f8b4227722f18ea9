package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * The counts of an event in two groups of one study, and the effects that can be made of them.
 *
 * <p>Below, a and c are the people with the event in the first and the second group, b and d those
 * without, n1 = a + b, n2 = c + d, p1 = a/n1 and p2 = c/n2. What is added where a cell is empty is
 * a {@link ZeroCellCorrection}; what was added, an effect says in a note.
 *
 * @param label the name of the study or comparison, for tables and messages
 * @param events1 the people with the event in the first group (the treated), from 0 to {@code
 *     total1}
 * @param total1 the people in the first group, at least 1
 * @param events2 the people with the event in the second group (the control), from 0 to {@code
 *     total2}
 * @param total2 the people in the second group, at least 1
 * @since 0.1
 */
public record TwoByTwo(String label, int events1, int total1, int events2, int total2)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the label is blank, a group is empty, or events are
   *     negative or more than the people of their group
   */
  public TwoByTwo {
    EffectChecks.label(label);
    EffectChecks.count(label, "group 1", events1, total1);
    EffectChecks.count(label, "group 2", events2, total2);
  }

  /**
   * Returns the people without the event in the first group.
   *
   * @return {@code total1 - events1}
   */
  public int nonEvents1() {
    return total1 - events1;
  }

  /**
   * Returns the people without the event in the second group.
   *
   * @return {@code total2 - events2}
   */
  public int nonEvents2() {
    return total2 - events2;
  }

  /**
   * Tells whether one of the four cells is empty, so that ratios need a correction.
   *
   * @return true if any of the two event or two non-event counts is 0
   */
  public boolean hasZeroCell() {
    return events1 == 0 || events2 == 0 || nonEvents1() == 0 || nonEvents2() == 0;
  }

  /**
   * Tells whether nobody or everybody had the event, so that the table says nothing on a ratio.
   *
   * @return true if both groups are without events, or both without non-events
   */
  public boolean isUninformative() {
    return (events1 == 0 && events2 == 0) || (nonEvents1() == 0 && nonEvents2() == 0);
  }

  /**
   * Returns an effect, with 1/2 added to each cell where the measure is not defined without it.
   *
   * @param measure {@link EffectMeasure#ODDS_RATIO}, {@link EffectMeasure#RISK_RATIO}, {@link
   *     EffectMeasure#RISK_DIFFERENCE}, {@link EffectMeasure#ARCSINE_RISK_DIFFERENCE} or {@link
   *     EffectMeasure#PETO_ODDS_RATIO}
   * @return the effect, on the scale of the measure
   * @throws IllegalArgumentException if the measure is another one, or the table says nothing on it
   */
  public EffectSize effect(EffectMeasure measure) {
    return effect(measure, ZeroCellCorrection.WHERE_NEEDED);
  }

  /**
   * Returns an effect, with a choice of what is added to the counts. Arcsine differences need
   * nothing and get nothing added, whatever the choice.
   *
   * @param measure as for {@link #effect(EffectMeasure)}
   * @param correction what is added
   * @return the effect, on the scale of the measure
   * @throws IllegalArgumentException if the measure is another one, or not defined of these counts
   *     with this correction
   */
  public EffectSize effect(EffectMeasure measure, ZeroCellCorrection correction) {
    return switch (measure) {
      case RISK_RATIO -> logRiskRatio(correction);
      case ODDS_RATIO -> logOddsRatio(correction);
      case RISK_DIFFERENCE -> riskDifference(correction);
      case ARCSINE_RISK_DIFFERENCE -> arcsineRiskDifference();
      case PETO_ODDS_RATIO -> petoLogOddsRatio(correction);
      default ->
          throw new IllegalArgumentException(
              label + ": a " + measure.label() + " is not made of events in two groups");
    };
  }

  /**
   * Returns the log risk ratio {@code ln(p1/p2)}, with variance {@code 1/a - 1/n1 + 1/c - 1/n2}
   * (metafor's RR).
   *
   * @return the effect, a natural logarithm
   * @throws IllegalArgumentException if nobody, or everybody, had the event
   */
  public EffectSize logRiskRatio() {
    return effect(EffectMeasure.RISK_RATIO);
  }

  private EffectSize logRiskRatio(ZeroCellCorrection correction) {
    EffectMeasure measure = EffectMeasure.RISK_RATIO;
    CorrectedCounts x = informative(measure, events1 == 0 || events2 == 0, correction);
    return effect(
        measure,
        Math.log(x.a() / x.n1()) - Math.log(x.c() / x.n2()),
        1 / x.a() - 1 / x.n1() + 1 / x.c() - 1 / x.n2(),
        x.notes());
  }

  /**
   * Returns the log odds ratio {@code ln(ad/(bc))}, with variance {@code 1/a + 1/b + 1/c + 1/d}
   * (Woolf 1955, Annals of Human Genetics 19(4); metafor's OR).
   *
   * @return the effect, a natural logarithm
   * @throws IllegalArgumentException if nobody, or everybody, had the event
   */
  public EffectSize logOddsRatio() {
    return effect(EffectMeasure.ODDS_RATIO);
  }

  private EffectSize logOddsRatio(ZeroCellCorrection correction) {
    EffectMeasure measure = EffectMeasure.ODDS_RATIO;
    CorrectedCounts x = informative(measure, hasZeroCell(), correction);
    return effect(
        measure,
        Math.log(x.a() / x.b()) - Math.log(x.c() / x.d()),
        1 / x.a() + 1 / x.b() + 1 / x.c() + 1 / x.d(),
        x.notes());
  }

  /**
   * Returns the risk difference {@code p1 - p2}, with variance {@code p1(1 - p1)/n1 + p2(1 -
   * p2)/n2} (metafor's RD). Where that variance would be 0, it alone is computed with 1/2 added to
   * each cell.
   *
   * @return the effect, from -1 to 1
   */
  public EffectSize riskDifference() {
    return effect(EffectMeasure.RISK_DIFFERENCE);
  }

  private EffectSize riskDifference(ZeroCellCorrection correction) {
    boolean needed = (events1 == 0 || nonEvents1() == 0) && (events2 == 0 || nonEvents2() == 0);
    requireDefined(EffectMeasure.RISK_DIFFERENCE, needed, correction);
    CorrectedCounts x = corrected(needed, correction);
    double variance =
        x.a() / x.n1() * (x.b() / x.n1()) / x.n1() + x.c() / x.n2() * (x.d() / x.n2()) / x.n2();
    boolean varianceOnly = correction == ZeroCellCorrection.WHERE_NEEDED;
    double estimate =
        varianceOnly
            ? (double) events1 / total1 - (double) events2 / total2
            : x.a() / x.n1() - x.c() / x.n2();
    List<String> notes =
        varianceOnly
            ? x.notes().stream().map(note -> note + " for the variance").toList()
            : x.notes();
    return effect(EffectMeasure.RISK_DIFFERENCE, estimate, variance, notes);
  }

  /**
   * Returns the arcsine risk difference {@code asin(√p1) - asin(√p2)}, with variance {@code 1/(4
   * n1) + 1/(4 n2)} (Rücker et al. 2009, Statistics in Medicine 28(5); metafor's AS). Empty cells
   * are left as they are.
   *
   * @return the effect, in radians
   */
  public EffectSize arcsineRiskDifference() {
    double estimate =
        Math.asin(Math.sqrt((double) events1 / total1))
            - Math.asin(Math.sqrt((double) events2 / total2));
    double variance = 1 / (4.0 * total1) + 1 / (4.0 * total2);
    return effect(EffectMeasure.ARCSINE_RISK_DIFFERENCE, estimate, variance, List.of());
  }

  /**
   * Returns Peto's log odds ratio {@code (a - E)/V}, with variance {@code 1/V}, where {@code E = (a
   * + c) n1/n} and {@code V = (a + c)(b + d)(n1/n)(n2/n)/(n - 1)} (Yusuf et al. 1985, Progress in
   * Cardiovascular Diseases 27(5); metafor's PETO). Empty cells are left as they are.
   *
   * @return the effect, a natural logarithm, with a note where it misleads: groups of unequal sizes
   *     or a large effect
   * @throws IllegalArgumentException if nobody, or everybody, had the event
   */
  public EffectSize petoLogOddsRatio() {
    return effect(EffectMeasure.PETO_ODDS_RATIO);
  }

  private EffectSize petoLogOddsRatio(ZeroCellCorrection correction) {
    CorrectedCounts x = informative(EffectMeasure.PETO_ODDS_RATIO, false, correction);
    double n = x.n1() + x.n2();
    double expected = (x.a() + x.c()) * x.n1() / n;
    double information = (x.a() + x.c()) * (x.b() + x.d()) * (x.n1() / n) * (x.n2() / n) / (n - 1);
    double estimate = (x.a() - expected) / information;
    List<String> notes = new ArrayList<>(x.notes());
    if (PetoCaution.isUnbalanced(total1, total2)) {
      notes.add(PetoCaution.UNBALANCED);
    }
    if (PetoCaution.isLarge(estimate)) {
      notes.add(PetoCaution.LARGE);
    }
    return effect(EffectMeasure.PETO_ODDS_RATIO, estimate, 1 / information, notes);
  }

  private CorrectedCounts corrected(boolean needed, ZeroCellCorrection correction) {
    return CorrectedCounts.of(events1, nonEvents1(), events2, nonEvents2(), needed, correction);
  }

  /** Returns the cells for a ratio, which tables without events or non-events do not inform. */
  private CorrectedCounts informative(
      EffectMeasure measure, boolean needed, ZeroCellCorrection correction) {
    boolean artificial =
        correction != ZeroCellCorrection.NONE && correction != ZeroCellCorrection.WHERE_NEEDED;
    EffectChecks.that(
        artificial || !isUninformative(),
        label,
        "%s had the event in both groups, which says nothing on the %s: leave the table out, or"
            + " choose a correction other than %s",
        nobody(),
        measure.label(),
        correction);
    requireDefined(measure, needed, correction);
    return corrected(needed, correction);
  }

  private void requireDefined(
      EffectMeasure measure, boolean needed, ZeroCellCorrection correction) {
    EffectChecks.that(
        !needed || correction != ZeroCellCorrection.NONE,
        label,
        "the %s or its variance is not defined with an empty cell and no correction",
        measure.label());
  }

  private EffectSize effect(
      EffectMeasure measure, double estimate, double variance, List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    if (isUninformative()) {
      all.add(nobody() + " had the event in both groups");
    }
    return EffectSize.noted(label, estimate, variance, measure, all);
  }

  private String nobody() {
    return events1 == 0 ? "nobody" : "everybody";
  }
}
