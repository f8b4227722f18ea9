package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * The counts of an event in two groups of one study, and the effects that can be made of them.
 *
 * <p>Below, a and c are the people with the event in the first and the second group, b and d those
 * without, n1 = a + b, n2 = c + d, p1 = a/n1 and p2 = c/n2. Where one of the four cells is empty,
 * all measures but the arcsine difference add 1/2 to each cell of that table, as metafor's {@code
 * escalc} does by default, and say so in a note. Models that pool tables as they are
 * (Mantel-Haenszel, Peto) take the counts without it.
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
   * Returns the log risk ratio {@code ln(p1/p2)}, with variance {@code 1/a - 1/n1 + 1/c - 1/n2}
   * (metafor's RR).
   *
   * @return the effect, a natural logarithm
   */
  public EffectSize logRiskRatio() {
    double n1 = a() + b();
    double n2 = c() + d();
    return corrected(
        EffectMeasure.RISK_RATIO,
        Math.log(a() / n1) - Math.log(c() / n2),
        1 / a() - 1 / n1 + 1 / c() - 1 / n2);
  }

  /**
   * Returns the log odds ratio {@code ln(ad/(bc))}, with variance {@code 1/a + 1/b + 1/c + 1/d}
   * (Woolf 1955, Annals of Human Genetics 19(4); metafor's OR).
   *
   * @return the effect, a natural logarithm
   */
  public EffectSize logOddsRatio() {
    return corrected(
        EffectMeasure.ODDS_RATIO,
        Math.log(a() / b()) - Math.log(c() / d()),
        1 / a() + 1 / b() + 1 / c() + 1 / d());
  }

  /**
   * Returns the risk difference {@code p1 - p2}, with variance {@code p1(1 - p1)/n1 + p2(1 -
   * p2)/n2} (metafor's RD).
   *
   * @return the effect, from -1 to 1
   */
  public EffectSize riskDifference() {
    double n1 = a() + b();
    double n2 = c() + d();
    double variance = a() / n1 * (b() / n1) / n1 + c() / n2 * (d() / n2) / n2;
    return corrected(EffectMeasure.RISK_DIFFERENCE, a() / n1 - c() / n2, variance);
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
    return EffectSize.noted(
        label, estimate, variance, EffectMeasure.ARCSINE_RISK_DIFFERENCE, uninformative());
  }

  /**
   * Returns Peto's log odds ratio {@code (a - E)/V}, with variance {@code 1/V}, where {@code E = (a
   * + c) n1/n} and {@code V = (a + c)(b + d)(n1/n)(n2/n)/(n - 1)} (Yusuf et al. 1985, Progress in
   * Cardiovascular Diseases 27(5); metafor's PETO).
   *
   * @return the effect, a natural logarithm
   */
  public EffectSize petoLogOddsRatio() {
    double n1 = a() + b();
    double n2 = c() + d();
    double n = n1 + n2;
    double expected = (a() + c()) * n1 / n;
    double information = (a() + c()) * (b() + d()) * (n1 / n) * (n2 / n) / (n - 1);
    return corrected(
        EffectMeasure.PETO_ODDS_RATIO, (a() - expected) / information, 1 / information);
  }

  private double a() {
    return cell(events1);
  }

  private double b() {
    return cell(nonEvents1());
  }

  private double c() {
    return cell(events2);
  }

  private double d() {
    return cell(nonEvents2());
  }

  private double cell(int count) {
    return hasZeroCell() ? count + 0.5 : count;
  }

  private EffectSize corrected(EffectMeasure measure, double estimate, double variance) {
    List<String> notes = new ArrayList<>();
    if (hasZeroCell()) {
      notes.add("0.5 added to each cell");
    }
    notes.addAll(uninformative());
    return EffectSize.noted(label, estimate, variance, measure, notes);
  }

  private List<String> uninformative() {
    if (!isUninformative()) {
      return List.of();
    }
    return List.of((events1 == 0 ? "nobody" : "everybody") + " had the event in both groups");
  }
}
