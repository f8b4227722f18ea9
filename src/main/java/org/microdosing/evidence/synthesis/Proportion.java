package org.microdosing.evidence.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.measure.Numbers;

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
 * @param notes how the counts came about; empty if they are as reported
 * @since 0.1
 */
public record Proportion(String label, int events, int total, List<String> notes)
    implements Serializable {

  /**
   * Checks the counts and copies the notes.
   *
   * @throws IllegalArgumentException if the label is blank, the group is empty, or events are
   *     negative or more than the people
   */
  public Proportion {
    EffectChecks.label(label);
    EffectChecks.count(label, "the group", events, total);
    notes = List.copyOf(notes);
  }

  /**
   * Makes a proportion of counts as reported.
   *
   * @param label the name of the study or group
   * @param events the people with the event, from 0 to {@code total}
   * @param total the people in the group, at least 1
   */
  public Proportion(String label, int events, int total) {
    this(label, events, total, List.of());
  }

  /**
   * Returns the proportion of a group of which a paper prints the share with the event: the count
   * of people that is nearest to it.
   *
   * @param label the name of the study or group
   * @param share the share with the event, from 0 to 1: 0.29, not 29
   * @param total the people in the group, at least 1
   * @return the proportion, with a note that its count was computed
   * @throws IllegalArgumentException if the share does not lie between 0 and 1
   */
  public static Proportion ofShare(String label, double share, int total) {
    EffectChecks.that(
        share >= 0 && share <= 1, label, "a share lies between 0 and 1 (29 %% is 0.29): %s", share);
    EffectChecks.n(label, "the people of the group", total, 1);
    int events = (int) Math.round(share * total);
    return new Proportion(
        label,
        events,
        total,
        List.of(
            "%s events computed from a share of %s of %s people"
                .formatted(events, Numbers.plain(share), total)));
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
    return effect(
        EffectMeasure.PROPORTION_ARCSINE,
        Math.asin(Math.sqrt((double) events / total)),
        1 / (4.0 * total),
        List.of());
  }

  /**
   * Returns {@code (asin(√(x/(n + 1))) + asin(√((x + 1)/(n + 1)))) / 2}, with variance {@code 1/(4n
   * + 2)} (Freeman and Tukey 1950, Annals of Mathematical Statistics 21(4); metafor's PFT). Results
   * are transformed back by Miller's inverse (1978, The American Statistician 32(4):138).
   *
   * @return the effect, in radians
   */
  public EffectSize doubleArcsine() {
    return effect(
        EffectMeasure.PROPORTION_DOUBLE_ARCSINE,
        FreemanTukey.of(events, total),
        FreemanTukey.variance(total),
        List.of());
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
    return effect(
        measure,
        estimate,
        variance,
        isExtreme() ? List.of("0.5 added to the events and to the others") : List.of());
  }

  private EffectSize effect(
      EffectMeasure measure, double estimate, double variance, List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return EffectSize.noted(label, estimate, variance, measure, all);
  }
}
