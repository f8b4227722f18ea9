package org.microdosing.evidence.model;

/**
 * What kind of number a statistic is.
 *
 * @since 0.1
 */
public enum StatisticType implements Term {
  /** Difference of means, in the unit of the measure. */
  MEAN_DIFFERENCE("mean difference"),
  /** Standardised mean difference with bias correction. */
  HEDGES_G("Hedges' g"),
  /** Standardised mean difference. */
  COHEN_D("Cohen's d"),
  /** Standardised effect whose kind the source does not state. */
  EFFECT_SIZE("effect size, kind not stated"),
  /** Odds ratio. */
  ODDS_RATIO("odds ratio"),
  /** Risk ratio. */
  RISK_RATIO("risk ratio"),
  /** Hazard ratio. */
  HAZARD_RATIO("hazard ratio"),
  /** Another ratio. */
  RATIO("ratio"),
  /** F statistic. */
  F("F"),
  /** t statistic. */
  T("t"),
  /** Chi-squared statistic. */
  CHI_SQUARED("chi-squared"),
  /** Regression coefficient. */
  BETA("beta"),
  /** Correlation coefficient. */
  CORRELATION("correlation"),
  /** Percentage, 0 to 100 for shares; changes may be negative. */
  PERCENTAGE("percentage"),
  /** Proportion, 0 to 1. */
  PROPORTION("proportion"),
  /** Posterior probability in percent. */
  POSTERIOR_PROBABILITY("posterior probability"),
  /** Mean of one group. */
  MEAN("mean"),
  /** Count of people, events or things. */
  COUNT("count"),
  /** Time; the unit stands beside it. */
  DURATION("duration"),
  /** Concentration; the unit stands beside it. */
  CONCENTRATION("concentration"),
  /** Clearance; the unit stands beside it. */
  CLEARANCE("clearance"),
  /** Volume of distribution; the unit stands beside it. */
  VOLUME_OF_DISTRIBUTION("volume of distribution"),
  /** Area under the receiver operating characteristic curve, 0 to 1. */
  AUC("area under the ROC curve"),
  /** Only a p value is reported. */
  P_VALUE("p value alone"),
  /** The source gives a test result without saying of what kind. */
  NOT_STATED("not stated");

  private final String label;

  StatisticType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
