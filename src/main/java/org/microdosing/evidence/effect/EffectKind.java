package org.microdosing.evidence.effect;

import org.microdosing.evidence.measure.EffectMeasure;
import org.microdosing.evidence.model.Term;

/**
 * What kind of effect a finding gives. Effects of different kinds are different measures and are
 * not pooled together.
 *
 * @since 0.1
 */
public enum EffectKind implements Term {
  /** Means of two groups of different people: Hedges' g. */
  DIFFERENCE("difference of means between groups", EffectMeasure.HEDGES_G),
  /** People with an event in two groups of different people: log odds ratio. */
  ODDS("odds of an event between groups", EffectMeasure.ODDS_RATIO),
  /** Means of the same people before and after: standardised mean change, raw score. */
  CHANGE("change within one group", EffectMeasure.STANDARDISED_CHANGE_RAW),
  /** People with an event or property in one group: log odds of the share. */
  SHARE("share of one group", EffectMeasure.PROPORTION_LOGIT);

  private final String label;
  private final EffectMeasure measure;

  EffectKind(String label, EffectMeasure measure) {
    this.label = label;
    this.measure = measure;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Returns the measure in which effects of this kind are computed and pooled.
   *
   * @return the measure
   */
  public EffectMeasure measure() {
    return measure;
  }

  /** Tells whether it is about people who had an event. */
  boolean countsEvents() {
    return this == ODDS || this == SHARE;
  }

  /**
   * Tells whether the effect sets one group of people against another.
   *
   * @return false for changes and shares, which have no control
   */
  public boolean comparesGroups() {
    return this == DIFFERENCE || this == ODDS;
  }
}
