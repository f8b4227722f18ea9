package org.microdosing.evidence.effect;

import org.microdosing.evidence.model.Term;

/**
 * What of a finding an effect was computed from, best first.
 *
 * @since 0.1
 */
public enum EffectBasis implements Term {
  /** Means, spread and sizes of the groups. */
  GROUP_MEANS("group means", true),
  /** Events and totals of the groups. */
  GROUP_EVENTS("group events", true),
  /** Means of one group before and after, with their correlation. */
  BEFORE_AND_AFTER("before and after", true),
  /** Events and total of one group. */
  ONE_GROUP("events of one group", true),
  /** A standardised difference or a ratio that the source reports. */
  REPORTED_EFFECT("reported effect", false),
  /** A difference of means with its standard error, interval or exact p value. */
  REPORTED_DIFFERENCE("reported difference", false),
  /** A t or F statistic. */
  REPORTED_TEST("reported test", false),
  /** An exact p value with the sizes of the groups, taken as that of a t test. */
  REPORTED_P_VALUE("exact p value", false),
  /** A share of people that the source prints without its count. */
  REPORTED_SHARE("reported share", false),
  /** Odds turned into a standardised difference, on request only. */
  CONVERTED_ODDS("odds, converted", false);

  private final String label;
  private final boolean fromGroups;

  EffectBasis(String label, boolean fromGroups) {
    this.label = label;
    this.fromGroups = fromGroups;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Tells whether the figures of the groups themselves were used.
   *
   * @return false for what a source reports or what was converted from it
   */
  public boolean isFromGroups() {
    return fromGroups;
  }
}
