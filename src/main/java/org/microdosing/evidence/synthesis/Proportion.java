package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;

/**
 * The people of one group who had an event, and the proportions that can be made of them.
 *
 * <p>Below, x are the events, n the people and p is x/n. Where nobody or everybody had the event,
 * the raw, log and logit proportions add 1/2 to the events and to the others, as metafor's {@code
 * escalc} does by default, and say so in a note; the arcsine proportions need no such step.
 *
 * @param label the name of the study or group
 * @param events the people with the event, from 0 to {@code total}
 * @param total the people in the group, at least 1
 * @since 0.1
 */
public record Proportion(String label, int events, int total) implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the label is blank, the group is empty, or events are
   *     negative or more than the people
   */
  public Proportion {
    EffectChecks.label(label);
    EffectChecks.count(label, "the group", events, total);
  }

  /**
   * Returns the raw proportion p, with variance {@code p(1 - p)/n} (metafor's PR).
   *
   * @return the effect, from 0 to 1
   */
  public EffectSize raw() {
    double p = x() / n();
    return corrected(EffectMeasure.PROPORTION, p, p * (1 - p) / n());
  }

  /**
   * Returns the logarithm of the proportion, with variance {@code 1/x - 1/n} (metafor's PLN).
   *
   * @return the effect, a natural logarithm
   */
  public EffectSize log() {
    return corrected(EffectMeasure.PROPORTION_LOG, Math.log(x() / n()), 1 / x() - 1 / n());
  }

  /**
   * Returns the log odds {@code ln(p/(1 - p))}, with variance {@code 1/x + 1/(n - x)} (metafor's
   * PLO).
   *
   * @return the effect, a natural logarithm
   */
  public EffectSize logit() {
    double others = n() - x();
    return corrected(EffectMeasure.PROPORTION_LOGIT, Math.log(x() / others), 1 / x() + 1 / others);
  }

  /**
   * Returns {@code asin(√p)}, with variance {@code 1/(4n)} (metafor's PAS).
   *
   * @return the effect, in radians from 0 to π/2
   */
  public EffectSize arcsine() {
    return EffectSize.of(
        label,
        Math.asin(Math.sqrt((double) events / total)),
        1 / (4.0 * total),
        EffectMeasure.PROPORTION_ARCSINE);
  }

  /**
   * Returns {@code (asin(√(x/(n + 1))) + asin(√((x + 1)/(n + 1)))) / 2}, with variance {@code 1/(4n
   * + 2)} (Freeman and Tukey 1950, Annals of Mathematical Statistics 21(4); metafor's PFT).
   *
   * @return the effect, in radians
   */
  public EffectSize doubleArcsine() {
    double more = total + 1.0;
    double estimate =
        (Math.asin(Math.sqrt(events / more)) + Math.asin(Math.sqrt((events + 1) / more))) / 2;
    return EffectSize.of(
        label, estimate, 1 / (4.0 * total + 2), EffectMeasure.PROPORTION_DOUBLE_ARCSINE);
  }

  private boolean isExtreme() {
    return events == 0 || events == total;
  }

  private double x() {
    return isExtreme() ? events + 0.5 : events;
  }

  private double n() {
    return isExtreme() ? total + 1.0 : total;
  }

  private EffectSize corrected(EffectMeasure measure, double estimate, double variance) {
    List<String> notes =
        isExtreme() ? List.of("0.5 added to the events and to the others") : List.of();
    return EffectSize.noted(label, estimate, variance, measure, notes);
  }
}
